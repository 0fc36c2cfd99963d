namespace RevenueProcess;

/// <summary>What <see cref="ActorMeasure"/> counted.</summary>
public static class ActorViews
{
    /// <summary>How many moves people, automations, imports and agents made.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static MovesByActor MovesByActor(this FunnelTally tally) => Of(Require.NotNull(tally), stage: null);

    /// <summary>The same for the moves into one stage, a journey's start among them.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static MovesByActor MovesByActor(this FunnelTally tally, string stage)
    {
        Require.NotNull(tally);
        return Of(tally, tally.Process[Require.NotNull(stage)]);
    }

    private static MovesByActor Of(FunnelTally tally, Stage? stage)
    {
        var counts = new long[(int)ActorKind.Agent + 1];
        foreach (var (key, count) in ActorMeasure.Moves(tally).Rows.Where(row => stage is null || row.Key.Second == stage.Ordinal))
        {
            counts[key.First] = Sums.Of([counts[key.First], count], "the number of moves");
        }

        return new MovesByActor(stage, counts[ActorMeasure.Unknown], [.. Enum.GetValues<ActorKind>().Select(kind => counts[(int)kind])], tally.Frame.AsOf);
    }
}
