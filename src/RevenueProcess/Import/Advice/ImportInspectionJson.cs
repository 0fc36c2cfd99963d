using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes what an import makes of its files as JSON.</summary>
public static class ImportInspectionJson
{
    /// <summary>Writes what was read, what is in each column, and what would mend the import to a stream, indented, in UTF-8.</summary>
    public static void Write(ImportInspection inspection, Stream stream)
    {
        Require.NotNull(inspection);
        Require.NotNull(stream);
        using var json = new Utf8JsonWriter(stream, DocumentText.Indented);
        json.WriteStartObject();
        ReadSummaryJson.Write(json, inspection.Read);
        json.WriteObjects("files", inspection.Files, Write);
        json.WriteObjects("advice", inspection.Advice, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FileAccount file)
    {
        json.WriteString("file", file.File);
        json.WriteObjects("columns", file.Columns, Write);
    }

    private static void Write(Utf8JsonWriter json, ColumnAccount column)
    {
        json.WriteString("name", column.Name);
        json.WriteTexts("uses", column.Uses);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(column.Kind.ToString()));
        json.WriteNumber("read", column.Read);
        json.WriteNumber("missing", column.Missing);
        json.WriteNumber("unread", column.Unread);
        json.WriteBoolean("onlyMidnights", column.HasOnlyMidnights);
        json.WriteTexts("examples", column.Examples);
        json.WriteTexts("unreadExamples", column.UnreadExamples);
    }

    private static void Write(Utf8JsonWriter json, ImportAdvice advice)
    {
        json.WriteString("reason", SetAside.TextOf(advice.Reason));
        json.WriteString("file", advice.File);
        json.WriteString("column", advice.Column);
        json.WriteBoolean("replaces", advice.Replaces);
        json.WritePropertyName("add");
        json.WriteRawValue($"{{{advice.Json}}}");
    }
}
