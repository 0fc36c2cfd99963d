using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Writes imports as JSON. What is the default is left out.</summary>
internal static class ImportWriting
{
    public static void Write(Utf8JsonWriter writer, ImportMap map)
    {
        writer.WriteStartObject();
        WriteText(writer, ImportKeys.Zone, map.Zone.Equals(DateTimeZone.Utc) ? null : map.Zone.Id);
        WriteText(writer, ImportKeys.Currency, map.Currency);
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
        WriteText(writer, ImportKeys.Delimiter, source.Delimiter == ',' ? null : source.Delimiter.ToString());
        WriteOwn(writer, ImportKeys.Patterns, source.Patterns);
        WriteTexts(writer, ImportKeys.Missing, source.Missing);
        WriteList(writer, ImportKeys.Where, source.Where, Write);
        switch (source)
        {
            case LongSource many:
                Write(writer, many.Columns);
                WriteFlag(writer, ImportKeys.Dates, many.Dates);
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
        WriteText(writer, ImportKeys.Sequence, columns.Sequence);
        WriteText(writer, ImportKeys.Owner, columns.Owner);
        WriteText(writer, ImportKeys.Value, columns.Value);
        WriteText(writer, ImportKeys.Currency, columns.Currency);
        WriteText(writer, ImportKeys.Reason, columns.Reason);
        WriteText(writer, ImportKeys.Trigger, columns.Trigger);
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

        WriteFlag(writer, ImportKeys.Dates, stage.Dates);
        WriteOwn(writer, ImportKeys.Patterns, stage.Patterns);
        WriteText(writer, ImportKeys.Owner, stage.Owner);
        WriteText(writer, ImportKeys.Value, stage.Value);
        WriteText(writer, ImportKeys.Currency, stage.Currency);
        WriteText(writer, ImportKeys.Reason, stage.Reason);
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
        WriteText(writer, ImportKeys.Column, attribute.Column);
        WriteMap(writer, ImportKeys.Map, attribute.Map);
        WriteTexts(writer, ImportKeys.Missing, attribute.Missing);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string key, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(key, text);
        }
    }

    private static void WriteFlag(Utf8JsonWriter writer, string key, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(key, flag);
        }
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
