using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes members of a stored form that stand there only where they say something.</summary>
internal static class JsonWriting
{
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
