using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads comparisons: an object that names its fact under the kind, and one thing that is required of it.</summary>
internal sealed class ComparisonJson(JsonReading reading)
{
    private static readonly string[] Kinds = ["number", "text", "flag", "instant", "textSet", "signal"];
    private static readonly string[] AnyOf = [.. CriterionJson.Combinations, .. Kinds];

    public Criterion? Read(JsonElement element, string path)
    {
        string[] found = [.. Kinds.Where(key => element.TryGetProperty(key, out _))];
        switch (found)
        {
            case ["number"]:
                return Number(element, path);
            case ["text"]:
                return Text(element, path);
            case ["flag"]:
                return Flag(element, path);
            case ["instant"]:
                return Instant(element, path);
            case ["textSet"]:
                return TextSet(element, path);
            case ["signal"]:
                return Signal(element, path);
            case []:
                foreach (JsonProperty member in element.EnumerateObject().Where(_ => !reading.SkipsUnknownKeys))
                {
                    reading.Add(FaultCodes.UnknownKey, JsonPath.Of(path, member.Name), ("key", member.Name), ("known", AnyOf));
                }

                reading.Add(FaultCodes.MissingChoice, path, ("keys", AnyOf));
                return null;
            default:
                reading.Add(FaultCodes.ExclusiveKeys, path, ("keys", found));
                return null;
        }
    }

    private Criterion? Number(JsonElement element, string path)
    {
        if (Head(element, path, "number", "atLeast", "atMost", "between", "equalTo", "oneOf", "present") is not var (name, key, value, at))
        {
            return null;
        }

        NumberFact fact = Fact.Number(name);
        switch (key)
        {
            case "present":
                return Present(fact, value, at);
            case "oneOf":
                return Values(value, at, reading.Number, out List<decimal> values) ? fact.OneOf(values) : null;
            case "between":
                return Pair(value, at, reading.Number, out decimal low, out decimal high) ? fact.Between(low, high) : null;
            default:
                if (!reading.Number(value, at, out decimal number))
                {
                    return null;
                }

                return key switch { "atLeast" => fact.AtLeast(number), "atMost" => fact.AtMost(number), _ => fact.EqualTo(number) };
        }
    }

    private Criterion? Text(JsonElement element, string path)
    {
        if (Head(element, path, "text", "equalTo", "oneOf", "contains", "present") is not var (name, key, value, at))
        {
            return null;
        }

        TextFact fact = Fact.Text(name);
        switch (key)
        {
            case "present":
                return Present(fact, value, at);
            case "oneOf":
                return Values(value, at, reading.AnyText, out List<string> values) ? fact.OneOf(values) : null;
            default:
                if (!reading.Text(value, at, out string? text))
                {
                    return null;
                }

                return key == "contains" ? fact.Contains(text) : fact.EqualTo(text);
        }
    }

    private Criterion? Flag(JsonElement element, string path)
    {
        if (Head(element, path, "flag", "equalTo", "present") is not var (name, key, value, at))
        {
            return null;
        }

        FlagFact fact = Fact.Flag(name);
        if (key == "present")
        {
            return Present(fact, value, at);
        }

        return reading.Flag(value, at, out bool flag) ? fact.EqualTo(flag) : null;
    }

    private Criterion? Instant(JsonElement element, string path)
    {
        if (Head(element, path, "instant", "atLeast", "atMost", "between", "equalTo", "present") is not var (name, key, value, at))
        {
            return null;
        }

        InstantFact fact = Fact.Instant(name);
        switch (key)
        {
            case "present":
                return Present(fact, value, at);
            case "between":
                return Pair(value, at, reading.Instant, out Instant first, out Instant last) ? fact.Between(first, last) : null;
            default:
                if (!reading.Instant(value, at, out Instant instant))
                {
                    return null;
                }

                return key switch { "atLeast" => fact.AtLeast(instant), "atMost" => fact.AtMost(instant), _ => fact.EqualTo(instant) };
        }
    }

    private Criterion? TextSet(JsonElement element, string path)
    {
        if (Head(element, path, "textSet", "contains", "present") is not var (name, key, value, at))
        {
            return null;
        }

        TextSetFact fact = Fact.TextSet(name);
        if (key == "present")
        {
            return Present(fact, value, at);
        }

        return reading.Text(value, at, out string? member) ? fact.Contains(member) : null;
    }

    // {"signal": …, "within": …} once in the window; {…, "atLeast": 3, "within": …}; {…, "atLeast": 1} ever.
    private Criterion? Signal(JsonElement element, string path)
    {
        var members = reading.Object(element, path, "signal", "atLeast", "within")!;
        bool fine = reading.Name(members["signal"], JsonPath.Of(path, "signal"), out string? name);
        int times = 1;
        bool counted = members.TryGetValue("atLeast", out JsonElement number);
        if (counted && (fine &= reading.Integer(number, JsonPath.Of(path, "atLeast"), out times)) && times < 1)
        {
            reading.Add(FaultCodes.OutOfRange, JsonPath.Of(path, "atLeast"), ("number", times), ("low", 1), ("high", int.MaxValue));
            fine = false;
        }

        Duration window = default;
        bool windowed = members.TryGetValue("within", out JsonElement duration);
        if (windowed)
        {
            fine &= reading.Window(duration, JsonPath.Of(path, "within"), out window);
        }

        if (!counted && !windowed)
        {
            reading.Add(FaultCodes.MissingChoice, path, ("keys", (string[])["within", "atLeast"]));
            return null;
        }

        if (!fine)
        {
            return null;
        }

        SignalFact fact = Fact.Signal(name!);
        return windowed ? fact.AtLeast(times, window) : fact.AtLeast(times);
    }

    /// <summary>The fact's name, and the single thing that is required: its key, value and path.</summary>
    private (string Name, string Key, JsonElement Value, string Path)? Head(
        JsonElement element, string path, string kind, params ReadOnlySpan<string> keys)
    {
        var members = reading.Object(element, path, [kind, .. keys])!;
        bool named = reading.Name(members[kind], JsonPath.Of(path, kind), out string? name);
        string[] required = [.. members.Keys.Where(key => key != kind)];
        if (required.Length == 0)
        {
            reading.Add(FaultCodes.MissingChoice, path, ("keys", keys.ToArray()));
            return null;
        }

        if (required.Length > 1)
        {
            reading.Add(FaultCodes.ExclusiveKeys, path, ("keys", required));
            return null;
        }

        return named ? (name!, required[0], members[required[0]], JsonPath.Of(path, required[0])) : null;
    }

    private Criterion? Present(AttributeFact fact, JsonElement value, string path)
    {
        if (!reading.Flag(value, path, out bool present))
        {
            return null;
        }

        if (present)
        {
            return fact.Present;
        }

        reading.Add(FaultCodes.MustBeTrue, path);
        return null;
    }

    private bool Values<T>(JsonElement element, string path, JsonRead<T> read, out List<T> values)
    {
        values = [];
        if (reading.NonEmptyList(element, path) is not { } items)
        {
            return false;
        }

        bool fine = true;
        foreach ((JsonElement item, string at) in items)
        {
            fine &= read(item, at, out T value);
            values.Add(value);
        }

        return fine;
    }

    private bool Pair<T>(JsonElement element, string path, JsonRead<T> read, out T low, out T high)
        where T : IComparable<T>
    {
        (low, high) = (default!, default!);
        if (!Values(element, path, read, out List<T> ends))
        {
            return false;
        }

        if (ends.Count != 2)
        {
            reading.Add(FaultCodes.WrongCount, path, ("count", ends.Count), ("needed", 2));
            return false;
        }

        (low, high) = (ends[0], ends[1]);
        if (low.CompareTo(high) <= 0)
        {
            return true;
        }

        reading.Add(FaultCodes.EmptyRange, path, ("low", low), ("high", high));
        return false;
    }
}
