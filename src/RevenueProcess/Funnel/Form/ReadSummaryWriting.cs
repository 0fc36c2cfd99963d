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
        writer.WriteObjects("examples", read.Examples, Write);
        writer.WriteStartObject("unknownStages");
        foreach (var unknown in read.UnknownStages)
        {
            writer.WriteNumber(unknown.Text, unknown.Count);
        }

        writer.WriteEndObject();
        writer.WriteObjects("warnings", read.Warnings, Write);
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
        writer.WriteString("reason", example.ReasonText);
        writer.WriteText("file", example.File);
        if (example.Line is { } line)
        {
            writer.WriteNumber("line", line);
        }

        writer.WriteText("text", example.Text);
        writer.WriteText("journey", example.JourneyId);
        writer.WriteText("stage", example.Stage);
        writer.WriteText("at", example.At is { } at ? InstantPattern.ExtendedIso.Format(at) : null);
    }

    private static void Write(Utf8JsonWriter writer, Warning warning)
    {
        writer.WriteString("code", warning.Code);
        writer.WriteString("path", warning.Path);
        writer.WriteStartObject("parameters");
        foreach (var parameter in warning.Parameters)
        {
            writer.WriteTexts(parameter.Name, parameter.Values);
        }

        writer.WriteEndObject();
    }
}
