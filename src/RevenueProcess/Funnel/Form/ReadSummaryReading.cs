using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads what was read for a tally from its form.</summary>
internal static class ReadSummaryReading
{
    private static readonly Dictionary<string, SetAsideReason> _reasons =
        Enum.GetValues<SetAsideReason>().ToDictionary(SetAside.TextOf, StringComparer.Ordinal);

    /// <summary>Reads it; null when it has faults, which are then listed. A warning that is not known is left out.</summary>
    public static ReadSummary? Read(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "lines", "entries", "statements", "touches", "values", "examples", "unknownStages", "warnings") is not { } members)
        {
            return null;
        }

        var fine = reading.Required(members, "lines", path, ReadCount, out ReadCount lines);
        fine &= reading.Required(members, "entries", path, ReadCount, out ReadCount entries);
        fine &= reading.Required(members, "statements", path, ReadCount, out ReadCount statements);
        fine &= reading.Required(members, "touches", path, ReadCount, out ReadCount touches);
        fine &= reading.Required(members, "values", path, ReadCount, out ReadCount values);
        fine &= reading.Required(members, "examples", path, ReadExamples, out List<SetAsideExample> examples);
        fine &= reading.Required(members, "unknownStages", path, ReadUnknown, out List<UnknownStage> unknown);
        fine &= reading.Required(members, "warnings", path, ReadWarnings, out List<Warning?> warnings);
        return !fine ? null : new ReadSummary
        {
            Lines = lines,
            Entries = entries,
            Statements = statements,
            Touches = touches,
            Values = values,
            Examples = examples,
            UnknownStages = unknown,
            Warnings = [.. warnings.OfType<Warning>()],
        };

        bool ReadCount(JsonElement e, string at, out ReadCount count) => (count = Count(reading, e, at)!) is not null;

        bool ReadExamples(JsonElement e, string at, out List<SetAsideExample> read) => (read = reading.Items<SetAsideExample>(e, at, ReadExample)!) is not null;

        bool ReadExample(JsonElement e, string at, out SetAsideExample example) => (example = Example(reading, e, at)!) is not null;

        bool ReadUnknown(JsonElement e, string at, out List<UnknownStage> read) => (read = Unknown(reading, e, at)!) is not null;

        bool ReadWarnings(JsonElement e, string at, out List<Warning?> read) => (read = reading.Items<Warning?>(e, at, ReadWarning)!) is not null;

        bool ReadWarning(JsonElement e, string at, out Warning? warning) => TryRead(reading, e, at, out warning);
    }

    private static ReadCount? Count(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "kept", "setAside") is not { } members
            || !reading.Required(members, "kept", path, (JsonElement e, string at, out long number) => reading.Integer(e, at, 0, long.MaxValue, out number), out long kept)
            || !reading.Member(members, "setAside", path, out var asides) || reading.Entries(asides, JsonPath.Of(path, "setAside")) is not { } reasons)
        {
            return null;
        }

        var read = new List<SetAside>();
        foreach (var (word, value, at) in reasons)
        {
            if (!_reasons.TryGetValue(word, out var reason))
            {
                reading.Add(FaultCodes.UnknownWord, at, ("word", word), ("known", _reasons.Keys));
            }
            else if (reading.Integer(value, at, 1, long.MaxValue, out var number))
            {
                read.Add(new SetAside(reason, number));
            }
        }

        return read.Count == reasons.Count ? new ReadCount(kept, [.. read.OrderBy(aside => aside.Reason)]) : null;
    }

    private static SetAsideExample? Example(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "reason", "file", "line", "text", "journey", "stage", "at") is not { } members)
        {
            return null;
        }

        long? line = null;
        Instant? at = null;
        var fine = reading.Required(
            members, "reason", path, (JsonElement e, string where, out SetAsideReason reason) => reading.OneOf(e, where, [.. _reasons.Values], SetAside.TextOf, out reason), out SetAsideReason why);
        fine &= JsonReading.Optional(members, "line", path, (JsonElement e, string where, out long number) => reading.Integer(e, where, long.MinValue, long.MaxValue, out number), ref line);
        fine &= JsonReading.Optional(members, "at", path, reading.Instant, ref at);
        fine &= Text("file", out var file) & Text("text", out var text) & Text("journey", out var journey) & Text("stage", out var stage);
        return fine ? new SetAsideExample(why) { File = file, Line = line, Text = text, JourneyId = journey, Stage = stage, At = at } : null;

        bool Text(string key, out string? found)
        {
            found = null;
            return !members.TryGetValue(key, out var e) || reading.Text(e, JsonPath.Of(path, key), out found);
        }
    }

    private static List<UnknownStage>? Unknown(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Entries(element, path) is not { } entries)
        {
            return null;
        }

        var read = new List<UnknownStage>();
        foreach (var (text, value, at) in entries)
        {
            if (reading.Integer(value, at, 1, long.MaxValue, out var count))
            {
                read.Add(new UnknownStage(text, count));
            }
        }

        return read.Count == entries.Count ? read : null;
    }

    private static bool TryRead(JsonReading reading, JsonElement element, string path, out Warning? warning)
    {
        warning = null;
        if (reading.Object(element, path, "code", "path", "parameters") is not { } members
            || !reading.Required(members, "code", path, reading.AnyText, out string code)
            || !reading.Required(members, "path", path, reading.AnyText, out string where)
            || !reading.Member(members, "parameters", path, out var named) || reading.Entries(named, JsonPath.Of(path, "parameters")) is not { } parameters)
        {
            return false;
        }

        var values = parameters.ConvertAll(parameter => (parameter.Key, Value: reading.Texts(parameter.Element, parameter.Path)));
        if (values.Exists(parameter => parameter.Value is null))
        {
            return false;
        }

        warning = WarningSentences.All.Fit(code, values.Select(value => value.Key))
            ? new Warning(code, where, [.. values.Select(value => (value.Key, (object)value.Value!))])
            : null;
        return true;
    }
}
