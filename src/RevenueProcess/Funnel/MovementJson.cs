using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes a movement as JSON, with the keys that it has in a report.</summary>
public static class MovementJson
{
    /// <summary>Writes the movement to a stream, indented, in UTF-8.</summary>
    public static void Write(Movement movement, Stream stream)
    {
        Require.NotNull(movement);
        Require.NotNull(stream);
        using var json = new Utf8JsonWriter(stream, DocumentText.Indented);
        json.WriteStartObject();
        WriteMembers(json, movement);
        json.WriteEndObject();
    }

    internal static void WriteMembers(Utf8JsonWriter json, Movement movement)
    {
        json.WriteString("since", Wording.Of(movement.Since));
        json.WriteString("asOf", Wording.Of(movement.AsOf));
        json.WriteBoolean("endIsExclusive", movement.EndIsExclusive);
        json.WriteString("currency", movement.Currency);
        json.WriteString("closingFrom", movement.Closing is { } closing ? Wording.Of(closing.Start) : null);
        json.WriteString("closingTo", movement.Closing is { } days ? Wording.Of(days.End) : null);
        (string Name, MovementLine Line)[] lines =
        [
            ("openAtFirst", movement.OpenAtFirst), ("new", movement.New), ("reopened", movement.Reopened), ("movedIn", movement.MovedIn),
            ("increased", movement.Increased), ("decreased", movement.Decreased), ("won", movement.Won), ("lost", movement.Lost),
            ("disqualified", movement.Disqualified), ("elsewhere", movement.Elsewhere), ("movedOut", movement.MovedOut), ("openAtSecond", movement.OpenAtSecond),
        ];
        json.WriteObjects("lines", lines, (writer, one) =>
        {
            writer.WriteString("line", one.Name);
            writer.WriteNumber("journeys", one.Line.Journeys);
            writer.WriteNumber("value", one.Line.Value);
            writer.WriteNumber("withoutValue", one.Line.WithoutValue);
        });
        json.WriteString("explained", movement.Explain());
    }
}
