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
        writer.WriteSomeTexts(ImportKeys.Patterns, map.Patterns);
        writer.WriteSomeTexts(ImportKeys.Missing, map.Missing);
        writer.WriteMark(ImportKeys.IgnoreCase, map.IgnoresCase);
        writer.WriteText(ImportKeys.Numbers, map.Numbers == NumberFormat.Plain ? null : map.Numbers.ToString());
        writer.WriteText(ImportKeys.From, map.Earliest is { } earliest ? Wording.Of(earliest) : null);
        writer.WriteText(ImportKeys.To, map.Latest is { } latest ? Wording.Of(latest) : null);
        writer.WriteText(ImportKeys.CorrectionsWithin, map.CorrectionsWithin is { } within ? IsoDuration.Format(within) : null);
        writer.WriteText(ImportKeys.ObservedFrom, map.ObservedFrom is { } from ? Wording.Of(from) : null);
        writer.WriteSome(ImportKeys.Files, map.Files, Write);
        writer.WriteEndObject();
    }

    /// <summary>Writes what a file of any kind has.</summary>
    public static void WriteTable(Utf8JsonWriter writer, TableSource source)
    {
        writer.WriteString(ImportKeys.File, source.File);
        writer.WriteText(ImportKeys.Delimiter, source.Delimiter == ',' ? null : source.Delimiter.ToString());
        writer.WriteText(ImportKeys.Encoding, source.Encoding);
        writer.WriteInteger(ImportKeys.SkipLines, source.SkipLines == 0 ? null : source.SkipLines);
        writer.WriteText(ImportKeys.EndsAt, source.EndsAt);
        writer.WriteOwn(ImportKeys.Patterns, source.Patterns);
        writer.WriteSomeTexts(ImportKeys.Missing, source.Missing);
        writer.WriteMark(ImportKeys.IgnoreCase, source.IgnoresCase);
        writer.WriteText(ImportKeys.Numbers, source.Numbers?.ToString());
        writer.WriteSome(ImportKeys.Where, source.Where, ImportCellWriting.WriteCondition);
    }

    private static void Write(Utf8JsonWriter writer, ImportSource source)
    {
        writer.WriteStartObject();
        writer.WriteString(ImportKeys.Kind, ImportKindWriting.KindOf(source));
        WriteTable(writer, source);
        writer.WriteMark(ImportKeys.RaggedAside, source.SetsRaggedAside);
        ImportKindWriting.WriteMembers(writer, source);
        writer.WriteSome(ImportKeys.Attributes, source.Attributes, ImportCellWriting.WriteAttribute);
        writer.WriteEndObject();
    }
}
