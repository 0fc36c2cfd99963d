using NodaTime;

namespace RevenueProcess;

/// <summary>What <see cref="CycleMeasure"/> counted.</summary>
public static class CycleViews
{
    /// <summary>How long journeys take from their start to the win, against the competing close, and to their close.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static CycleTime CycleTime(this FunnelTally tally)
    {
        Require.NotNull(tally);
        return tally.View(typeof(CycleMeasure), _ =>
        {
            var (cycles, closings, late) = (CycleMeasure.Cycles(tally), CycleMeasure.Closings(tally), CycleMeasure.Late(tally));
            AgeRuns Of(JourneyStanding standing) => cycles[new TallyKey((int)standing)];
            AgeRuns By(ClosingEnd end) => closings[new TallyKey((int)end)];
            uint[] Late(CycleClock clock) => AgeRuns.Sorted(late[new TallyKey((int)clock)]);
            return new CycleTime(
                LifeTable.OfSorted(
                    [AgeRuns.Sorted(Of(JourneyStanding.Won)), AgeRuns.Sorted(Of(JourneyStanding.Lost), Of(JourneyStanding.Disqualified))],
                    AgeRuns.Sorted(Of(JourneyStanding.Open)), Late(CycleClock.Win)),
                LifeTable.OfSorted([AgeRuns.Sorted(By(ClosingEnd.Closed))], AgeRuns.Sorted(By(ClosingEnd.Open)), Late(CycleClock.Close)),
                CycleMeasure.Ticks(tally)[new TallyKey((int)JourneyStanding.Won)],
                tally.Frame);
        });
    }

    /// <summary>Journeys started, won, closed and reopened by calendar period, from the first in which anything happened to that of as-of.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static IReadOnlyList<Throughput> Throughput(this FunnelTally tally)
    {
        var counts = CycleMeasure.Throughput(Require.NotNull(tally));
        if (counts.Rows.FirstOrDefault() is not { Value: > 0 } first)
        {
            return [];
        }

        return
        [
            .. tally.Frame.Period.Covering(Instant.FromUnixTimeTicks(first.Key.Period), tally.Frame.AsOf).Select(period =>
            {
                long Of(ThroughputKind what) => counts[new TallyKey(period.Start.ToUnixTimeTicks(), (int)what, 0)];
                return new Throughput(period, Of(ThroughputKind.Started), Of(ThroughputKind.Won), Of(ThroughputKind.Closed), Of(ThroughputKind.Reopened));
            }),
        ];
    }
}
