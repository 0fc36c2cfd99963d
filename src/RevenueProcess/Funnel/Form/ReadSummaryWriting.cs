using System.Text.Json;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>Writes what was read, as a member of the form of a tally.</summary>
internal static class ReadSummaryWriting
{
    public static void Write(Utf8JsonWriter writer, ReadSummary read)
    {
        writer.WriteStartObject();
        Write(writer, "lines", read.Lines);
        Write(writer, "entries", read.Entries);
        Write(writer, "statements", read.Statements);
        Write(writer, "touches", read.Touches);
        Write(writer, "values", read.Values);
        writer.WriteStartArray("examples");
        foreach (var example in read.Examples)
        {
            Write(writer, example);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("unknownStages");
        foreach (var unknown in read.UnknownStages)
        {
            writer.WriteNumber(unknown.Text, unknown.Count);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("warnings");
        foreach (var warning in read.Warnings)
        {
            Write(writer, warning);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string key, ReadCount count)
    {
        writer.WriteStartObject(key);
        writer.WriteNumber("kept", count.Kept);
        writer.WriteStartObject("setAside");
        foreach (var aside in count.SetAside)
        {
            writer.WriteNumber(aside.ReasonText, aside.Count);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SetAsideExample example)
    {
        writer.WriteStartObject();
        writer.WriteString("reason", example.ReasonText);
        WriteIfAny(writer, "file", example.File);
        if (example.Line is { } line)
        {
            writer.WriteNumber("line", line);
        }

        WriteIfAny(writer, "text", example.Text);
        WriteIfAny(writer, "journey", example.JourneyId);
        WriteIfAny(writer, "stage", example.Stage);
        WriteIfAny(writer, "at", example.At is { } at ? InstantPattern.ExtendedIso.Format(at) : null);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Warning warning)
    {
        writer.WriteStartObject();
        writer.WriteString("code", warning.Code);
        writer.WriteString("path", warning.Path);
        writer.WriteStartObject("parameters");
        foreach (var parameter in warning.Parameters)
        {
            writer.WriteStartArray(parameter.Name);
            foreach (var value in parameter.Values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string key, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(key, text);
        }
    }
}
