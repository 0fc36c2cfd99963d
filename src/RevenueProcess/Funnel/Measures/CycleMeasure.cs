namespace RevenueProcess;

/// <summary>
/// Throughput and cycle time: how many journeys started, were won, closed and reopened in each calendar period, and how long after its start each
/// was won or closed.
/// </summary>
public sealed record CycleMeasure : Measure
{
    private static readonly TableSchema[] _tables =
    [
        new("cycles", TableKind.Ages, TableAxis.Of<JourneyStanding>("outcome")),
        new("cycleTicks", TableKind.Amounts, TableAxis.Of<JourneyStanding>("outcome")),
        new("closings", TableKind.Ages, TableAxis.Of<ClosingEnd>("end")),
        new("lateCycles", TableKind.Ages, TableAxis.Of<CycleClock>("clock")),
        new("throughput", TableKind.Counts, TableAxis.Of<ThroughputKind>("what")) { IsByPeriod = true },
    ];

    /// <inheritdoc/>
    public override string Name => "cycles";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new CycleCounter(shape);

    /// <summary>Of a tally, the ages of journeys by how they stand: at the first win, at the close without it, or at as-of.</summary>
    internal static RowsOf<AgeRuns> Cycles(FunnelTally tally) => (RowsOf<AgeRuns>)tally.TablesOf<CycleMeasure>()[0];

    /// <summary>Of a tally, the exact time of the same journeys, in ticks.</summary>
    internal static RowsOf<decimal> Ticks(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<CycleMeasure>()[1];

    /// <summary>Of a tally, the ages of journeys at the close in force, or at as-of.</summary>
    internal static RowsOf<AgeRuns> Closings(FunnelTally tally) => (RowsOf<AgeRuns>)tally.TablesOf<CycleMeasure>()[2];

    /// <summary>Of a tally, the ages at which journeys that were under way came under observation, by which clock.</summary>
    internal static RowsOf<AgeRuns> Late(FunnelTally tally) => (RowsOf<AgeRuns>)tally.TablesOf<CycleMeasure>()[3];

    /// <summary>Of a tally, what happened in each period.</summary>
    internal static RowsOf<long> Throughput(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<CycleMeasure>()[4];

    private sealed class CycleCounter(JourneyShape shape) : MeasureCounter
    {
        private readonly AgeBuffer[] _cycles = new AgeBuffer[(int)JourneyStanding.Open + 1];
        private readonly UInt128[] _ticks = new UInt128[(int)JourneyStanding.Open + 1];
        private readonly AgeBuffer[] _closings = new AgeBuffer[(int)ClosingEnd.Open + 1];
        private readonly AgeBuffer[] _late = new AgeBuffer[(int)CycleClock.Close + 1];
        private readonly SparseArray<long[]?> _periods = new();
        private readonly bool[] _wins =
            [.. Enumerable.Range(0, shape.Elsewhere + 1).Select(stage => shape.Pairs[shape.Pairs.Nowhere, stage].HasFlag(PairFlags.ToWonOrBeyond))];

        public override void Count(in JourneyFacts facts)
        {
            unchecked // indices of visits; instants are within ±9,999 years, so the time between two fits, and no visit ends before it begins
            {
                var (start, closed) = (facts.Entered[0], facts.Entered[^1]);
                var isClosed = shape.Closes[facts.Stages[^1]];
                Happen(ThroughputKind.Started, facts.StartPeriod, start);
                var end = isClosed ? closed : shape.AsOf;
                if (facts.Standing == JourneyStanding.Won)
                {
                    end = facts.Entered[FirstWin(facts.Stages)];
                    Happen(ThroughputKind.Won, facts.StartPeriod, end);
                }

                if (isClosed)
                {
                    Happen(ThroughputKind.Closed, facts.StartPeriod, closed);
                }

                if (FirstReopening(facts.Stages) is > 0 and var reopened)
                {
                    Happen(ThroughputKind.Reopened, facts.StartPeriod, facts.Entered[reopened]);
                }

                if (Watch(CycleClock.Win, start, end))
                {
                    _cycles[(int)facts.Standing].Add(shape.AgeOf(end - start));
                    _ticks[(int)facts.Standing] += (ulong)(end - start);
                }

                var left = isClosed ? closed : shape.AsOf;
                if (Watch(CycleClock.Close, start, left))
                {
                    _closings[(int)(isClosed ? ClosingEnd.Closed : ClosingEnd.Open)].Add(shape.AgeOf(left - start));
                }
            }
        }

        public override Table[] Build() =>
        [
            Ages(_cycles),
            Amounts(_ticks),
            Ages(_closings),
            Ages(_late),
            Counts(shape, _periods),
        ];

        private int FirstWin(ReadOnlySpan<ushort> stages)
        {
            var visit = 0;
            while (!_wins[stages[visit]])
            {
                visit++;
            }

            return visit;
        }

        /// <summary>The first visit after a closing stage; 0 where there is none.</summary>
        private int FirstReopening(ReadOnlySpan<ushort> stages)
        {
            for (var visit = 1; visit < stages.Length; visit++)
            {
                if (shape.Closes[stages[visit - 1]])
                {
                    return visit;
                }
            }

            return 0;
        }

        private void Happen(ThroughputKind what, int period, long at) =>
            (_periods[shape.Periods.IndexFrom(period, at)] ??= new long[(int)ThroughputKind.Reopened + 1])[(int)what]++;

        private bool Watch(CycleClock clock, long from, long to)
        {
            var isWatched = shape.IsWatched(from, to, out var late);
            if (late > 0 && isWatched)
            {
                _late[(int)clock].Add(late);
            }

            return isWatched;
        }
    }
}
