using System.Collections.Immutable;

namespace RevenueProcess;

/// <summary>
/// The one scan of history: walks every journey once and counts it into the cell of its cohort and segment. Journeys are shared
/// out to threads; since every count adds, the result does not depend on how.
/// </summary>
internal static class TallyScan
{
    private const int ManyJourneys = 20_000;

    public static IReadOnlyDictionary<CellKey, TallyCell> Of(StageLog log, TallyFrame frame, int degree)
    {
        var visits = log.Columns;
        if (visits.Count == 0)
        {
            return ImmutableDictionary<CellKey, TallyCell>.Empty;
        }

        var shape = new JourneyShape(log.Process, frame, PeriodIndex.Covering(frame.Period, visits.Earliest, visits.AsOf), visits.Details?.Reasons.Values ?? []);
        var numbers = new CellNumbers(shape, visits, frame);
        var shares = Shares.Of(visits.Journeys, ManyJourneys, degree);
        var parts = new IReadOnlyDictionary<CellKey, TallyCell>[shares.Parts];
        shares.ForEach((part, from, to) => parts[part] = new TallyPart(shape, visits, frame, numbers).Count(from, to));
        return Sum(frame, parts);
    }

    /// <summary>The cells of several tallies in one frame, together.</summary>
    public static IReadOnlyDictionary<CellKey, TallyCell> Sum(TallyFrame frame, params IReadOnlyList<IReadOnlyDictionary<CellKey, TallyCell>> parts) =>
        parts.Count == 1 ? parts[0] : parts.SelectMany(cells => cells).GroupBy(cell => cell.Key, cell => cell.Value)
            .ToDictionary(cells => cells.Key, cells => TallyCell.Sum(frame.Measures, [.. cells]));
}
