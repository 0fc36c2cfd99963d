using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>
/// Tallies add: over parts of the journeys, over slices, in any order. Two tallies are the same when the whole report of each is, to the byte.
/// </summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = 100, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class MergeLaws
{
    [Property(MaxTest = ThousandRecorded.Count)]
    public void The_tallies_of_parts_merge_to_that_of_the_whole(Recorded recorded, int seed)
    {
        var (tally, parts) = Split(recorded, seed);
        Assert.Equal(Recorded.Report(tally), Recorded.Report(parts.Aggregate((left, right) => left.Merge(right))));
    }

    [Property]
    public void Merging_is_commutative(Recorded recorded, int seed)
    {
        var (_, parts) = Split(recorded, seed);
        Assert.Equal(Recorded.Report(parts[0].Merge(parts[1])), Recorded.Report(parts[1].Merge(parts[0])));
    }

    [Property]
    public void Merging_is_associative(Recorded recorded, int seed)
    {
        var (_, parts) = Split(recorded, seed);
        Assert.Equal(
            Recorded.Report(parts[0].Merge(parts[1]).Merge(parts[2])), Recorded.Report(parts[0].Merge(parts[1].Merge(parts[2]))));
    }

    [Property]
    public void Merging_with_the_empty_tally_changes_nothing(Recorded recorded)
    {
        var tally = recorded.Tally;
        var report = Recorded.Report(tally);
        Assert.Equal(report, Recorded.Report(tally.Merge(tally.Empty())));
        Assert.Equal(report, Recorded.Report(tally.Empty().Merge(tally)));
    }

    [Property]
    public void Merging_leaves_what_is_merged_as_it_was(Recorded recorded, int seed)
    {
        var (_, parts) = Split(recorded, seed);
        var before = Recorded.Report(parts[0]);
        parts[0].Merge(parts[1]).Merge(parts[0].Empty());
        Assert.Equal(before, Recorded.Report(parts[0]));
    }

    [Property]
    public void What_was_read_is_added_by_merging_and_belongs_to_no_slice(Recorded recorded, int seed)
    {
        var (tally, parts) = Split(recorded, seed);
        var merged = parts.Aggregate((left, right) => left.Merge(right));
        Assert.Equal((tally.Read!.Entries.Read, tally.Read.Entries.Kept), (merged.Read!.Entries.Read, merged.Read.Entries.Kept));
        Assert.Equal(parts.Sum(part => part.Read!.Lines.Read), merged.Read.Lines.Read);
        Assert.Equal((tally.Read, tally.Read), (tally.Merge(tally.Empty()).Read, tally.Empty().Merge(tally).Read));
        Assert.All([tally.InCohort(null), .. tally.Frame.SegmentedBy.Select(attribute => tally.Where(attribute, null))], slice =>
            Assert.Equal<(ReadSummary?, ReadSummary?)>((null, null), (slice.Read, slice.Merge(tally).Read)));
    }

    [Property]
    public void The_whole_is_the_sum_of_its_segments(Recorded recorded)
    {
        var tally = recorded.Tally;
        foreach (var attribute in tally.Frame.SegmentedBy)
        {
            AssertSum(tally, [.. tally.Segments(attribute).Select(value => tally.Where(attribute, value))]);
        }
    }

    [Property]
    public void The_whole_is_the_sum_of_its_cohorts(Recorded recorded)
    {
        var tally = recorded.Tally;
        AssertSum(tally, [.. tally.Cohorts.Select(tally.InCohort), tally.InCohort(null)]);
    }

    [Property]
    public void Slices_of_slices_do_not_depend_on_the_order_of_slicing(Recorded recorded)
    {
        var tally = recorded.Tally;
        foreach (var attribute in tally.Frame.SegmentedBy)
        {
            foreach (var value in tally.Segments(attribute))
            {
                Assert.All(tally.Cohorts, period => Assert.Equal(
                    Recorded.Report(tally.Where(attribute, value).InCohort(period)), Recorded.Report(tally.InCohort(period).Where(attribute, value))));
            }
        }
    }

    [Property]
    public bool A_segment_nobody_is_in_is_empty(Recorded recorded)
    {
        var tally = recorded.Tally;
        return tally.Frame.SegmentedBy.Where(attribute => tally.Frame.Named.All(named => named.Attribute != attribute))
            .All(attribute => tally.Where(attribute, "nobody").Journeys == 0);
    }

    private static void AssertSum(FunnelTally tally, IReadOnlyList<FunnelTally> slices)
    {
        Assert.Equal(tally.Journeys, slices.Sum(slice => slice.Journeys));
        Assert.Equal(tally.Outcomes.Lost, slices.Sum(slice => slice.Outcomes.Lost));
        Assert.Equal(tally.WonValue, slices.Aggregate(ValueSum.None, (sum, slice) => sum + slice.WonValue));
        Assert.All(Enum.GetValues<DeviationKind>(), kind => Assert.Equal(tally.Conformance[kind], slices.Sum(slice => slice.Conformance[kind])));
        Assert.Equal(tally.Conformance.Fitness.Numerator, slices.Sum(slice => slice.Conformance.Fitness.Numerator));
        foreach (var stage in tally.Process.Stages.Select(stage => stage.Id))
        {
            Assert.Equal(tally.Reached(stage), slices.Sum(slice => slice.Reached(stage)));
            Assert.Equal(tally.Visitors(stage), slices.Sum(slice => slice.Visitors(stage)));
            Assert.Equal(tally.TimeIn(stage).Completed, slices.Sum(slice => slice.TimeIn(stage).Completed));
            Assert.All(Enum.GetValues<VisitFate>(), fate => Assert.Equal(tally.Leakage(stage)[fate], slices.Sum(slice => slice.Leakage(stage)[fate])));
        }

        foreach (var pair in tally.Frame.Conversions)
        {
            var conversions = slices.Select(slice => slice.Conversion(pair.From, pair.To)).ToList();
            var whole = tally.Conversion(pair.From, pair.To);
            Assert.Equal(whole.CohortSoFar.Numerator, conversions.Sum(conversion => conversion.CohortSoFar.Numerator));
            Assert.Equal(whole.CohortSoFar.Denominator, conversions.Sum(conversion => conversion.CohortSoFar.Denominator));
            Assert.Equal(whole.Eventual.Total, conversions.Sum(conversion => conversion.Eventual.Total));
        }

        Assert.Equal(Recorded.Report(tally), Recorded.Report(slices.Aggregate(tally.Empty(), (sum, slice) => sum.Merge(slice))));
    }

    /// <summary>A case has few journeys. So that three parts get some, each journey is there three times.</summary>
    [Fact]
    public void Most_cases_give_three_parts_with_journeys()
    {
        var full = ThousandRecorded.All.Count(recorded => Split(recorded, seed: 1).Parts.All(part => part.Journeys > 0));
        Assert.InRange(full, 0.6 * ThousandRecorded.Count, ThousandRecorded.Count);
    }

    /// <summary>
    /// A case with each journey three times, and three parts of it with the journeys shared out by chance; what belongs to the whole is settled
    /// before.
    /// </summary>
    internal static (FunnelTally Tally, IReadOnlyList<FunnelTally> Parts) Split(Recorded recorded, int seed)
    {
        var whole = recorded.Times(3);
        var journeys = whole.Records.Select(record => record.JourneyId).Distinct(StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(journeys);
        var part = journeys.Index().ToDictionary(journey => journey.Item, journey => journey.Index % 3, StringComparer.Ordinal);
        var options = whole.PartOf(whole.Log);
        var logs = Enumerable.Range(0, 3).Select(number => whole.LogOf(
            whole.Lines.Select(line => line.Where(record => part[record.JourneyId] == number).ToArray()).Where(line => line.Length > 0), options));
        return (whole.Tally, [.. logs.Select(log => log.Tally(whole.Log.Settled(whole.FrameOf(whole.Log))))]);
    }
}
