using NodaTime;

namespace RevenueProcess;

/// <summary>What <see cref="PresenceMeasure"/> counted.</summary>
public static class PresenceViews
{
    /// <summary>
    /// The work in progress of a stage by calendar period, from the first in which anything was there to that of as-of. A closing stage has none.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    /// <exception cref="InvalidOperationException">The frame does not list the measure, or not <see cref="MovesMeasure"/>.</exception>
    public static IReadOnlyList<WorkInProgress> WorkInProgress(this FunnelTally tally, string stage)
    {
        Require.NotNull(tally);
        var found = tally.Process[Require.NotNull(stage)];
        var presence = PresenceMeasure.Of(tally);
        if (presence.Rows.Where(row => row.Key.First == found.Ordinal).Select(row => (long?)row.Key.Period).FirstOrDefault() is not { } first)
        {
            return [];
        }

        var ages = PresenceMeasure.AgesAtEnd(tally);
        TimeSum In(RowsOf<decimal> times, CalendarPeriod period) => new(times[new TallyKey(period.Start.ToUnixTimeTicks(), found.Ordinal, 0)]);
        return
        [
            .. tally.Flow(stage).Where(flow => flow.Period.End > Instant.FromUnixTimeTicks(first))
                .Select(flow => new WorkInProgress(found, flow, In(presence, flow.Period), In(ages, flow.Period), tally.Frame.AsOf)),
        ];
    }
}
