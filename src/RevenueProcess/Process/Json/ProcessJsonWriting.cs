using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Writes processes as JSON, with their lead definitions and scores in the form that these have elsewhere. What follows from the rest is
/// left out. The hash of a process is that of this text: a change to it changes the hashes that hosts keep.
/// </summary>
internal static class ProcessJsonWriting
{
    public static void Write(Utf8JsonWriter writer, ProcessDefinition process)
    {
        writer.WriteStartObject();
        writer.WriteString(ProcessKeys.Name, process.Name);
        writer.WriteNumber(ProcessKeys.Version, process.Version);
        WriteIfAny(writer, ProcessKeys.Path, process.Path, Write);
        WriteIfAny(writer, ProcessKeys.Detours, process.Detours, Write);
        WriteIfAny(writer, ProcessKeys.Exits, process.Exits, Write);
        if (process.Entries is not [{ Position: 0 }])
        {
            WriteIfAny(writer, ProcessKeys.Entry, process.Entries, static (json, stage) => json.WriteStringValue(stage.Id));
        }

        WriteIfAny(writer, ProcessKeys.Transitions, process.Transitions, Write);
        if (process.Definitions.Count > 0)
        {
            var references = References.Of(process.Definitions);
            LeadDefinitionJson.WriteLists(writer, references.Definitions, references.Scores, references);
        }

        WriteIfAny(writer, ProcessKeys.Calendars, process.Calendars, BusinessCalendarJson.Write);

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Stage stage)
    {
        writer.WriteStartObject();
        writer.WriteString(ProcessKeys.Id, stage.Id);
        writer.WriteText(ProcessKeys.Name, stage.Name == stage.Id ? null : stage.Name);
        writer.WriteText(ProcessKeys.Team, stage.Team);
        writer.WriteText(ProcessKeys.Buyer, stage.Buyer);
        writer.WriteMark(ProcessKeys.BuyersTurn, stage.IsBuyersTurn);
        Write(writer, stage.Within);
        writer.WriteText(ProcessKeys.Kind, stage.Holds ? null : ProcessKeys.GateKind);
        writer.WriteText(ProcessKeys.Outcome, stage.Outcome is { } outcome ? ProcessKeys.WordFor(outcome) : null);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Transition row)
    {
        writer.WriteStartObject();
        writer.WriteText(ProcessKeys.Trigger, !row.From.Holds && row.Trigger == ProcessKeys.Route ? null : row.Trigger);
        writer.WriteString(ProcessKeys.From, row.From.Id);
        writer.WriteString(ProcessKeys.To, row.To.Id);
        if (row.Gate.Definitions is [var only])
        {
            writer.WriteString(ProcessKeys.Gate, only.Name);
        }
        else
        {
            WriteIfAny(writer, ProcessKeys.Gate, row.Gate.Definitions, static (json, definition) => json.WriteStringValue(definition.Name));
        }

        WriteIfAny(writer, ProcessKeys.Reasons, row.Reasons, Write);
        writer.WriteMark(ProcessKeys.Automatic, row.IsAutomatic);
        writer.WriteMark(ProcessKeys.TakesBack, row.TakesBack);
        writer.WriteText(ProcessKeys.After, row.After is { } after ? IsoDuration.Format(after) : null);
        writer.WriteEndObject();
    }

    /// <summary>A service level is its time, or an object where a calendar counts it.</summary>
    private static void Write(Utf8JsonWriter writer, ServiceLevel? within)
    {
        if (within is not { Calendar: { } calendar })
        {
            writer.WriteText(ProcessKeys.Within, within is null ? null : IsoDuration.Format(within.Time));
            return;
        }

        writer.WriteStartObject(ProcessKeys.Within);
        writer.WriteString(ProcessKeys.Time, IsoDuration.Format(within.Time));
        writer.WriteString(ProcessKeys.Calendar, calendar.Name);
        writer.WriteEndObject();
    }

    /// <summary>A reason is its code, or an object where there is more to say.</summary>
    private static void Write(Utf8JsonWriter writer, Reason reason)
    {
        if (!reason.NoDecision)
        {
            writer.WriteStringValue(reason.Code);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(ProcessKeys.Code, reason.Code);
        writer.WriteBoolean(ProcessKeys.NoDecision, true);
        writer.WriteEndObject();
    }

    private static void WriteIfAny<T>(Utf8JsonWriter writer, string key, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count > 0)
        {
            writer.WriteList(key, items, write);
        }
    }
}
