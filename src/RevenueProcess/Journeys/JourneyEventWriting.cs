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
        Write(writer, JourneyEventKeys.Process, next.Process);
        writer.WriteText(JourneyEventKeys.Actor, next.Actor);
        writer.WriteString(JourneyEventKeys.ActorKind, JourneyEventKeys.Of(next.ActorKind));
        writer.WriteText(JourneyEventKeys.CommandId, next.CommandId);
        switch (next)
        {
            case StageEntered entered:
                Write(writer, entered);
                break;
            case ServiceLevelBreached breached:
                writer.WriteString(JourneyEventKeys.Stage, breached.Stage);
                writer.WriteString(JourneyEventKeys.Due, Wording.Of(breached.Due));
                break;
            case DueChanged changed:
                writer.WriteString(JourneyEventKeys.Stage, changed.Stage);
                Write(writer, JourneyEventKeys.Was, changed.Was);
                Write(writer, JourneyEventKeys.Deadline, changed.Deadline);
                break;
            case Migrated migrated:
                Write(writer, migrated);
                break;
            case ValueStated stated:
                Write(writer, stated);
                break;
            case Touched touched:
                writer.WriteText(JourneyEventKeys.What, touched.What);
                writer.WriteText(JourneyEventKeys.Team, touched.Team);
                break;
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string key, ProcessIdentity process)
    {
        writer.WriteStartObject(key);
        writer.WriteString(JourneyEventKeys.Name, process.Name);
        writer.WriteNumber(JourneyEventKeys.Version, process.Version);
        writer.WriteString(JourneyEventKeys.Hash, process.Hash);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Migrated migrated)
    {
        Write(writer, JourneyEventKeys.Left, migrated.Left);
        writer.WriteString(JourneyEventKeys.From, migrated.From);
        writer.WriteString(JourneyEventKeys.To, migrated.To);
        writer.WriteString(JourneyEventKeys.Deadlines, MigrationPlanKeys.WordFor(migrated.Policy));
        if (migrated.Deadline is { } deadline)
        {
            Write(writer, JourneyEventKeys.Deadline, deadline);
        }

        if (migrated.Renamed.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(JourneyEventKeys.Renamed);
        foreach (var (stage, target) in migrated.Renamed)
        {
            writer.WriteString(stage, target);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string key, Deadline deadline)
    {
        writer.WriteStartObject(key);
        writer.WriteString(JourneyEventKeys.Due, Wording.Of(deadline.Due));
        if (deadline.Calendar is { } calendar)
        {
            writer.WriteStartObject(JourneyEventKeys.Calendar);
            writer.WriteString(JourneyEventKeys.Name, calendar.Name);
            writer.WriteNumber(JourneyEventKeys.Version, calendar.Version);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string KindOf(JourneyEvent next) => next switch
    {
        StageEntered => JourneyEventKeys.StageEntered,
        ServiceLevelBreached => JourneyEventKeys.ServiceLevelBreached,
        DueChanged => JourneyEventKeys.DueChanged,
        Migrated => JourneyEventKeys.Migrated,
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

        writer.WriteText(JourneyEventKeys.Currency, stated.Currency);
        writer.WriteText(JourneyEventKeys.ExpectedClose, stated.ExpectedClose is { } close ? Wording.Of(close) : null);
        writer.WriteText(JourneyEventKeys.Owner, stated.Owner);
    }

    private static void Write(Utf8JsonWriter writer, StageEntered entered)
    {
        writer.WriteText(JourneyEventKeys.From, entered.From);
        writer.WriteString(JourneyEventKeys.To, entered.To);
        writer.WriteText(JourneyEventKeys.Trigger, entered.Trigger);
        writer.WriteText(JourneyEventKeys.Reason, entered.Reason);
        if (entered.Deadline is { } deadline)
        {
            Write(writer, JourneyEventKeys.Deadline, deadline);
        }

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
}
