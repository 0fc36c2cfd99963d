using NodaTime;

namespace RevenueProcess;

/// <summary>When a signal of a usual lead is seen: about as often as comparisons and scores ask for it, before the arrival and after.</summary>
internal static class UsualSightings
{
    private const int Most = 400;
    private static readonly Duration _longest = Duration.FromDays(365);
    private static readonly Duration _usual = Duration.FromDays(30);
    private static readonly Duration _watched = Duration.FromDays(120);

    public static Instant[] Draw(SignalCriterion? asked, (SignalPoints Row, decimal[] Marks)[] points, SimulationDraw draw)
    {
        if (points.Length > 0 && (asked is null || draw.Chance(0.5)))
        {
            var (row, marks) = draw.OneOf(points);
            return ForPoints(row, marks, draw);
        }

        var window = Duration.Min(asked?.Window ?? _usual, _longest);
        var times = Math.Min(asked?.Times ?? 1, Most / 2);
        return Drawn(times, draw.Times(1 + times), window, draw);
    }

    /// <summary>Steady; or from one window before the arrival to four after it, so that some count at once, some later; or before the arrival only.</summary>
    private static Instant[] Drawn(int steady, int scattered, Duration window, SimulationDraw draw) => draw.Between(0, 2) switch
    {
        0 => Steady(steady, window, draw),
        1 => Scattered(scattered, draw.Arrival - window, draw.Arrival + (window * 4), draw),
        _ => Scattered(scattered, draw.Arrival - (window * 2), draw.Arrival, draw),
    };

    private static Instant[] Scattered(int times, Instant from, Instant until, SimulationDraw draw)
    {
        var seen = new Instant[Math.Min(times, Most)];
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = draw.Between(from, until);
        }

        return seen;
    }

    /// <summary>Again and again, at least as often as asked for in every window, for as long as leads are usually watched.</summary>
    private static Instant[] Steady(int times, Duration window, SimulationDraw draw)
    {
        var step = Duration.Max(window / (times + 1), Duration.FromTicks(1));
        var seen = new Instant[Math.Min(Most, times + 1 + (int)Math.Min(Most, (_watched / step) + 1))];
        var first = draw.Arrival - window + Duration.FromTicks((long)(step.TotalTicks * draw.Uniform()));
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = first + (step * i);
        }

        return seen;
    }

    /// <summary>As often as gives about the points that somebody asks of the score.</summary>
    private static Instant[] ForPoints(SignalPoints row, decimal[] marks, SimulationDraw draw)
    {
        var mark = marks.Length == 0 ? row.Points : draw.OneOf<decimal>(marks);
        var ratio = row.Points == 0 ? 1 : (double)(mark / row.Points);
        var times = (int)Math.Clamp(Math.Ceiling(ratio * draw.OneOf(0.5, 1, 1.5)), 1, Most / 2);
        return Drawn(times, times, Duration.Min(row.HalfLife ?? _usual, _longest), draw);
    }
}
