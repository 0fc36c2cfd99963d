using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Time;

/// <summary>The laws of business calendars are only as good as the calendars and spans they see: the awkward ones must turn up.</summary>
public sealed class AnyCalendarSpec
{
    private static readonly IReadOnlyList<Stretch> _sample = AnyCalendar.Stretches().Generator.Sample(400, new Rnd(20_261_125), 50).ToList();

    public static TheoryData<string, double, Func<Stretch, bool>> Features { get; } = new()
    {
        { "work", 0.5, stretch => stretch.Calendar.Between(stretch.From, stretch.To) > Duration.Zero },
        { "no work", 0.03, stretch => stretch.To > stretch.From && stretch.Calendar.Between(stretch.From, stretch.To) == Duration.Zero },
        { "work over a change of the clocks", 0.2, stretch => OffsetAt(stretch, stretch.From) != OffsetAt(stretch, stretch.To) && stretch.Calendar.Between(stretch.From, stretch.To) > Duration.Zero },
        { "work at a change of the clocks", 0.05, stretch => stretch.Calendar.Zone.GetZoneInterval(stretch.From) is { HasEnd: true } stretches && stretches.End < stretch.To && stretch.Calendar.IsOpen(stretches.End) },
        { "over the skipped day of Apia", 0.05, stretch => stretch.Sketch.Zone == "Pacific/Apia" && stretch.From < Instant.FromUtc(2011, 12, 30, 10, 0) && stretch.To > Instant.FromUtc(2011, 12, 30, 10, 0) },
        { "half an hour's change", 0.03, stretch => Math.Abs(OffsetAt(stretch, stretch.From).Seconds - OffsetAt(stretch, stretch.To).Seconds) == 1800 },
        { "holiday within", 0.1, stretch => Within(stretch).Any(day => day.Count == 0) },
        { "replaced day within", 0.2, stretch => Within(stretch).Any(day => day.Count > 0) },
        { "work until midnight and from midnight on", 0.05, stretch => stretch.Sketch.Week.Where((day, index) => day.Any(each => each.To == 1440) && stretch.Sketch.Week[(index + 1) % 7].Any(each => each.From == 0)).Any() },
        { "hours that touch", 0.2, stretch => stretch.Sketch.Week.Any(day => day.Zip(day.Skip(1)).Any(pair => pair.First.To == pair.Second.From)) },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public void The_generator_makes_every_feature(string feature, double atLeast, Func<Stretch, bool> has)
    {
        var share = _sample.Count(has) / (double)_sample.Count;
        Assert.True(share >= atLeast, $"{feature}: {share:P1}");
    }

    private static Offset OffsetAt(Stretch stretch, Instant instant) => stretch.Calendar.Zone.GetUtcOffset(instant);

    private static IEnumerable<IReadOnlyList<(int From, int To)>> Within(Stretch stretch) => stretch.Sketch.Special
        .Where(day => day.Key > stretch.From.InZone(stretch.Calendar.Zone).Date && day.Key < stretch.To.InZone(stretch.Calendar.Zone).Date).Select(day => day.Value);
}
