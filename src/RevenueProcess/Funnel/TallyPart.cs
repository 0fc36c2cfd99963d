using static System.FormattableString;

namespace RevenueProcess;

/// <summary>What one thread of a scan counts: consecutive journeys, each into its cell.</summary>
internal sealed class TallyPart(JourneyShape shape, LogVisits visits, TallyFrame frame, CellNumbers numbers)
{
    /// <summary>
    /// So many journeys are assigned to cells before any is counted: few enough that the processor's cache still holds them when they are, and
    /// enough that a cell counts several in a row, since what it counts with must come into the cache each time.
    /// </summary>
    private const int Batch = 4096;

    private readonly JourneyReader _reader = new(shape, visits);
    private readonly Stage? _cohortStage = frame.CohortStage is { } stage ? shape.Process[stage] : null;
    private readonly Dictionary<long, CellBuilder> _cells = [];
    private readonly List<CellBuilder> _waiting = [];

    public Dictionary<CellKey, TallyCell> Count(int from, int to)
    {
        for (var first = from; first < to; first += Batch)
        {
            Assign(first, Math.Min(first + Batch, to));
            CountWaiting();
        }

        return _cells.Values.ToDictionary(cell => cell.Key, cell => cell.Build());
    }

    private void Assign(int from, int to)
    {
        for (var journey = from; journey < to; journey++)
        {
            if (visits.Starts[journey] < visits.Starts[journey + 1])
            {
                var period = shape.Periods.IndexOf(visits.Entered[visits.Starts[journey]]);
                var cell = CellOf(journey, CohortOf(journey, period));
                if (cell.Waiting.Count == 0)
                {
                    _waiting.Add(cell);
                }

                cell.Waiting.Add((journey, period));
            }
        }
    }

    private void CountWaiting()
    {
        foreach (var cell in _waiting)
        {
            foreach (var (journey, period) in cell.Waiting)
            {
                Count(cell, journey, period);
            }

            cell.Waiting.Clear();
        }

        _waiting.Clear();
    }

    private void Count(CellBuilder cell, int journey, int period)
    {
        var facts = _reader.Read(journey, period);
        try
        {
            cell.Count(facts);
        }
        catch (OverflowException overflow) when (!shape.Fits(visits.AsOf - facts.Entered[0]))
        {
            throw new InvalidOperationException(Invariant(
                $"Journey '{visits.Keys[journey]}' holds an age of more than {uint.MaxValue} times the age grain of {frame.AgeGrain}: mend its dates or count with a coarser grain."), overflow);
        }
    }

    private CellBuilder CellOf(int journey, int cohort)
    {
        var number = numbers.NumberOf(journey, cohort);
        if (!_cells.TryGetValue(number, out var cell))
        {
            _cells.Add(number, cell = new CellBuilder(numbers.KeyOf(journey, cohort), frame.Measures, shape));
        }

        return cell;
    }

    /// <summary>The period in which the journey started or first reached the cohort's stage; −1 if it never did.</summary>
    private int CohortOf(int journey, int startPeriod) =>
        _cohortStage is null ? startPeriod
        : JourneyReader.FirstReached(_reader.Read(journey, startPeriod), _cohortStage) is { } ticks ? shape.Periods.IndexFrom(startPeriod, ticks)
        : -1;
}
