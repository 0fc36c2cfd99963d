using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Writes imports as JSON. What is the default is left out.</summary>
internal static class ImportWriting
{
    public static void Write(Utf8JsonWriter writer, ImportMap map)
    {
        writer.WriteStartObject();
        writer.WriteText(ImportKeys.Zone, map.Zone.Equals(DateTimeZone.Utc) ? null : map.Zone.Id);
        writer.WriteText(ImportKeys.Currency, map.Currency);
        WriteTexts(writer, ImportKeys.Patterns, map.Patterns);
        WriteTexts(writer, ImportKeys.Missing, map.Missing);
        WriteList(writer, ImportKeys.Files, map.Files, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ImportSource source)
    {
        writer.WriteStartObject();
        writer.WriteString(ImportKeys.Kind, source is LongSource ? ImportKeys.Long : ImportKeys.Wide);
        writer.WriteString(ImportKeys.File, source.File);
        writer.WriteText(ImportKeys.Delimiter, source.Delimiter == ',' ? null : source.Delimiter.ToString());
        WriteOwn(writer, ImportKeys.Patterns, source.Patterns);
        WriteTexts(writer, ImportKeys.Missing, source.Missing);
        WriteList(writer, ImportKeys.Where, source.Where, Write);
        switch (source)
        {
            case LongSource many:
                Write(writer, many.Columns);
                writer.WriteMark(ImportKeys.Dates, many.Dates);
                WriteMap(writer, ImportKeys.Stages, many.Stages);
                break;
            case WideSource wide:
                writer.WriteString(ImportKeys.Journey, wide.Journey);
                WriteList(writer, ImportKeys.Stages, wide.Stages, Write);
                break;
        }

        WriteList(writer, ImportKeys.Attributes, source.Attributes, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LongColumns columns)
    {
        writer.WriteStartObject(ImportKeys.Columns);
        writer.WriteString(ImportKeys.Journey, columns.Journey);
        writer.WriteString(ImportKeys.Stage, columns.Stage);
        writer.WriteString(ImportKeys.Instant, columns.Instant);
        writer.WriteText(ImportKeys.Sequence, columns.Sequence);
        writer.WriteText(ImportKeys.Owner, columns.Owner);
        writer.WriteText(ImportKeys.Value, columns.Value);
        writer.WriteText(ImportKeys.Currency, columns.Currency);
        writer.WriteText(ImportKeys.Reason, columns.Reason);
        writer.WriteText(ImportKeys.Trigger, columns.Trigger);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, WideStage stage)
    {
        writer.WriteStartObject();
        writer.WriteString(ImportKeys.Stage, stage.Stage);
        writer.WriteString(ImportKeys.Column, stage.Column);
        if (stage.When is { } condition)
        {
            writer.WritePropertyName(ImportKeys.When);
            Write(writer, condition);
        }

        writer.WriteMark(ImportKeys.Dates, stage.Dates);
        WriteOwn(writer, ImportKeys.Patterns, stage.Patterns);
        writer.WriteText(ImportKeys.Owner, stage.Owner);
        writer.WriteText(ImportKeys.Value, stage.Value);
        writer.WriteText(ImportKeys.Currency, stage.Currency);
        writer.WriteText(ImportKeys.Reason, stage.Reason);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RowCondition condition)
    {
        writer.WriteStartObject();
        writer.WriteString(ImportKeys.Column, condition.Column);
        if (condition is { Excludes: false, Texts: [var only] })
        {
            writer.WriteString(ImportKeys.Is, only);
        }
        else
        {
            WriteOwn(writer, condition.Excludes ? ImportKeys.NotIn : ImportKeys.In, condition.Texts);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AttributeColumn attribute)
    {
        writer.WriteStartObject();
        writer.WriteString(ImportKeys.Name, attribute.Name);
        writer.WriteText(ImportKeys.Column, attribute.Column);
        WriteMap(writer, ImportKeys.Map, attribute.Map);
        WriteTexts(writer, ImportKeys.Missing, attribute.Missing);
        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, string key, IReadOnlyDictionary<string, string> map)
    {
        if (map.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(key);
        foreach (var (text, meaning) in map)
        {
            writer.WriteString(text, meaning);
        }

        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string key, IReadOnlyList<string> texts) => WriteOwn(writer, key, texts.Count == 0 ? null : texts);

    /// <summary>A list whose absence means something else than its being empty.</summary>
    private static void WriteOwn(Utf8JsonWriter writer, string key, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            return;
        }

        writer.WriteStartArray(key);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string key, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(key);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
