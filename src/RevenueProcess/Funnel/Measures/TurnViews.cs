namespace RevenueProcess;

/// <summary>What <see cref="TurnMeasure"/> counted.</summary>
public static class TurnViews
{
    /// <summary>Whose turn it was: a team's, the buyer's, nobody's, closed, or outside hours.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static WhoseTurn WhoseTurn(this FunnelTally tally)
    {
        Require.NotNull(tally);
        decimal[] ByStage(RowsOf<decimal> ticks) => [.. Enumerable.Range(0, tally.Process.Pairs.Nowhere).Select(stage => ticks[new TallyKey(stage)])];
        return new WhoseTurn(
            new StageTurns(tally.Process).PartsOf(ByStage(TurnMeasure.Ticks(tally)), ByStage(TurnMeasure.OutsideTicks(tally))), tally.Journeys, tally.Frame.AsOf);
    }

    /// <summary>The process as its buyers live it.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static BuyerView BuyerView(this FunnelTally tally)
    {
        Require.NotNull(tally);
        long Met(BuyerCount what) => TurnMeasure.Met(tally, what);
        return new BuyerView(tally.WhoseTurn(), Met(BuyerCount.Teams), Met(BuyerCount.Owners), Met(BuyerCount.Returns), Met(BuyerCount.Returned), tally.Frame.AsOf);
    }
}
