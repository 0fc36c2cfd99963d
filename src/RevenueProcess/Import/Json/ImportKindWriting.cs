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
                WriteColumns(writer, many.Columns.Parts);
                writer.WriteMap(ImportKeys.Stages, many.Stages);
                break;
            case WideSource wide:
                writer.WriteCell(ImportKeys.Journey, wide.Journey);
                writer.WriteSome(ImportKeys.Stages, wide.Stages, Write);
                break;
            case ChangesSource changes:
                WriteColumns(writer, changes.Columns.Parts);
                writer.WriteMap(ImportKeys.Properties, changes.Properties.ToDictionary(property => property.Key, property => ImportKeys.WordOf(property.Value), StringComparer.Ordinal));
                writer.WriteMap(ImportKeys.Stages, changes.Stages);
                break;
            case JourneysSource journeys:
                WriteColumns(writer, journeys.Columns.Parts);
                writer.WriteMap(ImportKeys.Stages, journeys.Stages);
                break;
            case TouchesSource touches:
                WriteColumns(writer, touches.Columns.Parts);
                break;
            case LookupSource lookup:
                writer.WriteCell(ImportKeys.Key, lookup.Key);
                break;
        }
    }

    private static void WriteColumns(Utf8JsonWriter writer, IReadOnlyList<ColumnPart> columns)
    {
        writer.WriteStartObject(ImportKeys.Columns);
        foreach (var part in columns)
        {
            writer.WriteCell(part.Key, part.Cell);
        }

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
