namespace RevenueProcess;

/// <summary>
/// How long journeys were in each stage that does not close, by calendar period: every visit cut to the period. Divided by the length of the period,
/// that is the mean number of journeys in progress. And how old those were that were there when the period ended.
/// </summary>
public sealed record PresenceMeasure : Measure
{
    private static readonly TableAxis _stage = new("stage", AxisKind.Stage);

    private static readonly TableSchema[] _tables =
    [
        new("presence", TableKind.Amounts, _stage) { IsByPeriod = true },
        new("presenceAges", TableKind.Amounts, _stage) { IsByPeriod = true },
    ];

    /// <inheritdoc/>
    public override string Name => "presence";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new PresenceCounter(shape);

    /// <summary>Of a tally, the time in each period and stage, in ticks.</summary>
    internal static RowsOf<decimal> Of(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<PresenceMeasure>()[0];

    /// <summary>Of a tally, how long the visits that were present at the end of each period had lasted, in ticks. A period that ends after as-of has none.</summary>
    internal static RowsOf<decimal> AgesAtEnd(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<PresenceMeasure>()[1];

    private sealed class PresenceCounter(JourneyShape shape) : MeasureCounter
    {
        private readonly SparseArray<UInt128[]?> _times = new();
        private readonly SparseArray<UInt128[]?> _ages = new();

        public override void Count(in JourneyFacts facts)
        {
            unchecked // times within ±9,999 years, and no visit ends before it begins
            {
                var stages = facts.Stages;
                var period = facts.StartPeriod;
                for (var visit = 0; visit < stages.Length; visit++)
                {
                    if (!shape.Closes[stages[visit]])
                    {
                        var left = visit + 1 < stages.Length ? facts.Entered[visit + 1] : shape.AsOf;
                        period = Spread(stages[visit], facts.Entered[visit], left, shape.Periods.IndexFrom(period, facts.Entered[visit]));
                    }
                }
            }
        }

        public override Table[] Build() => [RowsOf(_times), RowsOf(_ages)];

        private RowsOf<decimal> RowsOf(SparseArray<UInt128[]?> periods) => new(
        [
            .. periods.Pairs.SelectMany(period => period.Value!.Index().Where(time => time.Item != 0)
                .Select(time => KeyValuePair.Create(new TallyKey(shape.Periods.StartOf(period.Key), time.Index, 0), (decimal)time.Item))),
        ]);

        /// <summary>
        /// Shares the time of a visit out to the periods it lies in, and keeps how long it had lasted at the end of each at which it was present. Returns the
        /// last of them.
        /// </summary>
        private int Spread(int stage, long entered, long left, int period)
        {
            unchecked // times within ±9,999 years, and no visit ends before it begins
            {
                for (var from = entered; ; period++)
                {
                    var end = shape.Periods.EndOf(period);
                    if (end <= left)
                    {
                        Add(_ages, period, stage, end - entered);
                    }

                    Add(_times, period, stage, Math.Min(left, end) - from);
                    if (end >= left)
                    {
                        return period;
                    }

                    from = end;
                }
            }
        }

        private void Add(SparseArray<UInt128[]?> periods, int period, int stage, long ticks) =>
            (periods[period] ??= new UInt128[shape.Elsewhere + 1])[stage] += (ulong)ticks;
    }
}
