using NodaTime;

namespace RevenueProcess;

/// <summary>What a reader of a tally should know of the frame that it was counted in, beside what is to be known of the records.</summary>
internal static class FrameReview
{
    /// <summary>What was read, with the warnings that the frame gives rise to; null for a slice.</summary>
    public static ReadSummary? Of(FunnelTally tally) => tally.Read is not { } read ? null : read with
    {
        Warnings = [.. read.Warnings, .. Moved(tally.Days, tally.Frame.Period), .. tally.Frame.Named.Where(named => named.Others > 0).Select(Cut)],
    };

    /// <summary>Days that lie in one period where they were read, and in two in the zone of the frame.</summary>
    private static IEnumerable<Warning> Moved(IReadOnlyList<(long From, long To, long Entries)> days, ReportingPeriod period)
    {
        var moved = days.Where(day => period.Of(Instant.FromUnixTimeTicks(day.From)) != period.Of(Instant.FromUnixTimeTicks(day.To - 1))).ToList();
        if (moved.Count > 0)
        {
            var entries = Sums.Of([.. moved.Select(day => day.Entries)]);
            yield return new Warning(
                WarningCodes.DatesMoved, "$", ("count", entries), ("zone", period.Zone.Id), ("unit", period.UnitName), ("first", Instant.FromUnixTimeTicks(moved[0].From)));
        }
    }

    private static Warning Cut(NamedSegments named) =>
        new(WarningCodes.SegmentsCut, "$", ("attribute", named.Attribute), ("named", named.Values.Count), ("others", named.Others));
}
