using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes what only one kind of file has.</summary>
internal static class ImportKindWriting
{
    /// <summary>The word for the kind of a file.</summary>
    public static string KindOf(ImportSource source) => source switch
    {
        LongSource => ImportKeys.Long,
        WideSource => ImportKeys.Wide,
        ChangesSource => ImportKeys.Changes,
        JourneysSource => ImportKeys.Journeys,
        TouchesSource => ImportKeys.Touches,
        _ => ImportKeys.Lookup,
    };

    public static void WriteMembers(Utf8JsonWriter writer, ImportSource source)
    {
        switch (source)
        {
            case LongSource many:
                Write(writer, many.Columns);
                writer.WriteMap(ImportKeys.Stages, many.Stages);
                break;
            case WideSource wide:
                writer.WriteCell(ImportKeys.Journey, wide.Journey);
                writer.WriteSome(ImportKeys.Stages, wide.Stages, Write);
                break;
            case ChangesSource changes:
                Write(writer, changes.Columns);
                writer.WriteMap(ImportKeys.Properties, changes.Properties.ToDictionary(property => property.Key, property => ImportKeys.WordOf(property.Value), StringComparer.Ordinal));
                writer.WriteMap(ImportKeys.Stages, changes.Stages);
                break;
            case JourneysSource journeys:
                Write(writer, journeys.Columns);
                writer.WriteMap(ImportKeys.Stages, journeys.Stages);
                break;
            case TouchesSource touches:
                Write(writer, touches.Columns);
                break;
            case LookupSource lookup:
                writer.WriteCell(ImportKeys.Key, lookup.Key);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, ChangesColumns columns)
    {
        writer.WriteStartObject(ImportKeys.Columns);
        writer.WriteCell(ImportKeys.Journey, columns.Journey);
        writer.WriteCell(ImportKeys.Instant, columns.Instant);
        writer.WriteCell(ImportKeys.Property, columns.Property);
        writer.WriteCell(ImportKeys.Old, columns.Old);
        writer.WriteCell(ImportKeys.New, columns.New);
        writer.WriteCell(ImportKeys.Currency, columns.Currency);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JourneysColumns columns)
    {
        writer.WriteStartObject(ImportKeys.Columns);
        writer.WriteCell(ImportKeys.Journey, columns.Journey);
        writer.WriteCell(ImportKeys.Created, columns.Created);
        writer.WriteCell(ImportKeys.Stage, columns.Stage);
        writer.WriteCell(ImportKeys.Instant, columns.Instant);
        writer.WriteCell(ImportKeys.Owner, columns.Owner);
        writer.WriteCell(ImportKeys.Value, columns.Value);
        writer.WriteCell(ImportKeys.Currency, columns.Currency);
        writer.WriteCell(ImportKeys.ExpectedClose, columns.ExpectedClose);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TouchesColumns columns)
    {
        writer.WriteStartObject(ImportKeys.Columns);
        writer.WriteCell(ImportKeys.Journey, columns.Journey);
        writer.WriteCell(ImportKeys.Instant, columns.Instant);
        writer.WriteCell(ImportKeys.What, columns.What);
        writer.WriteCell(ImportKeys.Team, columns.Team);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LongColumns columns)
    {
        writer.WriteStartObject(ImportKeys.Columns);
        writer.WriteCell(ImportKeys.Journey, columns.Journey);
        writer.WriteCell(ImportKeys.Stage, columns.Stage);
        writer.WriteCell(ImportKeys.Instant, columns.Instant);
        writer.WriteCell(ImportKeys.Sequence, columns.Sequence);
        writer.WriteCell(ImportKeys.Version, columns.Version);
        writer.WriteCell(ImportKeys.Owner, columns.Owner);
        writer.WriteCell(ImportKeys.Value, columns.Value);
        writer.WriteCell(ImportKeys.Currency, columns.Currency);
        writer.WriteCell(ImportKeys.Reason, columns.Reason);
        writer.WriteCell(ImportKeys.Trigger, columns.Trigger);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, WideStage stage)
    {
        writer.WriteStartObject();
        writer.WriteString(ImportKeys.Stage, stage.Stage);
        writer.WriteMembers(stage.Cell);
        if (stage.When is { } condition)
        {
            writer.WritePropertyName(ImportKeys.When);
            ImportCellWriting.WriteCondition(writer, condition);
        }

        writer.WriteCell(ImportKeys.Owner, stage.Owner);
        writer.WriteCell(ImportKeys.Value, stage.Value);
        writer.WriteCell(ImportKeys.Currency, stage.Currency);
        writer.WriteCell(ImportKeys.Reason, stage.Reason);
        writer.WriteEndObject();
    }
}
