namespace RevenueProcess;

/// <summary>Deviations that no pair of stages tells: entries after close, and stays in gates that took time. Conformance reads the others from moves.</summary>
public sealed record DeviationMeasure : Measure
{
    private static readonly TableSchema[] _tables =
    [
        new("afterClose", TableKind.Counts, new TableAxis("stage", AxisKind.Stage)),
        new("gateStays", TableKind.Counts, new TableAxis("stage", AxisKind.Stage)),
    ];

    /// <inheritdoc/>
    public override string Name => "deviations";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new DeviationCounter(shape);

    /// <summary>Of a tally, entries after close by the stage entered.</summary>
    internal static RowsOf<long> AfterClose(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<DeviationMeasure>()[0];

    /// <summary>Of a tally, visits of gate stages that took time.</summary>
    internal static RowsOf<long> GateStays(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<DeviationMeasure>()[1];

    private sealed class DeviationCounter(JourneyShape shape) : MeasureCounter
    {
        private readonly long[] _afterClose = new long[shape.Elsewhere + 1];
        private readonly long[] _gateStays = new long[shape.Elsewhere + 1];

        public override void Count(in JourneyFacts facts)
        {
            foreach (var entry in facts.AfterClose)
            {
                _afterClose[Math.Min(entry.Stage, shape.Elsewhere)]++;
            }

            if (shape.HasGates)
            {
                CountGateStays(facts);
            }
        }

        public override Table[] Build() => [Counts(_afterClose), Counts(_gateStays)];

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
