using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>
/// How long visits last, by where they led: for each stage that does not close, the ages at which visits left to each next stage, and those of
/// visits that last at as-of. Time in stage pools the destinations; competing risks tell them apart.
/// </summary>
public sealed record StaysMeasure : Measure
{
    private static readonly TableSchema[] _tables =
    [
        new("stays", TableKind.Ages, new TableAxis("stage", AxisKind.Stage), new TableAxis("to", AxisKind.StageOrNowhere)),
        new("lateStays", TableKind.Ages, new TableAxis("stage", AxisKind.Stage)),
        new("stayTicks", TableKind.Amounts, new TableAxis("stage", AxisKind.Stage), new TableAxis("to", AxisKind.StageOrNowhere)),
    ];

    /// <inheritdoc/>
    public override string Name => "stays";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new StayCounter(shape);

    /// <summary>Of a tally, the ages of visits by stage and next stage: nowhere for those that last.</summary>
    internal static RowsOf<AgeRuns> Ages(FunnelTally tally) => (RowsOf<AgeRuns>)tally.TablesOf<StaysMeasure>()[0];

    /// <summary>Of a tally, the ages at which visits that were under way came under observation, by stage.</summary>
    internal static RowsOf<AgeRuns> Late(FunnelTally tally) => (RowsOf<AgeRuns>)tally.TablesOf<StaysMeasure>()[1];

    /// <summary>Of a tally, the exact time of visits by stage and next stage, in ticks.</summary>
    internal static RowsOf<decimal> Ticks(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<StaysMeasure>()[2];

    private struct Stays
    {
        public AgeBuffer Ages;
        public UInt128 Ticks;
    }

    private sealed class StayCounter(JourneyShape shape) : MeasureCounter
    {
        private readonly int _width = shape.Pairs.Nowhere + 1;
        private readonly SparseArray<Stays> _stays = new();
        private readonly SparseArray<AgeBuffer> _late = new();

        public override void Count(in JourneyFacts facts)
        {
            unchecked // indices of visits; instants are within ±9,999 years, so the time between two fits, and a visit never ends before it begins
            {
                var stages = facts.Stages;
                var entered = facts.Entered;
                var last = stages.Length - 1;
                for (var visit = 0; visit < last && visit + 1 < entered.Length; visit++)
                {
                    if (!shape.Closes[stages[visit]])
                    {
                        Count(stages[visit], stages[visit + 1], entered[visit], entered[visit + 1]);
                    }
                }

                if (!shape.Closes[stages[last]])
                {
                    Count(stages[last], shape.Pairs.Nowhere, entered[last], shape.AsOf);
                }
            }
        }

        public override Table[] Build() =>
        [
            new RowsOf<AgeRuns>([.. _stays.Pairs.Select(pair => KeyValuePair.Create(KeyOf(pair.Key), pair.Value.Ages.Ages))]),
            new RowsOf<AgeRuns>([.. _late.Pairs.Select(pair => KeyValuePair.Create(new TallyKey(pair.Key), pair.Value.Ages))]),
            new RowsOf<decimal>([.. _stays.Pairs.Select(pair => KeyValuePair.Create(KeyOf(pair.Key), (decimal)pair.Value.Ticks))]),
        ];

        private TallyKey KeyOf(int pair) => new(pair / _width, pair % _width);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Count(int stage, int to, long entered, long left)
        {
            unchecked
            {
                if (!shape.IsWatched(entered, left, out var late))
                {
                    return;
                }

                ref var stays = ref _stays[(stage * _width) + to];
                stays.Ages.Add(shape.AgeOf(left - entered));
                stays.Ticks += (ulong)(left - entered);
                if (late > 0)
                {
                    _late[stage].Add(late);
                }
            }
        }
    }
}
