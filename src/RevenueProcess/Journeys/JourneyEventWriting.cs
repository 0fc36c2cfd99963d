using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes events: the head, then what the kind says.</summary>
internal static class JourneyEventWriting
{
    public static void Write(Utf8JsonWriter writer, JourneyEvent next)
    {
        writer.WriteStartObject();
        writer.WriteString(JourneyEventKeys.Kind, KindOf(next));
        writer.WriteString(JourneyEventKeys.JourneyId, next.JourneyId);
        writer.WriteString(JourneyEventKeys.LeadId, next.LeadId);
        writer.WriteNumber(JourneyEventKeys.Sequence, next.Sequence);
        writer.WriteString(JourneyEventKeys.At, Wording.Of(next.At));
        writer.WriteStartObject(JourneyEventKeys.Process);
        writer.WriteString(JourneyEventKeys.Name, next.Process.Name);
        writer.WriteNumber(JourneyEventKeys.Version, next.Process.Version);
        writer.WriteString(JourneyEventKeys.Hash, next.Process.Hash);
        writer.WriteEndObject();
        WriteText(writer, JourneyEventKeys.Actor, next.Actor);
        writer.WriteString(JourneyEventKeys.ActorKind, JourneyEventKeys.Of(next.ActorKind));
        WriteText(writer, JourneyEventKeys.CommandId, next.CommandId);
        switch (next)
        {
            case StageEntered entered:
                Write(writer, entered);
                break;
            case ValueStated stated:
                Write(writer, stated);
                break;
            case Touched touched:
                WriteText(writer, JourneyEventKeys.What, touched.What);
                WriteText(writer, JourneyEventKeys.Team, touched.Team);
                break;
        }

        writer.WriteEndObject();
    }

    private static string KindOf(JourneyEvent next) => next switch
    {
        StageEntered => JourneyEventKeys.StageEntered,
        ValueStated => JourneyEventKeys.ValueStated,
        Touched => JourneyEventKeys.Touched,
        _ => throw new InvalidOperationException($"{next.GetType()} has no stored form."),
    };

    private static void Write(Utf8JsonWriter writer, ValueStated stated)
    {
        if (stated.Value is { } value)
        {
            writer.WritePropertyName(JourneyEventKeys.Value);
            writer.WriteRawValue(Wording.Of(value));
        }

        WriteText(writer, JourneyEventKeys.Currency, stated.Currency);
        WriteText(writer, JourneyEventKeys.ExpectedClose, stated.ExpectedClose is { } close ? Wording.Of(close) : null);
        WriteText(writer, JourneyEventKeys.Owner, stated.Owner);
    }

    private static void Write(Utf8JsonWriter writer, StageEntered entered)
    {
        WriteText(writer, JourneyEventKeys.From, entered.From);
        writer.WriteString(JourneyEventKeys.To, entered.To);
        WriteText(writer, JourneyEventKeys.Trigger, entered.Trigger);
        WriteText(writer, JourneyEventKeys.Reason, entered.Reason);
        if (entered.Evidence.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(JourneyEventKeys.Evidence);
        foreach (var evaluation in entered.Evidence)
        {
            EvaluationJson.Write(writer, evaluation);
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string key, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(key, text);
        }
    }
}
