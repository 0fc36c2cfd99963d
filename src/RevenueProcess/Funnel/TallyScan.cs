using System.Collections.Immutable;
using NodaTime;
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
    private readonly PeriodIndex _periods;
    private readonly JourneyShape _shape;
    private readonly CodedColumn?[] _segments;
    private readonly bool[] _noDecision;

    private TallyScan(StageLog log, TallyFrame frame)
    {
        _visits = log.Columns;
        _frame = frame;
        _process = log.Process;
        _shape = new JourneyShape(log.Process, frame);
        _periods = PeriodIndex.Covering(frame.Period, Earliest(_visits), _visits.AsOf);
        _segments = [.. frame.SegmentedBy.Select(name => _visits.Details?.Attributes.GetValueOrDefault(name))];
        var undecided = log.Process.Transitions.SelectMany(row => row.Reasons).Where(reason => reason.NoDecision)
            .Select(reason => reason.Code).ToHashSet(StringComparer.Ordinal);
        _noDecision = [.. (_visits.Details?.Reasons.Values ?? []).Select(undecided.Contains)];
    }

    public static IReadOnlyDictionary<CellKey, TallyCell> Of(StageLog log, TallyFrame frame, int degree)
    {
        if (log.Columns.Count == 0)
        {
            return ImmutableDictionary<CellKey, TallyCell>.Empty;
        }

        var scan = new TallyScan(log, frame);
        var shares = Shares.Of(log.Columns.Journeys, ManyJourneys, degree);
        var counted = new Dictionary<CellKey, TallyCell>[shares.Parts];
        shares.ForEach((part, from, to) => counted[part] = scan.Count(from, to));
        var cells = counted[0];
        foreach (var (key, cell) in counted.Skip(1).SelectMany(part => part))
        {
            cells[key] = cells.TryGetValue(key, out var there) ? TallyCell.Join(there, cell) : cell;
        }

        scan.CountAfterClose(cells);
        return cells;
    }

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
        var counter = new JourneyCounter(_shape, _visits, _periods);
        var (number, cell) = (-1L, default(CellBuilder)!);
        for (var journey = from; journey < to; journey++)
        {
            if (_visits.Starts[journey] == _visits.Starts[journey + 1])
            {
                continue;
            }

            counter.Read(journey);
            var cohort = CohortOf(counter);
            if (NumberOf(journey, cohort) is var own && own != number)
            {
                // Neighbours often share a cell, so it is looked up only where it changes.
                (number, cell) = (own, CellOf(builders, own, journey, cohort));
            }

            try
            {
                counter.CountInto(cell);
            }
            catch (OverflowException overflow)
            {
                throw new InvalidOperationException(Invariant(
                    $"Journey '{_visits.Keys[journey]}' holds an age of more than {uint.MaxValue} times the age grain of {_frame.AgeGrain}: mend its dates or count with a coarser grain."), overflow);
            }

            CountOutcome(cell, journey, counter);
        }

        return builders.Values.ToDictionary(builder => builder.Key, builder => builder.Build(_periods));
    }

    /// <summary>The period in which the cohort's stage was first reached; −1 if it never was.</summary>
    private int CohortOf(JourneyCounter counter)
    {
        if (_frame.CohortStage is not { } stage)
        {
            return counter.StartPeriod;
        }

        var reached = counter.FirstReached(_process[stage]);
        return reached is { } ticks ? _periods.IndexFrom(counter.StartPeriod, ticks) : -1;
    }

    /// <summary>The number of a journey's cell: one for each cohort and combination of attribute values.</summary>
    private long NumberOf(int journey, int cohort)
    {
        long number = cohort + 1;
        foreach (var segment in _segments)
        {
            number = segment is null ? number : checked((number * (segment.Values.Count + 1)) + segment.CodeOf(journey) + 1);
        }

        return number;
    }

    private CellBuilder CellOf(Dictionary<long, CellBuilder> builders, long number, int journey, int cohort)
    {
        if (!builders.TryGetValue(number, out var cell))
        {
            cell = new CellBuilder(KeyOf(journey, cohort), _process.Stages.Count, _process.Path.Count, _frame.Conversions.Count, _periods.Count);
            builders.Add(number, cell);
        }

        return cell;
    }

    private CellKey KeyOf(int journey, int cohort) =>
        new(cohort < 0 ? null : _periods.StartOf(cohort), [.. _segments.Select(segment => segment?[journey])]);

    private void CountOutcome(CellBuilder cell, int journey, JourneyCounter counter)
    {
        var outcome = counter.Outcome;
        cell.Outcomes[outcome]++;
        cell.AddValue(outcome, _visits.Details?.Values[journey]);
        if (_visits.Details is { } details)
        {
            var reason = details.Reasons.CodeOf(_visits.Starts[journey + 1] - 1);
            cell.NoDecision += outcome == TallyCell.Lost && reason >= 0 && _noDecision[reason] ? 1 : 0;
        }
    }

    /// <summary>Entries after close belong to the cell of their journey, which a second look at the few journeys that have any finds.</summary>
    private void CountAfterClose(Dictionary<CellKey, TallyCell> cells)
    {
        var counter = new JourneyCounter(_shape, _visits, _periods);
        foreach (var entry in _visits.AfterClose)
        {
            counter.Read(entry.Journey);
            cells[KeyOf(entry.Journey, CohortOf(counter))].AfterClose[Math.Min(entry.Stage, _process.Pairs.Elsewhere)]++;
        }
    }
}
