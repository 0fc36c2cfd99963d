namespace RevenueProcess;

/// <summary>Journeys that visited each stage, and journeys that reached each path stage under the frame's skip policy.</summary>
public sealed record ReachMeasure : Measure
{
    private static readonly TableSchema[] _tables =
    [
        new("visited", TableKind.Counts, new TableAxis("stage", AxisKind.Stage)),
        new("reached", TableKind.Counts, new TableAxis("stage", AxisKind.Stage)),
    ];

    /// <inheritdoc/>
    public override string Name => "reach";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new ReachCounter(shape);

    /// <summary>Of a tally, the journeys that visited each stage.</summary>
    internal static RowsOf<long> Visited(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<ReachMeasure>()[0];

    /// <summary>Of a tally, the journeys that reached each path stage.</summary>
    internal static RowsOf<long> Reached(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<ReachMeasure>()[1];

    private sealed class ReachCounter : MeasureCounter
    {
        private readonly long[] _visited;
        private readonly long[] _reached;
        private readonly int[] _lastVisitor;

        public ReachCounter(JourneyShape shape)
        {
            _visited = new long[shape.Elsewhere + 1];
            _reached = new long[shape.Path];
            _lastVisitor = new int[shape.Elsewhere + 1];
            Array.Fill(_lastVisitor, -1);
        }

        public override void Count(in JourneyFacts facts)
        {
            unchecked // counts of journeys, which fit
            {
                var (visited, lastVisitor, journey) = (_visited, _lastVisitor, facts.Journey);
                foreach (var stage in facts.Stages)
                {
                    // No branch, since nobody can foresee which visits are a return.
                    visited[stage] += lastVisitor[stage] == journey ? 0 : 1;
                    lastVisitor[stage] = journey;
                }

                var reached = facts.Reached;
                for (var position = 0; position < reached.Length && position < _reached.Length; position++)
                {
                    _reached[position] += reached[position] == JourneyReader.Never ? 0 : 1;
                }
            }
        }

        public override Table[] Build() => [Counts(_visited), Counts(_reached)];
    }
}
