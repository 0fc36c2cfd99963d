namespace RevenueProcess;

/// <summary>
/// Moves from each stage to the next recorded one, starts among them, by calendar period. Flow, balance, leakage and most deviations are
/// read from it.
/// </summary>
public sealed record MovesMeasure : Measure
{
    private static readonly TableSchema[] _tables =
        [new("moves", TableKind.Counts, new TableAxis("from", AxisKind.StageOrNowhere), new TableAxis("to", AxisKind.Stage)) { IsByPeriod = true }];

    /// <inheritdoc/>
    public override string Name => "moves";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new MoveCounter(shape);

    /// <summary>The moves of a tally, by period, stage left and stage entered.</summary>
    internal static RowsOf<long> Of(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<MovesMeasure>()[0];

    private sealed class MoveCounter(JourneyShape shape) : MeasureCounter
    {
        private readonly int _width = shape.Pairs.Nowhere;
        private readonly SparseArray<SparseArray<long>?> _flows = new();

        public override void Count(in JourneyFacts facts)
        {
            unchecked // numbers of pairs and counts of visits, which fit
            {
                var stages = facts.Stages;
                var entered = facts.Entered;
                var period = facts.StartPeriod;
                var (flow, end) = (FlowOf(period), shape.Periods.EndOf(period));
                var row = shape.Pairs.Nowhere * _width;
                for (var visit = 0; visit < stages.Length && visit < entered.Length; visit++)
                {
                    if (entered[visit] >= end)
                    {
                        period = shape.Periods.IndexFrom(period, entered[visit]);
                        (flow, end) = (FlowOf(period), shape.Periods.EndOf(period));
                    }

                    flow[row + stages[visit]]++;
                    row = stages[visit] * _width;
                }
            }
        }

        public override Table[] Build() =>
        [
            new RowsOf<long>(
            [
                .. _flows.Pairs.SelectMany(flow => flow.Value!.Pairs.Select(pair => KeyValuePair.Create(
                    new TallyKey(shape.Periods.StartOf(flow.Key), pair.Key / _width, pair.Key % _width), pair.Value))),
            ]),
        ];

        private SparseArray<long> FlowOf(int period) => _flows[period] ??= new SparseArray<long>();
    }
}
