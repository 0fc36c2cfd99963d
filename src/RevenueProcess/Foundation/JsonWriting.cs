using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes the members that many documents are made of: lists, and texts and marks that stand there only where they say something.</summary>
internal static class JsonWriting
{
    /// <summary>Writes a list, each item by what writes a value.</summary>
    public static void WriteList<T>(this Utf8JsonWriter writer, string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(key);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a list of objects, each by what writes its members.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter writer, string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> writeMembers) => writer.WriteList(key, items, (json, item) =>
    {
        json.WriteStartObject();
        writeMembers(json, item);
        json.WriteEndObject();
    });

    /// <summary>Writes a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter writer, string key, IEnumerable<string> texts) => writer.WriteList(key, texts, static (json, text) => json.WriteStringValue(text));

    /// <summary>Writes the members of a warning that people are to read.</summary>
    public static void WriteWarning(Utf8JsonWriter writer, Warning warning)
    {
        writer.WriteString("code", warning.Code);
        writer.WriteString("message", warning.Message);
    }

    /// <summary>Writes a text, if there is one.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string key, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(key, text);
        }
    }

    /// <summary>Writes that something is marked, if it is.</summary>
    public static void WriteMark(this Utf8JsonWriter writer, string key, bool isMarked)
    {
        if (isMarked)
        {
            writer.WriteBoolean(key, true);
        }
    }
}
