using System.Text.Json;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>Writes what was read as members of an answer; each is null where it is not known, as in the report of a slice.</summary>
internal static class ReadSummaryJson
{
    public static void Write(Utf8JsonWriter json, ReadSummary? read)
    {
        WriteCount(json, "rows", read?.Lines);
        WriteCount(json, "entries", read?.Entries);
        WriteCount(json, "statements", read?.Statements);
        WriteCount(json, "touches", read?.Touches);
        WriteCount(json, "values", read?.Values);
        WriteList(json, "examples", read?.Examples, WriteExample);
        WriteList(json, "unknownStages", read?.UnknownStages, WriteUnknownStage);
        WriteList(json, "warnings", read?.Warnings, JsonWriting.WriteWarning);
    }

    private static void WriteCount(Utf8JsonWriter json, string name, ReadCount? count)
    {
        if (count is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("read", count.Read);
        json.WriteNumber("kept", count.Kept);
        json.WriteObjects("setAside", count.SetAside, WriteSetAside);
        json.WriteEndObject();
    }

    private static void WriteSetAside(Utf8JsonWriter json, SetAside aside)
    {
        json.WriteString("reason", aside.ReasonText);
        json.WriteNumber("count", aside.Count);
    }

    private static void WriteExample(Utf8JsonWriter json, SetAsideExample example)
    {
        json.WriteString("reason", example.ReasonText);
        json.WriteString("file", example.File);
        if (example.Line is { } line)
        {
            json.WriteNumber("line", line);
        }
        else
        {
            json.WriteNull("line");
        }

        json.WriteString("text", example.Text);
        json.WriteString("journey", example.JourneyId);
        json.WriteString("stage", example.Stage);
        json.WriteString("at", example.At is { } at ? InstantPattern.ExtendedIso.Format(at) : null);
    }

    private static void WriteUnknownStage(Utf8JsonWriter json, UnknownStage unknown)
    {
        json.WriteString("text", unknown.Text);
        json.WriteNumber("count", unknown.Count);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteObjects(name, items, write);
    }
}
