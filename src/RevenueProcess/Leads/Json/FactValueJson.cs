using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>The values of facts in what is stored: a number, a text, true or false, an instant as text, a list of texts or of instants.</summary>
internal static class FactValueJson
{
    public static void Write(Utf8JsonWriter writer, FactValue value)
    {
        switch (value.Fact!.Kind)
        {
            case FactKind.Number:
                CriterionJsonWriting.WriteNumber(writer, value.Number);
                break;
            case FactKind.Text:
                writer.WriteStringValue(value.AsText);
                break;
            case FactKind.Flag:
                writer.WriteBooleanValue(value.Whole != 0);
                break;
            case FactKind.Instant:
                writer.WriteStringValue(Wording.Of(value.Instants[0]));
                break;
            case FactKind.TextSet:
                WriteAll(value.Texts, static text => text);
                break;
            default:
                WriteAll(value.Instants, Wording.Of);
                break;
        }

        void WriteAll<T>(T[] items, Func<T, string> text)
        {
            writer.WriteStartArray();
            foreach (var item in items)
            {
                writer.WriteStringValue(text(item));
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>The value of a fact, or null when it has faults, which are then listed.</summary>
    public static FactValue? Read(JsonReading reading, Fact fact, JsonElement element, string path) => fact switch
    {
        NumberFact number => reading.Number(element, path, out var amount) ? number.Is(amount) : null,
        TextFact text => reading.Text(element, path, out var said) ? text.Is(said) : null,
        FlagFact flag => reading.Flag(element, path, out var is_) ? flag.Is(is_) : null,
        InstantFact instant => reading.Instant(element, path, out var at) ? instant.Is(at) : null,
        TextSetFact set => reading.Texts(element, path) is { } texts ? set.Is(texts) : null,
        _ => reading.Items<Instant>(element, path, reading.Instant) is { } instants ? ((SignalFact)fact).At(instants) : null,
    };
}
