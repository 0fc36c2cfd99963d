namespace RevenueProcess;

/// <summary>What a buyer meets in each stage of a process: whose turn it is there, which team, and whether a move sends back.</summary>
internal sealed class StageTurns
{
    /// <summary>No team is met.</summary>
    public const int NoTeam = -1;

    private readonly ProcessDefinition _process;
    private readonly int[] _turns;

    public StageTurns(ProcessDefinition process)
    {
        _process = process;
        var teams = process.Teams.Index().ToDictionary(team => team.Item, team => team.Index, StringComparer.Ordinal);
        int TeamOf(Stage stage) => stage.Team is { } team ? teams[team] : NoTeam;
        _turns =
        [
            .. process.Stages.Select(stage => stage.Closes ? Closed : stage.IsBuyersTurn ? Buyer : TeamOf(stage) is >= 0 and var team ? team : Nobody),
            Nobody,
        ];
        Meets = [.. process.Stages.Select(stage => stage.Holds && stage.Place != StagePlace.Exit ? TeamOf(stage) : NoTeam), NoTeam];
    }

    /// <summary>The team met in each stage, and elsewhere, by its number: gates hold nobody, and in an exit there is nobody to meet.</summary>
    public int[] Meets { get; }

    private int Nobody => _process.Teams.Count;

    private int Buyer => Nobody + 1;

    private int Closed => Buyer + 1;

    /// <summary>Whether a move between two stages, or elsewhere, sends a journey back: to an earlier path stage or to a detour, out of a stage that does not close.</summary>
    public bool IsSentBack(int from, int to) =>
        _process.Pairs[from, to] is var pair && from != _process.Pairs.Elsewhere && !pair.HasFlag(PairFlags.FromClosed)
        && (pair.HasFlag(PairFlags.Back) || pair.HasFlag(PairFlags.ToDetour));

    /// <summary>The time by whose turn it was: each team, the buyer, nobody, closed.</summary>
    /// <param name="ticks">The time in each stage, and elsewhere.</param>
    public IReadOnlyList<TurnPart> PartsOf(IReadOnlyList<decimal> ticks)
    {
        var by = new decimal[Closed + 1];
        foreach (var (stage, time) in ticks.Index())
        {
            by[_turns[stage]] = Sums.Of(by[_turns[stage]], time, "the time together");
        }

        var elapsed = new TimeSum(by.Aggregate(0m, (one, other) => Sums.Of(one, other, "the elapsed time")));
        TurnPart Part(TurnKind kind, int turn) => new(kind, kind == TurnKind.Team ? _process.Teams[turn] : null, new TimeSum(by[turn]), new TimeSum(by[turn]).ShareOf(elapsed));
        return
        [
            .. _process.Teams.Select((_, team) => Part(TurnKind.Team, team)),
            Part(TurnKind.Buyer, Buyer), Part(TurnKind.Nobody, Nobody), Part(TurnKind.Closed, Closed),
        ];
    }
}
