namespace RevenueProcess;

/// <summary>
/// What was counted of the journeys of one cohort and segment. Every member adds over disjoint sets of journeys; nothing here is
/// a rate.
/// </summary>
internal sealed class TallyCell
{
    /// <summary>The index of each outcome in <see cref="Outcomes"/> and <see cref="Values"/>.</summary>
    public const int Won = 0, Lost = 1, Disqualified = 2, Open = 3, OutcomeCount = 4;

    public required long Journeys { get; init; }

    /// <summary>Journeys that visited each stage, and that were elsewhere.</summary>
    public required long[] Visitors { get; init; }

    /// <summary>Journeys that reached each path stage under the frame's skip policy.</summary>
    public required long[] Reached { get; init; }

    /// <summary>
    /// Moves by calendar period (the ticks of its start): a matrix in the shape of <see cref="PairTable"/>.
    /// </summary>
    public required IReadOnlyDictionary<long, long[]> Flow { get; init; }

    /// <summary>The exact time of completed visits of each stage, in ticks.</summary>
    public required UInt128[] CompletedTicks { get; init; }

    /// <summary>The visits of each stage by age at leaving, and by age at as-of while open.</summary>
    public required AgeChannels[] Stays { get; init; }

    /// <summary>The conversions of each pair of the frame by age at reaching, at closing, and at as-of while open.</summary>
    public required AgeChannels[] Conversions { get; init; }

    /// <summary>How many journeys of each pair reached its target, closed before it, or are open.</summary>
    public required PairCount[] Pairs { get; init; }

    /// <summary>Journeys by outcome.</summary>
    public required long[] Outcomes { get; init; }

    /// <summary>Of the lost, those lost for a reason that stands for no decision.</summary>
    public required long NoDecision { get; init; }

    /// <summary>Values by outcome.</summary>
    public required ValueSum[] Values { get; init; }

    /// <summary>Entries after close, by the stage entered; the last place is for stages that the process does not have.</summary>
    public required long[] AfterClose { get; init; }

    /// <summary>Visits of gate stages that took time.</summary>
    public required long[] GateStays { get; init; }

    public static TallyCell Join(TallyCell left, TallyCell right) => new()
    {
        Journeys = left.Journeys + right.Journeys,
        Visitors = Add(left.Visitors, right.Visitors),
        Reached = Add(left.Reached, right.Reached),
        Flow = Add(left.Flow, right.Flow),
        CompletedTicks = [.. left.CompletedTicks.Zip(right.CompletedTicks, (one, other) => one + other)],
        Stays = [.. left.Stays.Zip(right.Stays, AgeChannels.Join)],
        Conversions = [.. left.Conversions.Zip(right.Conversions, AgeChannels.Join)],
        Pairs = [.. left.Pairs.Zip(right.Pairs, (one, other) => one + other)],
        Outcomes = Add(left.Outcomes, right.Outcomes),
        NoDecision = left.NoDecision + right.NoDecision,
        Values = [.. left.Values.Zip(right.Values, (one, other) => one + other)],
        AfterClose = Add(left.AfterClose, right.AfterClose),
        GateStays = Add(left.GateStays, right.GateStays),
    };

    /// <summary>The counts of several cells together; of none, the cell of no journeys. Ages stay with their cells.</summary>
    public static TallyCell Sum(IEnumerable<TallyCell> cells, ProcessDefinition process, TallyFrame frame) =>
        cells.Aggregate(
            new CellBuilder(new CellKey(Cohort: null, []), process.Stages.Count, process.Path.Count, frame.Conversions.Count, periods: 0).Build(),
            Join);

    private static long[] Add(long[] left, long[] right) => [.. left.Zip(right, (one, other) => one + other)];

    private static Dictionary<long, long[]> Add(IReadOnlyDictionary<long, long[]> left, IReadOnlyDictionary<long, long[]> right)
    {
        var sum = new Dictionary<long, long[]>(left);
        foreach (var (period, moves) in right)
        {
            sum[period] = sum.TryGetValue(period, out var there) ? Add(there, moves) : moves;
        }

        return sum;
    }
}
