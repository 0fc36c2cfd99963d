namespace RevenueProcess;

/// <summary>The funnel of one set of journeys: all of them, or a segment.</summary>
/// <param name="Journeys">How many there are.</param>
/// <param name="Stages">Each stage, in the order of the process.</param>
/// <param name="Conversions">Each pair of the frame.</param>
/// <param name="Outcomes">How the journeys stand at as-of.</param>
/// <param name="WinRate">What share of the decided ones was won.</param>
/// <param name="WonValue">The value of the won ones.</param>
/// <param name="OpenValue">The value of the open ones.</param>
public sealed record FunnelSection(
    long Journeys,
    IReadOnlyList<StageReport> Stages,
    IReadOnlyList<Conversion> Conversions,
    OutcomeCounts Outcomes,
    WinRate WinRate,
    ValueSum WonValue,
    ValueSum OpenValue)
{
    /// <summary>The funnel of a tally.</summary>
    public static FunnelSection Of(FunnelTally tally)
    {
        Require.NotNull(tally);
        var stages = new StageReport[tally.Process.Stages.Count];
        var conversions = new Conversion[tally.Frame.Conversions.Count];

        // Each stage and each conversion sorts ages of its own, so they share out well.
        Parallel.For(0, stages.Length + conversions.Length, i =>
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
        return new FunnelSection(tally.Journeys, stages, conversions, tally.Outcomes, tally.WinRate, tally.WonValue, tally.OpenValue);
    }

    private static StageReport Of(FunnelTally tally, Stage stage) => new(
        stage, tally.Visitors(stage.Id), tally.Reached(stage.Id), tally.Leakage(stage.Id), stage.Closes ? null : tally.TimeIn(stage.Id));
}
