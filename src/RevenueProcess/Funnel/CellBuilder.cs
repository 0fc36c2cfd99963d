namespace RevenueProcess;

/// <summary>A cell while it is being counted: mutable, owned by one scanning thread.</summary>
internal sealed class CellBuilder(CellKey key, int stages, int path, int pairs, int periods)
{
    public readonly long[] Visitors = new long[stages + 1];
    public readonly long[] Reached = new long[path];
    public readonly long[]?[] Flow = new long[periods][];
    public readonly UInt128[] CompletedTicks = new UInt128[stages];
    public readonly ChannelBuffers[] Stays = new ChannelBuffers[stages];
    public readonly ChannelBuffers[] Conversions = new ChannelBuffers[pairs];
    public readonly PairCount[] Pairs = new PairCount[pairs];
    public readonly long[] Outcomes = new long[TallyCell.OutcomeCount];
    public readonly long[] AfterClose = new long[stages + 1];
    public readonly long[] GateStays = new long[stages];
    public long Journeys;
    public long NoDecision;
    private readonly ValueSum[] _values = [.. Enumerable.Repeat(ValueSum.None, TallyCell.OutcomeCount)];
    private readonly long[] _withoutValue = new long[TallyCell.OutcomeCount];

    public CellKey Key { get; } = key;

    public long[] FlowOf(int period) => Flow[period] ??= new long[(stages + 2) * (stages + 1)];

    /// <summary>Adds the value of a journey, if it has one, to those of its outcome.</summary>
    public void AddValue(int outcome, decimal? value)
    {
        if (value is null)
        {
            _withoutValue[outcome]++;
        }
        else
        {
            _values[outcome] = _values[outcome].With(value);
        }
    }

    public TallyCell Build(PeriodIndex? index = null) => new()
    {
        Journeys = Journeys,
        Visitors = Visitors,
        Reached = Reached,
        Flow = Enumerable.Range(0, Flow.Length).Where(period => Flow[period] is not null)
            .ToDictionary(period => index!.StartOf(period), period => Flow[period]!),
        CompletedTicks = CompletedTicks,
        Stays = [.. Stays.Select(buffers => buffers.Build())],
        Conversions = [.. Conversions.Select(buffers => buffers.Build())],
        Pairs = Pairs,
        Outcomes = Outcomes,
        NoDecision = NoDecision,
        Values = [.. _values.Zip(_withoutValue, (sum, without) => new ValueSum(sum.Total, sum.Missing + without, sum.Zero))],
        AfterClose = AfterClose,
        GateStays = GateStays,
    };
}
