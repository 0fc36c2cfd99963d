using System.Collections.Immutable;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// The one scan of history: walks every journey once and counts it into the cell of its cohort and segment. Journeys are shared
/// out to threads; since every count adds, the result does not depend on how.
/// </summary>
internal sealed class TallyScan
{
    private const int ManyJourneys = 20_000;

    private readonly LogVisits _visits;
    private readonly TallyFrame _frame;
    private readonly ProcessDefinition _process;
    private readonly JourneyShape _shape;
    private readonly SegmentColumn[] _segments;
    private readonly bool[] _undecided;
    private readonly AfterCloseEntry[] _afterClose;

    private TallyScan(StageLog log, TallyFrame frame)
    {
        _visits = log.Columns;
        _frame = frame;
        _process = log.Process;
        _shape = new JourneyShape(log.Process, frame, PeriodIndex.Covering(frame.Period, Earliest(_visits), _visits.AsOf));
        _segments =
        [
            .. frame.SegmentedBy.Select(name => new SegmentColumn(
                _visits.Details?.Attributes.GetValueOrDefault(name), frame.Named.FirstOrDefault(named => named.Attribute == name))),
        ];
        var undecided = log.Process.Transitions.SelectMany(row => row.Reasons).Where(reason => reason.NoDecision)
            .Select(reason => reason.Code).ToHashSet(StringComparer.Ordinal);
        _undecided = [.. (_visits.Details?.Reasons.Values ?? []).Select(undecided.Contains)];
        _afterClose = [.. _visits.AfterClose.OrderBy(entry => entry.Journey)];
    }

    public static IReadOnlyDictionary<CellKey, TallyCell> Of(StageLog log, TallyFrame frame, int degree)
    {
        if (log.Columns.Count == 0)
        {
            return ImmutableDictionary<CellKey, TallyCell>.Empty;
        }

        var scan = new TallyScan(log, frame);
        var shares = Shares.Of(log.Columns.Journeys, ManyJourneys, degree);
        var parts = new IReadOnlyDictionary<CellKey, TallyCell>[shares.Parts];
        shares.ForEach((part, from, to) => parts[part] = scan.Count(from, to));
        return Sum(frame, parts);
    }

    /// <summary>The cells of several tallies in one frame, together.</summary>
    public static IReadOnlyDictionary<CellKey, TallyCell> Sum(TallyFrame frame, params IReadOnlyList<IReadOnlyDictionary<CellKey, TallyCell>> parts) =>
        parts.Count == 1 ? parts[0] : parts.SelectMany(cells => cells).GroupBy(cell => cell.Key, cell => cell.Value)
            .ToDictionary(cells => cells.Key, cells => TallyCell.Sum(frame.Measures, [.. cells]));

    private static long Earliest(LogVisits visits)
    {
        var earliest = visits.AsOf;
        for (var journey = 0; journey < visits.Journeys; journey++)
        {
            if (visits.Starts[journey] < visits.Starts[journey + 1])
            {
                earliest = Math.Min(earliest, visits.Entered[visits.Starts[journey]]);
            }
        }

        return earliest;
    }

    private Dictionary<CellKey, TallyCell> Count(int from, int to)
    {
        var builders = new Dictionary<long, CellBuilder>();
        var reader = new JourneyReader(_shape, _visits, _undecided, _afterClose);
        var (number, cell) = (-1L, default(CellBuilder)!);
        for (var journey = from; journey < to; journey++)
        {
            if (_visits.Starts[journey] == _visits.Starts[journey + 1])
            {
                continue;
            }

            var facts = reader.Read(journey);
            var cohort = CohortOf(reader, facts);
            if (NumberOf(journey, cohort) is var own && own != number)
            {
                // Neighbours often share a cell, so it is looked up only where it changes.
                (number, cell) = (own, CellOf(builders, own, journey, cohort));
            }

            try
            {
                cell.Count(facts);
            }
            catch (OverflowException overflow) when (!_shape.Fits(_visits.AsOf - facts.Entered[0]))
            {
                throw new InvalidOperationException(Invariant(
                    $"Journey '{_visits.Keys[journey]}' holds an age of more than {uint.MaxValue} times the age grain of {_frame.AgeGrain}: mend its dates or count with a coarser grain."), overflow);
            }
        }

        return builders.Values.ToDictionary(builder => builder.Key, builder => builder.Build());
    }

    /// <summary>The period in which the cohort's stage was first reached; −1 if it never was.</summary>
    private int CohortOf(JourneyReader reader, in JourneyFacts facts)
    {
        if (_frame.CohortStage is not { } stage)
        {
            return facts.StartPeriod;
        }

        return reader.FirstReached(facts, _process[stage]) is { } ticks ? _shape.Periods.IndexFrom(facts.StartPeriod, ticks) : -1;
    }

    /// <summary>The number of a journey's cell: one for each cohort and combination of segments.</summary>
    private long NumberOf(int journey, int cohort)
    {
        long number = cohort + 1;
        foreach (var segment in _segments)
        {
            number = checked((number * segment.Count) + segment[journey]);
        }

        return number;
    }

    private CellBuilder CellOf(Dictionary<long, CellBuilder> builders, long number, int journey, int cohort)
    {
        if (!builders.TryGetValue(number, out var cell))
        {
            var key = new CellKey(cohort < 0 ? null : _shape.Periods.StartOf(cohort), ValueList<Segment>.Owning([.. _segments.Select(segment => segment.Of(journey))]));
            builders.Add(number, cell = new CellBuilder(key, _frame.Measures, _shape));
        }

        return cell;
    }
}
