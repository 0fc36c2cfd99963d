using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes what imports say about cells as JSON. What is the default is left out.</summary>
internal static class ImportCellWriting
{
    /// <summary>Writes a cell under a key, if there is one: a text where it is a column and nothing else.</summary>
    public static void WriteCell(this Utf8JsonWriter writer, string key, ImportCell? cell)
    {
        if (cell is not null)
        {
            writer.WritePropertyName(key);
            WriteCell(writer, cell);
        }
    }

    /// <summary>Writes the members of a cell among others.</summary>
    public static void WriteMembers(this Utf8JsonWriter writer, ImportCell cell)
    {
        switch (cell)
        {
            case ColumnCell column:
                writer.WriteString(ImportKeys.Column, column.Name);
                WriteInteger(writer, ImportKeys.Nth, column.Nth);
                break;
            case PositionCell at:
                WriteInteger(writer, ImportKeys.Position, at.Position);
                break;
            case LookupCell lookup:
                writer.WriteString(ImportKeys.Lookup, lookup.File);
                writer.WriteCell(ImportKeys.By, lookup.By);
                writer.WriteCell(ImportKeys.Take, lookup.Take);
                writer.WriteMark(ImportKeys.Follow, lookup.Follows);
                break;
            case CombinedCell several:
                writer.WriteSome(ImportKeys.KeyOf(several.Choice), several.Cells, WriteCell);
                writer.WriteText(ImportKeys.With, several.Separator == ImportTexts.Space ? null : several.Separator);
                break;
        }

        writer.WriteSomeTexts(ImportKeys.Missing, cell.Missing);
        WriteInteger(writer, ImportKeys.Length, cell.Length);
        writer.WriteMark(ImportKeys.Lower, cell.Lowers);
        writer.WriteMark(ImportKeys.IgnoreCase, cell.IgnoresCase);
        writer.WriteMap(ImportKeys.Map, cell.Map);
        writer.WriteOwn(ImportKeys.Patterns, cell.Patterns);
        writer.WriteMark(ImportKeys.Dates, cell.Dates);
        writer.WriteText(ImportKeys.Numbers, cell.Numbers?.ToString());
    }

    /// <summary>Writes a condition.</summary>
    public static void WriteCondition(Utf8JsonWriter writer, RowCondition condition)
    {
        writer.WriteStartObject();
        writer.WriteMembers(condition.Asks is null ? condition.Cell : condition.Cell with { IgnoresCase = false });
        if (condition.Asks is { } yes)
        {
            writer.WriteBoolean(ImportKeys.Yes, yes);
        }
        else if (condition is { Excludes: false, Texts: [var only] })
        {
            writer.WriteString(ImportKeys.Is, only);
        }
        else
        {
            writer.WriteOwn(condition.Excludes ? ImportKeys.NotIn : ImportKeys.In, condition.Texts);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes an attribute.</summary>
    public static void WriteAttribute(Utf8JsonWriter writer, AttributeColumn attribute)
    {
        writer.WriteStartObject();
        writer.WriteString(ImportKeys.Name, attribute.Name);
        if (attribute.Cell is { } cell)
        {
            writer.WriteMembers(cell);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes what texts stand for, if anything is listed.</summary>
    public static void WriteMap(this Utf8JsonWriter writer, string key, IReadOnlyDictionary<string, string> map)
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

    /// <summary>Writes texts, if there are any.</summary>
    public static void WriteSomeTexts(this Utf8JsonWriter writer, string key, IReadOnlyList<string> texts) => writer.WriteOwn(key, texts.Count == 0 ? null : texts);

    /// <summary>Writes a list whose absence means something else than its being empty.</summary>
    public static void WriteOwn(this Utf8JsonWriter writer, string key, IReadOnlyList<string>? texts)
    {
        if (texts is not null)
        {
            writer.WriteTexts(key, texts);
        }
    }

    /// <summary>Writes a list, if there is anything in it.</summary>
    public static void WriteSome<T>(this Utf8JsonWriter writer, string key, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count > 0)
        {
            writer.WriteList(key, items, write);
        }
    }

    private static void WriteCell(Utf8JsonWriter writer, ImportCell cell)
    {
        if (cell.IsPlain)
        {
            writer.WriteStringValue(((ColumnCell)cell).Name);
            return;
        }

        writer.WriteStartObject();
        writer.WriteMembers(cell);
        writer.WriteEndObject();
    }

    /// <summary>Writes a number, if there is one.</summary>
    public static void WriteInteger(this Utf8JsonWriter writer, string key, int? number)
    {
        if (number is { } some)
        {
            writer.WriteNumber(key, some);
        }
    }
}
