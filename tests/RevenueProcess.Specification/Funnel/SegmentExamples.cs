using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Attributes with more values than a frame tells apart, cohorts by a detour, and ages that are rounded.</summary>
public sealed class SegmentExamples
{
    private static readonly string[] _sources = ["web", "web", "web", "fair", "fair", "other", "other", "ads", "mail", ""];

    [Fact]
    public void The_values_of_most_journeys_are_told_apart_and_the_rest_are_together()
    {
        var log = Sourced(_sources);
        var tally = log.Tally(frame => frame with { SegmentedBy = ["source"], MostSegments = 3 });
        Assert.Equal([Segment.Of("fair"), Segment.Of("other"), Segment.Of("web"), Segment.Other, Segment.None], tally.Segments("source"));
        Assert.Equal([2, 2, 3, 2, 1], tally.Segments("source").Select(segment => tally.Where("source", segment).Journeys));
        Assert.Equal((3, 2), (tally.Frame.Named.Single().Values.Count, tally.Frame.Named.Single().Others));
        Assert.Equal(2, tally.Where("source", "other").Journeys);
        Assert.Contains("'ads' is not one of the 3 values", Assert.Throws<ArgumentException>(() => tally.Where("source", "ads")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_values_of_as_many_journeys_the_first_is_told_apart_and_as_many_as_allowed_are_all()
    {
        Assert.Equal(["ads", "fair", "other", "web"], Named(Sourced(_sources[..^1]), most: 4), StringComparer.Ordinal);
        Assert.Empty(Sourced(_sources).Tally(frame => frame with { SegmentedBy = ["source"], MostSegments = 6 }).Frame.Named);

        static IEnumerable<string> Named(StageLog log, int most) =>
            log.Tally(frame => frame with { SegmentedBy = ["source"], MostSegments = most }).Frame.Named.Single().Values;
    }

    [Fact]
    public void Parts_that_are_counted_in_the_frame_of_the_whole_merge_to_it()
    {
        var whole = Sourced(_sources);
        var frame = whole.Settled(whole.Frame() with { SegmentedBy = ["source"], MostSegments = 2 });
        var parts = Enumerable.Range(0, 2).Select(part => StageLog.Of(
            Told.Process, whole.Visits().Where((_, i) => i % 2 == part).Select(visit => Entry(visit.JourneyId, _sources[int.Parse(visit.JourneyId, System.Globalization.CultureInfo.InvariantCulture)])), new StageLogOptions { AsOf = whole.AsOf }).Tally(frame)).ToList();
        Assert.Equal(Recorded.Report(whole.Tally(frame)), Recorded.Report(parts[0].Merge(parts[1])));
        Assert.Throws<ArgumentException>(() => whole.Tally(frame with { Named = [] }).Merge(parts[0].Where("source", "web").Empty().Merge(
            Sourced("web", "web").Tally(changed => changed with { SegmentedBy = ["source"], MostSegments = 2 }))));
    }

    [Fact]
    public void A_cohort_by_a_detour_is_that_of_the_first_visit_to_it()
    {
        var tally = Told.Log("a: inquiry 0, qualified 1, nurture 2, qualified 20, nurture 60").Tally(frame => frame with { CohortStage = "nurture" });
        Assert.Equal("2026-03", tally.Cohorts.Single().Label);
    }

    [Fact]
    public void An_entry_after_close_belongs_to_the_cohort_of_its_journey()
    {
        var tally = Told.Log("a: inquiry 0, unfit 40, inquiry 80; b: inquiry 45").Tally(frame => frame with { CohortStage = "unfit" });
        Assert.Equal([0, 1], new[] { tally.InCohort(null), tally.InCohort(tally.Cohorts.Single()) }.Select(slice => slice.Conformance[DeviationKind.AfterClose]));
        var started = Told.Log("a: inquiry 0, unfit 40, inquiry 80; b: inquiry 45").Tally();
        Assert.Equal([1, 0], started.Cohorts.Select(cohort => started.InCohort(cohort).Conformance[DeviationKind.AfterClose]));
    }

    [Theory]
    [InlineData(1.9, 1)]
    [InlineData(2.0, 2)]
    public void Ages_are_rounded_down_to_the_grain(double days, int grains)
    {
        var log = Told.Log(FormattableString.Invariant($"a: inquiry 0, check {days}"));
        var tally = log.Tally(frame => frame with { AgeGrain = Duration.FromDays(1), Conversions = [new("inquiry", "check")] });
        Assert.Equal(Duration.FromDays(grains), tally.Conversion("inquiry", "check").LastEvent);
        Assert.Equal(grains, tally.TimeIn("inquiry").Median.Value);
        Assert.Equal(Duration.FromDays(days), tally.TimeIn("inquiry").MeanCompleted);
    }

    [Fact]
    public void A_measure_that_the_frame_does_not_list_is_not_counted()
    {
        var tally = Told.Log("a: inquiry 0, customer 1").Tally(frame => frame with { Measures = [new ReachMeasure()] });
        Assert.Equal(1, tally.Reached("customer"));
        Assert.Contains("does not count moves; it counts reach", Assert.Throws<InvalidOperationException>(() => tally.Moves("inquiry", "customer")).Message, StringComparison.Ordinal);
        Assert.Contains("lists reach twice", Assert.Throws<ArgumentException>(() => tally.Frame with { Measures = [new ReachMeasure(), new ReachMeasure()] }).Message, StringComparison.Ordinal);
    }

    private static StageLog Sourced(params string[] sources) => StageLog.Of(Told.Process, sources.Select((source, i) => Entry(Told.Text(i), source)), new StageLogOptions { AsOf = Told.Day(9) });

    private static StageEntry Entry(string journey, string source) => Told.Entries($"{journey}: inquiry 0")[0] with
    {
        Attributes = source.Length == 0 ? new Dictionary<string, string>(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = source },
    };
}
