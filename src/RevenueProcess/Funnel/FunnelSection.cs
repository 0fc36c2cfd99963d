namespace RevenueProcess;

/// <summary>The funnel of one set of journeys: all of them, or a segment.</summary>
public sealed record FunnelSection
{
    /// <summary>How many there are; at least 0.</summary>
    public required long Journeys { get; init => field = Require.AtLeast(value, 0, nameof(Journeys)); }

    /// <summary>Each stage, in the order of the process.</summary>
    public required IReadOnlyList<StageReport> Stages { get; init => field = Require.AllPresent(value, nameof(Stages)); }

    /// <summary>Each pair of the frame.</summary>
    public required IReadOnlyList<Conversion> Conversions { get; init => field = Require.AllPresent(value, nameof(Conversions)); }

    /// <summary>How the journeys stand at as-of.</summary>
    public required OutcomeCounts Outcomes { get; init; }

    /// <summary>What share of the decided ones was won.</summary>
    public required WinRate WinRate { get; init => field = Require.NotNull(value, nameof(WinRate)); }

    /// <summary>The value of the won ones.</summary>
    public required ValueSum WonValue { get; init => field = Require.NotNull(value, nameof(WonValue)); }

    /// <summary>The value of the open ones.</summary>
    public required ValueSum OpenValue { get; init => field = Require.NotNull(value, nameof(OpenValue)); }

    /// <summary>Whose turn it was; null where the frame does not list the measure, as with the others below.</summary>
    public WhoseTurn? Turns { get; init; }

    /// <summary>The process as its buyers live it.</summary>
    public BuyerView? Buyers { get; init; }

    /// <summary>How long journeys take to the win and to the close.</summary>
    public CycleTime? Cycle { get; init; }

    /// <summary>What is done again, and what comes of it.</summary>
    public Recycling? Recycling { get; init; }

    /// <summary>How visits kept the service level of each stage that states one.</summary>
    public IReadOnlyList<StageServiceLevel>? ServiceLevels { get; init => field = value is null ? null : Require.AllPresent(value, nameof(ServiceLevels)); }

    /// <summary>How the journeys open at an earlier instant became those open at as-of.</summary>
    public Movement? Movement { get; init; }

    /// <summary>The ledger of each handoff at which anything was offered; null where the frame does not list the measure.</summary>
    public IReadOnlyList<Handoff>? Handoffs { get; init => field = value is null ? null : Require.AllPresent(value, nameof(Handoffs)); }

    /// <summary>How often journeys went from one team to another and straight back.</summary>
    public PingPong? PingPong { get; init; }

    /// <summary>The two funnels at the joint of two teams; null, too, where the process has no joint.</summary>
    public Joint? Joint { get; init; }

    /// <summary>Whether the team between pays; null, too, where the process has none.</summary>
    public Bridge? Bridge { get; init; }

    /// <summary>The funnel of a tally.</summary>
    /// <param name="tally">What was counted.</param>
    /// <param name="degree">On how many threads at most, from 1; the funnel is the same for each.</param>
    public static FunnelSection Of(FunnelTally tally, int degree = 1)
    {
        Require.NotNull(tally);
        Require.AtLeast(degree, 1);
        var stages = new StageReport[tally.Process.Stages.Count];
        var conversions = new Conversion[tally.Frame.Conversions.Count];

        // Each stage and each conversion sorts ages of its own, so they share out well.
        Shares.Each(stages.Length + conversions.Length, degree, i =>
        {
            if (i < stages.Length)
            {
                stages[i] = Of(tally, tally.Process.Stages[i]);
            }
            else
            {
                var pair = tally.Frame.Conversions[i - stages.Length];
                conversions[i - stages.Length] = tally.Conversion(pair.From, pair.To);
            }
        });
        return new FunnelSection
        {
            Journeys = tally.Journeys,
            Stages = stages,
            Conversions = conversions,
            Outcomes = tally.Outcomes,
            WinRate = tally.WinRate,
            WonValue = tally.WonValue,
            OpenValue = tally.OpenValue,
            Turns = tally.Counts<TurnMeasure>() ? tally.WhoseTurn() : null,
            Buyers = tally.Counts<TurnMeasure>() ? tally.BuyerView() : null,
            Cycle = tally.Counts<CycleMeasure>() ? tally.CycleTime() : null,
            Recycling = tally.Counts<RecyclingMeasure>() ? tally.Recycling() : null,
            ServiceLevels = tally.Counts<ServiceLevelMeasure>() ? tally.ServiceLevels() : null,
            Movement = tally.Counts<MovementMeasure>() ? tally.Movement() : null,
            Handoffs = tally.Counts<HandoffMeasure>() ? tally.Handoffs() : null,
            PingPong = tally.Counts<PingPongMeasure>() ? tally.PingPong() : null,
            Joint = tally.Counts<JointMeasure>() ? tally.Joint() : null,
            Bridge = tally.Counts<BridgeMeasure>() ? tally.Bridge() : null,
        };
    }

    private static StageReport Of(FunnelTally tally, Stage stage) => new(
        stage, tally.Visitors(stage.Id), tally.Reached(stage.Id), tally.Leakage(stage.Id), stage.Closes ? null : tally.TimeIn(stage.Id));
}
