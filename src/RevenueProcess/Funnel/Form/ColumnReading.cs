using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads the columns of a table, which may be long: of each, the first fault is listed.</summary>
internal sealed class ColumnReading(JsonReading reading)
{
    /// <summary>A column of a table; null when it has faults, which are then listed.</summary>
    /// <param name="members">The table.</param>
    /// <param name="name">The column.</param>
    /// <param name="path">The path of the table.</param>
    /// <param name="read">Reads a value.</param>
    /// <param name="needed">How long it must be, if that is known.</param>
    public List<T>? Column<T>(Dictionary<string, JsonElement> members, string name, string path, JsonRead<T> read, int? needed = null)
    {
        if (!reading.Member(members, name, path, out var element))
        {
            return null;
        }

        var at = JsonPath.Of(path, name);
        if (element.ValueKind != JsonValueKind.Array)
        {
            reading.List(element, at);
            return null;
        }

        var length = element.GetArrayLength();
        if (needed is { } count && count != length)
        {
            reading.Add(FaultCodes.WrongCount, at, ("count", length), ("needed", count));
            return null;
        }

        return Values(element, at, read);
    }

    /// <summary>At least one.</summary>
    public bool Count(JsonElement element, string path, out long count) => reading.Integer(element, path, 1, long.MaxValue, out count);

    /// <summary>The place of a cell.</summary>
    public bool Place(JsonElement element, string path, out int place)
    {
        var fine = reading.Integer(element, path, 0, int.MaxValue, out var number);
        place = (int)number;
        return fine;
    }

    /// <summary>An instant or null.</summary>
    public bool AnyInstant(JsonElement element, string path, out Instant? instant)
    {
        instant = null;
        if (element.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        var fine = reading.Instant(element, path, out var found);
        instant = found;
        return fine;
    }

    /// <summary>A text or null.</summary>
    public bool AnyText(JsonElement element, string path, out string? text)
    {
        text = null;
        return element.ValueKind == JsonValueKind.Null || reading.Text(element, path, out text);
    }

    /// <summary>A list of ages; a path is made for a fault only, since there may be millions.</summary>
    public bool Ages(JsonElement element, string path, out IReadOnlyList<uint> ages)
    {
        ages = ValueList<uint>.Empty;
        if (element.ValueKind != JsonValueKind.Array)
        {
            return reading.List(element, path) is not null;
        }

        var read = new uint[element.GetArrayLength()];
        foreach (var (at, age) in element.EnumerateArray().Index())
        {
            if (age.ValueKind != JsonValueKind.Number || !age.TryGetUInt32(out read[at]))
            {
                return reading.Integer(age, JsonPath.Of(path, at), 0, uint.MaxValue, out _);
            }
        }

        ages = ValueList<uint>.Owning(read);
        return true;
    }

    private static List<T>? Values<T>(JsonElement list, string path, JsonRead<T> read)
    {
        var values = new List<T>(list.GetArrayLength());
        foreach (var (at, element) in list.EnumerateArray().Index())
        {
            if (!read(element, JsonPath.Of(path, at), out var value))
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }
}
