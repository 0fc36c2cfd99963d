using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Time;

/// <summary>A calendar and a span near something awkward in it: a change of clocks, a special day, the skipped day of Apia.</summary>
public sealed record Stretch(CalendarSketch Sketch, Instant From, Instant To)
{
    private readonly Lazy<BusinessCalendar> _calendar = new(Sketch.Build);

    public BusinessCalendar Calendar => _calendar.Value;
}

public static class AnyCalendar
{
    private static readonly string[] _zones =
        ["Etc/UTC", "Europe/Berlin", "America/Sao_Paulo", "America/St_Johns", "Australia/Lord_Howe", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Apia", "Asia/Kathmandu"];

    private static readonly int[] _edges = [0, 1, 90, 120, 150, 180, 540, 720, 1020, 1380, 1439, 1440];

    public static Arbitrary<Stretch> Stretches() => Arb.From(
        from zone in Gen.Elements(_zones)
        from anchor in Anchor(zone)
        let date = anchor.InZone(DateTimeZoneProviders.Tzdb[zone]).Date
        from week in Week()
        from special in Gen.Choose(-6, 6).ListOf(5)
        from far in Gen.Choose(-3_000, 3_000).ListOf(3)
        from hours in Hours(least: 0).ListOf(8)
        from before in Gen.Choose(0, 6 * 24 * 60)
        from length in Gen.Choose(0, 12 * 24 * 60)
        let days = special.Concat(far).Distinct().Select((day, index) => (Date: date.PlusDays(day), Hours: hours[index]))
        let from_ = anchor - Duration.FromMinutes(before)
        select new Stretch(new CalendarSketch(zone, week, days.ToDictionary(day => day.Date, day => day.Hours)), from_, from_ + Duration.FromMinutes(length)));

    /// <summary>A whole minute: mostly a change of the clocks.</summary>
    private static Gen<Instant> Anchor(string zone) =>
        from seconds in Gen.Choose(800_000_000, 2_000_000_000)
        from atChange in Gen.Elements(true, true, true, false)
        let anywhere = Instant.FromUnixTimeSeconds(seconds / 60 * 60)
        let interval = DateTimeZoneProviders.Tzdb[zone].GetZoneInterval(anywhere)
        let change = zone == "Pacific/Apia" ? Instant.FromUtc(2011, 12, 30, 10, 0) : interval.HasEnd ? interval.End : anywhere
        select atChange ? change : anywhere;

    /// <summary>Seven days, of which at least one has hours.</summary>
    private static Gen<IReadOnlyList<IReadOnlyList<(int From, int To)>>> Week() =>
        from days in Hours(least: 0).ListOf(7)
        from open in Gen.Choose(0, 6)
        from hours in Hours(least: 1)
        select (IReadOnlyList<IReadOnlyList<(int, int)>>)[.. days.Select((day, index) => index == open ? hours : day)];

    /// <summary>Hours of a day between edges, some of which touch; or the whole day.</summary>
    private static Gen<IReadOnlyList<(int From, int To)>> Hours(int least) =>
        from count in Gen.Choose(least, 3)
        from whole in Gen.Choose(0, 5)
        from edges in Gen.OneOf(Gen.Elements(_edges), Gen.Choose(0, 1440)).ListOf(8)
        let sorted = edges.Concat([0, 1440]).Distinct().Order().ToList()
        let touching = Enumerable.Range(0, sorted.Count - 1).Select(index => (sorted[index], sorted[index + 1])).Where((_, index) => index % 3 != 2)
        select (IReadOnlyList<(int, int)>)(whole == 0 ? [(0, 1440)] : [.. touching.Take(count)]);
}
