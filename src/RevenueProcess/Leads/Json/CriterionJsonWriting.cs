using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Writes criteria in the form that <see cref="CriterionJson"/> reads; reading what was written gives an equal criterion.</summary>
internal static class CriterionJsonWriting
{
    public static void Write(Utf8JsonWriter writer, Criterion criterion, References references)
    {
        writer.WriteStartObject();
        switch (criterion)
        {
            case GroupCriterion group:
                WriteGroup(writer, group, references);
                break;
            case NotCriterion not:
                writer.WritePropertyName("not");
                Write(writer, not.Inner, references);
                break;
            case MeetsCriterion meets:
                writer.WriteString("meets", meets.Definition.Name);
                if (references.NeedsVersion(meets.Definition))
                {
                    writer.WriteNumber("version", meets.Definition.Version);
                }

                break;
            case CustomCriterion custom:
                writer.WriteString("custom", custom.Name);
                break;
            case ScoreCriterion scored:
                WriteScored(writer, scored, references);
                break;
            case FactCriterion leaf:
                WriteFact(writer, leaf);
                break;
            default:
                throw new InvalidOperationException($"{criterion.GetType().Name} has no JSON form.");
        }

        writer.WriteEndObject();
    }

    private static void WriteScored(Utf8JsonWriter writer, ScoreCriterion scored, References references)
    {
        writer.WriteString("score", scored.Score.Name);
        if (references.NeedsVersion(scored.Score))
        {
            writer.WriteNumber("version", scored.Score.Version);
        }

        switch (scored)
        {
            case ScorePointsCriterion points:
                writer.WriteNumber(CriterionCode.KeyOf(points.Part), points.Least);
                break;
            case ScoreGradeCriterion grade:
                writer.WriteTexts("gradeWithin", grade.Cells);
                break;
            default:
                throw new InvalidOperationException($"{scored.GetType().Name} has no JSON form.");
        }
    }

    private static void WriteGroup(Utf8JsonWriter writer, GroupCriterion group, References references)
    {
        if (group.Kind == GroupKind.AtLeast)
        {
            writer.WriteNumber("atLeast", group.Needed);
        }

        writer.WriteStartArray(group.Kind switch { GroupKind.All => "all", GroupKind.Any => "any", _ => "of" });
        foreach (Criterion child in group.Children)
        {
            Write(writer, child, references);
        }

        writer.WriteEndArray();
    }

    /// <summary>The members of a comparison of a fact: the fact under its kind, and what is required of it.</summary>
    public static void WriteFact(Utf8JsonWriter writer, FactCriterion leaf)
    {
        writer.WriteString(CriterionCode.KeyOf(leaf.Fact.Kind), leaf.Fact.Name);
        switch (leaf)
        {
            case PresentCriterion:
                writer.WriteBoolean("present", true);
                break;
            case NumberRangeCriterion range:
                WriteRange(writer, range.Low, range.High, WriteNumber);
                break;
            case NumberOneOfCriterion one:
                writer.WriteList("oneOf", one.Values, WriteNumber);
                break;
            case TextOneOfCriterion { Values: [var only] }:
                writer.WriteString("equalTo", only);
                break;
            case TextOneOfCriterion one:
                writer.WriteTexts("oneOf", one.Values);
                break;
            case TextContainsCriterion contains:
                writer.WriteString("contains", contains.Part);
                break;
            case TextSetContainsCriterion contains:
                writer.WriteString("contains", contains.Member);
                break;
            case FlagCriterion flag:
                writer.WriteBoolean("equalTo", flag.Expected);
                break;
            case InstantRangeCriterion range:
                WriteRange(writer, range.Earliest, range.Latest, static (json, instant) => json.WriteStringValue(Wording.Of(instant)));
                break;
            case SignalCriterion signal:
                WriteSignal(writer, signal);
                break;
            default:
                throw new InvalidOperationException($"{leaf.GetType().Name} has no JSON form.");
        }
    }

    private static void WriteSignal(Utf8JsonWriter writer, SignalCriterion signal)
    {
        if (signal.Times > 1 || signal.Window is null)
        {
            writer.WriteNumber("atLeast", signal.Times);
        }

        if (signal.Window is { } window)
        {
            writer.WriteString("within", IsoDuration.Format(window));
        }
    }

    private static void WriteRange<T>(Utf8JsonWriter writer, T? low, T? high, Action<Utf8JsonWriter, T> write)
        where T : struct, IEquatable<T>
    {
        switch (low, high)
        {
            case ({ } least, { } most) when !least.Equals(most):
                writer.WriteList("between", [least, most], write);
                break;
            case ({ } only, { }):
                WriteOne("equalTo", only);
                break;
            case ({ } least, null):
                WriteOne("atLeast", least);
                break;
            case (null, { } most):
                WriteOne("atMost", most);
                break;
        }

        void WriteOne(string key, T value)
        {
            writer.WritePropertyName(key);
            write(writer, value);
        }
    }

    /// <summary>Equal numbers are written alike: 1.0 and 1.00 as 1.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, decimal number) => writer.WriteRawValue(Wording.Of(number));
}
