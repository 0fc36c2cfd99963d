namespace RevenueProcess;

/// <summary>What <see cref="PingPongMeasure"/> counted.</summary>
public static class PingPongViews
{
    /// <summary>How often journeys went from one team to another and straight back.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static PingPong PingPong(this FunnelTally tally)
    {
        var teams = Require.NotNull(tally).Process.Teams;
        var journeys = Sums.Of([.. PingPongMeasure.Journeys(tally).Rows.Select(row => row.Value)], "the number of journeys");
        return new PingPong(
            [.. PingPongMeasure.Moves(tally).Rows.Select(row => new PingPongMoves(teams[row.Key.First], teams[row.Key.Second], row.Value))],
            Rate.Of(journeys, tally.Journeys),
            tally.Frame.AsOf);
    }
}
