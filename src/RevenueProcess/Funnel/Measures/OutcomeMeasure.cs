namespace RevenueProcess;

/// <summary>Journeys by how they stand at as-of, their values, and which of the lost ones nobody decided.</summary>
public sealed record OutcomeMeasure : Measure
{
    private static readonly TableAxis _standing = TableAxis.Of<JourneyStanding>("outcome");

    private static readonly TableSchema[] _tables =
    [
        new("outcomes", TableKind.Counts, _standing),
        new("values", TableKind.Amounts, _standing),
        new("withoutValue", TableKind.Counts, _standing),
        new("withValueZero", TableKind.Counts, _standing),
        new("noDecision", TableKind.Counts, _standing),
    ];

    /// <inheritdoc/>
    public override string Name => "outcomes";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new OutcomeCounter();

    /// <summary>Of a tally, the journeys that stand so.</summary>
    internal static long Count(FunnelTally tally, JourneyStanding standing) => Counts(tally, 0)[new TallyKey((int)standing)];

    /// <summary>Of a tally, the value of journeys that stand so.</summary>
    internal static ValueSum Value(FunnelTally tally, JourneyStanding standing)
    {
        var key = new TallyKey((int)standing);
        return new ValueSum(((RowsOf<decimal>)tally.TablesOf<OutcomeMeasure>()[1])[key], Counts(tally, 2)[key], Counts(tally, 3)[key]);
    }

    /// <summary>Of a tally, the lost journeys that nobody decided.</summary>
    internal static long NoDecision(FunnelTally tally) => Counts(tally, 4)[new TallyKey((int)JourneyStanding.Lost)];

    private static RowsOf<long> Counts(FunnelTally tally, int table) => (RowsOf<long>)tally.TablesOf<OutcomeMeasure>()[table];

    private sealed class OutcomeCounter : MeasureCounter
    {
        private const int Standings = (int)JourneyStanding.Open + 1;

        private readonly long[] _journeys = new long[Standings];
        private readonly decimal?[] _totals = new decimal?[Standings];
        private readonly long[] _without = new long[Standings];
        private readonly long[] _zero = new long[Standings];
        private readonly long[] _noDecision = new long[Standings];

        public override void Count(in JourneyFacts facts)
        {
            var standing = (int)facts.Standing;
            _journeys[standing]++;
            _noDecision[standing] += facts.IsUndecided && facts.Standing == JourneyStanding.Lost ? 1 : 0;
            if (facts.Value is { } value)
            {
                _totals[standing] = Sums.Of(_totals[standing] ?? 0, value, "the total value");
                _zero[standing] += value == 0 ? 1 : 0;
            }
            else
            {
                _without[standing]++;
            }
        }

        public override Table[] Build() =>
        [
            Counts(_journeys),
            new RowsOf<decimal>([.. _totals.Index().Where(one => one.Item is not null).Select(one => KeyValuePair.Create(new TallyKey(one.Index), one.Item!.Value))]),
            Counts(_without),
            Counts(_zero),
            Counts(_noDecision),
        ];
    }
}
