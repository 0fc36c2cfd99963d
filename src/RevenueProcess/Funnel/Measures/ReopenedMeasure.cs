namespace RevenueProcess;

/// <summary>Journeys that came back from a stage that closes: out of an exit, or after they were completed.</summary>
public sealed record ReopenedMeasure : Measure
{
    private static readonly TableSchema[] _tables = [new("reopened", TableKind.Counts, new TableAxis("stage", AxisKind.Stage))];

    /// <inheritdoc/>
    public override string Name => "reopened";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new ReopenedCounter(shape);

    /// <summary>Of a tally, the journeys that were reopened, by the first closing stage that they left.</summary>
    internal static RowsOf<long> Of(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<ReopenedMeasure>()[0];

    private sealed class ReopenedCounter(JourneyShape shape) : MeasureCounter
    {
        private readonly long[] _first = new long[shape.Elsewhere + 1];

        public override void Count(in JourneyFacts facts)
        {
            for (var visit = 0; visit + 1 < facts.Stages.Length; visit++)
            {
                if (shape.Closes[facts.Stages[visit]])
                {
                    _first[facts.Stages[visit]]++;
                    return;
                }
            }
        }

        public override Table[] Build() => [Counts(_first)];
    }
}
