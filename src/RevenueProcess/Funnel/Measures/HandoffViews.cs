namespace RevenueProcess;

/// <summary>What <see cref="HandoffMeasure"/> counted.</summary>
public static class HandoffViews
{
    /// <summary>The ledger of each handoff at which anything was offered, by team and receiving stage in the order of the process.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static IReadOnlyList<Handoff> Handoffs(this FunnelTally tally) =>
        Require.NotNull(tally).View(typeof(HandoffMeasure), _ => (IReadOnlyList<Handoff>)ValueList<Handoff>.Owning(
            [.. HandoffMeasure.Counts(tally, HandoffMeasure.Place.Fates).Rows.Select(row => row.Key.First).Distinct().Select(handoff => Of(tally, handoff))]));

    private static Handoff Of(FunnelTally tally, int handoff)
    {
        var (process, stages) = (tally.Process, tally.Process.Stages.Count);
        TallyKey KeyOf(HandoffFate fate) => new(handoff, (int)fate);
        return new Handoff(process.Teams[handoff / stages], process.Stages[handoff % stages], tally.Frame.AsOf)
        {
            Offers = FateCounts.Of(
                fate => HandoffMeasure.Counts(tally, HandoffMeasure.Place.Fates)[KeyOf(fate)],
                fate => new ValueSum(HandoffMeasure.Values(tally)[KeyOf(fate)], HandoffMeasure.Counts(tally, HandoffMeasure.Place.WithoutValue)[KeyOf(fate)], HandoffMeasure.Counts(tally, HandoffMeasure.Place.ValueZero)[KeyOf(fate)])),
            Times = FateTimes.Of(fate => HandoffMeasure.Ages(tally, HandoffMeasure.Place.Ages)[KeyOf(fate)], HandoffMeasure.Ages(tally, HandoffMeasure.Place.LateAges)[new TallyKey(handoff)], tally.Frame.AgeGrain),
            Refusals = RefusalsOf(tally, handoff),
            Queue = QueueOf(tally, handoff),
            Accepted = OutcomesOf(tally, HandoffMeasure.Place.Accepted, handoff),
            Returned = OutcomesOf(tally, HandoffMeasure.Place.Returned, handoff),
            FirstTime = OutcomesOf(tally, HandoffMeasure.Place.FirstTime, handoff),
        };
    }

    private static IReadOnlyList<RefusalCount> RefusalsOf(FunnelTally tally, int handoff)
    {
        var words = tally.Frame.Measures.OfType<HandoffMeasure>().First().Words;
        var refusals = HandoffMeasure.Counts(tally, HandoffMeasure.Place.Refusals).Rows.Where(row => row.Key.First == handoff)
            .Select(row => new RefusalCount(words[row.Key.Second] is { Length: > 0 } reason ? reason : null, words[row.Key.Second] == RefusalWords.Other, row.Value));
        return [.. refusals.OrderBy(refusal => refusal.Reason is null).ThenBy(refusal => refusal.IsOther)
            .ThenByDescending(refusal => refusal.Count).ThenBy(refusal => refusal.Reason, StringComparer.Ordinal)];
    }

    private static HandoffQueue QueueOf(FunnelTally tally, int handoff)
    {
        TallyKey KeyOf(QueueEnd end) => new(handoff, (int)end);
        var ages = HandoffMeasure.Ages(tally, HandoffMeasure.Place.QueueAges);
        var table = LifeTable.OfSorted(
            [AgeRuns.Sorted(ages[KeyOf(QueueEnd.Touched)]), AgeRuns.Sorted(ages[KeyOf(QueueEnd.Left)])],
            AgeRuns.Sorted(ages[KeyOf(QueueEnd.Waiting)]),
            AgeRuns.Sorted(HandoffMeasure.Ages(tally, HandoffMeasure.Place.LateQueueAges)[new TallyKey(handoff)]));
        return new HandoffQueue([0, .. Enum.GetValues<QueueEnd>().Select(end => HandoffMeasure.Counts(tally, HandoffMeasure.Place.Queues)[KeyOf(end)])], table, tally.Frame.AgeGrain);
    }

    private static OutcomeCounts OutcomesOf(FunnelTally tally, int table, int handoff)
    {
        long CountOf(JourneyStanding standing) => HandoffMeasure.Counts(tally, table)[new TallyKey(handoff, (int)standing)];
        return new OutcomeCounts(CountOf(JourneyStanding.Won), CountOf(JourneyStanding.Lost), CountOf(JourneyStanding.Disqualified), CountOf(JourneyStanding.Open));
    }
}
