namespace RevenueProcess;

/// <summary>Deviations that no pair of stages tells: entries after close, stays in gates that took time, and moves that took back, which are none. Conformance reads the others from moves.</summary>
public sealed record DeviationMeasure : Measure
{
    private static readonly TableSchema[] _tables =
    [
        new("afterClose", TableKind.Counts, new TableAxis("stage", AxisKind.Stage)),
        new("gateStays", TableKind.Counts, new TableAxis("stage", AxisKind.Stage)),
        new("takeBacks", TableKind.Counts, new TableAxis("from", AxisKind.StageOrNowhere), new TableAxis("to", AxisKind.Stage)),
    ];

    /// <inheritdoc/>
    public override string Name => "deviations";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new DeviationCounter(shape);

    /// <summary>Of a tally, entries after close by the stage entered.</summary>
    internal static RowsOf<long> AfterClose(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<DeviationMeasure>()[0];

    /// <summary>Of a tally, visits of gate stages that took time.</summary>
    internal static RowsOf<long> GateStays(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<DeviationMeasure>()[1];

    /// <summary>Of a tally, the moves that took back the visit between their stages: legal whether they are declared or not.</summary>
    internal static RowsOf<long> TakeBacks(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<DeviationMeasure>()[2];

    private sealed class DeviationCounter(JourneyShape shape) : MeasureCounter
    {
        private readonly long[] _afterClose = new long[shape.Elsewhere + 1];
        private readonly long[] _gateStays = new long[shape.Elsewhere + 1];
        private readonly Dictionary<TallyKey, long> _takeBacks = [];

        public override void Count(in JourneyFacts facts)
        {
            foreach (var entry in facts.AfterClose)
            {
                _afterClose[Math.Min(entry.Stage, shape.Elsewhere)]++;
            }

            foreach (var number in facts.ByTakeBack)
            {
                var visit = number - facts.FirstVisit;
                var key = new TallyKey(visit == 0 ? shape.Pairs.Nowhere : facts.Stages[visit - 1], facts.Stages[visit]);
                _takeBacks[key] = _takeBacks.GetValueOrDefault(key) + 1;
            }

            if (shape.HasGates)
            {
                CountGateStays(facts);
            }
        }

        public override Table[] Build() => [Counts(_afterClose), Counts(_gateStays), new RowsOf<long>(_takeBacks)];

        private void CountGateStays(in JourneyFacts facts)
        {
            for (var visit = 0; visit < facts.Stages.Length; visit++)
            {
                var isOpen = visit + 1 == facts.Stages.Length;
                if (!shape.Holds[facts.Stages[visit]] && !shape.Closes[facts.Stages[visit]] && (isOpen || facts.Entered[visit + 1] > facts.Entered[visit]))
                {
                    _gateStays[facts.Stages[visit]]++;
                }
            }
        }
    }
}
