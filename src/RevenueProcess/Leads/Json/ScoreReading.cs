using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Reads a score: <c>{"name", "version", …, "fit": [{"points", "when"}], "engagement": [{"signal", "points", "halfLife", "cap"}],
/// "engagementCap", "grades": {"A": {"from", "to"}, …}, "levels": {"1": …}}</c>.
/// </summary>
internal sealed class ScoreReading(JsonReading reading, CriterionJson criteria, List<Fault> faults)
{
    /// <summary>The score as declared, or null when it cannot be told; faults are listed in both cases.</summary>
    public ScoreDraft? Read(JsonElement element, string path)
    {
        if (reading.Object(
            element, path, "name", "version", "agreedBy", "meaning", "effectiveFrom", "retiredFrom", "fit", "engagement", "engagementCap", "grades", "levels")
            is not { } members)
        {
            return null;
        }

        var before = faults.Count;
        var head = DefinitionHead.Read(reading, members, path, faults);
        var fit = Rows(members, "fit", path, Fit);
        var engagement = Rows(members, "engagement", path, Signal);
        decimal? cap = null;
        if (members.TryGetValue("engagementCap", out var value))
        {
            cap = Number(value, JsonPath.Of(path, "engagementCap"));
        }

        var draft = new ScoreDraft(head.Name ?? "unnamed", head.Version)
        {
            AgreedBy = head.AgreedBy,
            Meaning = head.Meaning,
            EffectiveFrom = head.EffectiveFrom,
            RetiredFrom = head.RetiredFrom,
            Fit = fit,
            Engagement = engagement,
            EngagementCap = cap,
            Grades = Bands(members, "grades", path, ScoreBands.GradeMarks),
            Levels = Bands(members, "levels", path, ScoreBands.LevelMarks),
        };

        // Rows that could not be read are missing here, and would shift the paths of the others.
        if (faults.Count == before)
        {
            ScoreRules.CheckBody(draft, path, faults);
        }

        return draft;
    }

    private List<T> Rows<T>(Dictionary<string, JsonElement> members, string key, string path, Func<JsonElement, string, T?> read)
        where T : class
    {
        if (!members.TryGetValue(key, out var array) || reading.NonEmptyList(array, JsonPath.Of(path, key)) is not { } rows)
        {
            return [];
        }

        return [.. rows.Select(row => read(row.Element, row.Path)).OfType<T>()];
    }

    private FitPoints? Fit(JsonElement element, string path)
    {
        if (reading.Object(element, path, "points", "when") is not { } members)
        {
            return null;
        }

        var points = Points(members, path);
        var criterion = reading.Member(members, "when", path, out var when) ? criteria.Read(when, JsonPath.Of(path, "when")) : null;
        return points is { } number && criterion is not null ? new(number, criterion) : null;
    }

    private SignalPoints? Signal(JsonElement element, string path)
    {
        if (reading.Object(element, path, "signal", "points", "halfLife", "cap") is not { } members)
        {
            return null;
        }

        var before = faults.Count;
        string? name = null;
        var named = reading.Member(members, "signal", path, out var value) && reading.Name(value, JsonPath.Of(path, "signal"), out name);
        var points = Points(members, path);
        Duration? halfLife = null;
        if (members.TryGetValue("halfLife", out value) && reading.Duration(value, JsonPath.Of(path, "halfLife"), out var duration))
        {
            halfLife = duration;
        }

        decimal? cap = members.TryGetValue("cap", out value) ? Number(value, JsonPath.Of(path, "cap")) : null;
        return named && points is { } number && faults.Count == before ? new(Fact.Signal(name!), number, halfLife, cap) : null;
    }

    private List<ScoreBand> Bands(Dictionary<string, JsonElement> members, string key, string path, IReadOnlyList<string> marks)
    {
        var at = JsonPath.Of(path, key);
        if (!members.TryGetValue(key, out var element) || reading.Object(element, at, [.. marks]) is not { } bands)
        {
            return [];
        }

        var read = new List<ScoreBand>();
        foreach (var mark in marks)
        {
            if (reading.Member(bands, mark, at, out var band) && reading.Object(band, JsonPath.Of(at, mark), "from", "to") is { } ends)
            {
                read.Add(new(mark, End(ends, "from", JsonPath.Of(at, mark)), End(ends, "to", JsonPath.Of(at, mark))));
            }
        }

        return read;
    }

    private decimal? End(Dictionary<string, JsonElement> members, string key, string path) =>
        members.TryGetValue(key, out var value) ? Number(value, JsonPath.Of(path, key)) : null;

    private decimal? Points(Dictionary<string, JsonElement> members, string path) =>
        reading.Member(members, "points", path, out var value) ? Number(value, JsonPath.Of(path, "points")) : null;

    private decimal? Number(JsonElement element, string path) => reading.Number(element, path, out var number) ? number : null;
}
