using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Writes explanations in the form that <see cref="ExplanationReading"/> reads: the criterion as definitions write it, and in each leaf
/// what was found and the verdict. The verdicts of other nodes follow from their parts.
/// </summary>
internal static class ExplanationJsonWriting
{
    public static void Write(Utf8JsonWriter writer, Explanation node)
    {
        writer.WriteStartObject();
        switch (node)
        {
            case GroupExplanation group:
                WriteGroup(writer, group);
                break;
            case NotExplanation not:
                writer.WritePropertyName("not");
                Write(writer, not.Inner);
                break;
            case DefinitionExplanation meets:
                writer.WriteString("meets", meets.Definition);
                writer.WriteNumber("version", meets.Version);
                writer.WritePropertyName("why");
                Write(writer, meets.Inner);
                break;
            case LeafExplanation leaf:
                WriteLeaf(writer, leaf);
                writer.WriteString("verdict", leaf.Verdict.Text());
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, GroupExplanation group)
    {
        if (group.Kind == GroupKind.AtLeast)
        {
            writer.WriteNumber("atLeast", group.Needed);
        }

        writer.WriteList(group.Kind switch { GroupKind.All => "all", GroupKind.Any => "any", _ => "of" }, group.Children, Write);
    }

    private static void WriteLeaf(Utf8JsonWriter writer, LeafExplanation leaf)
    {
        switch (leaf)
        {
            case AttributeExplanation attribute:
                CriterionJsonWriting.WriteFact(writer, attribute.Criterion);
                if (attribute.Found is { } value)
                {
                    writer.WritePropertyName("was");
                    FactValueJson.Write(writer, value);
                }

                break;
            case SignalExplanation signal:
                CriterionJsonWriting.WriteFact(writer, signal.Criterion);
                writer.WriteNumber("seen", signal.Times);
                if (signal.Last is { } last)
                {
                    writer.WriteString("last", Wording.Of(last));
                }

                break;
            case ScoreExplanation score:
                WriteScore(writer, score);
                break;
            case CustomExplanation custom:
                writer.WriteString("custom", custom.Name);
                if (custom.Text.Length > 0)
                {
                    writer.WriteString("found", custom.Text);
                }

                break;
        }
    }

    private static void WriteScore(Utf8JsonWriter writer, ScoreExplanation score)
    {
        writer.WriteString("score", score.Score);
        writer.WriteNumber("version", score.Version);
        if (score is ScorePointsExplanation points)
        {
            WriteNumber(writer, CriterionCode.KeyOf(points.Part), points.Least);
            WriteNumber(writer, "was", points.Points);
        }
        else if (score is ScoreGradeExplanation grade)
        {
            writer.WriteTexts("gradeWithin", grade.Cells);
            writer.WriteString("was", grade.Cell);
        }

        if (score.Reasons.Count > 0)
        {
            writer.WriteObjects("lines", score.Reasons, WriteLine);
        }
    }

    private static void WriteLine(Utf8JsonWriter writer, ScoreReason line)
    {
        writer.WriteString("kind", ScoreLineKind.Word(line.Kind));
        if (line.Subject.Length > 0)
        {
            writer.WriteString("subject", line.Subject);
        }

        if (line.Cap is { } cap)
        {
            WriteNumber(writer, "cap", cap);
        }

        if (line.Points is { } points)
        {
            WriteNumber(writer, "points", points);
        }

    }

    private static void WriteNumber(Utf8JsonWriter writer, string key, decimal number)
    {
        writer.WritePropertyName(key);
        CriterionJsonWriting.WriteNumber(writer, number);
    }
}
