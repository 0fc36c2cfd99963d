using NodaTime;

namespace RevenueProcess;

/// <summary>What a buyer meets in each stage of a process: whose turn it is there, which team, and whether a move sends back.</summary>
internal sealed class StageTurns
{
    /// <summary>No team is met.</summary>
    public const int NoTeam = -1;

    private readonly ProcessDefinition _process;
    private readonly int[] _turns;
    private readonly BusinessCalendar?[] _calendars;
    private readonly bool[] _holds;
    private readonly bool[] _isSentBack;

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
        _calendars = [.. process.Stages.Select(stage => IsTurnOfTeam(stage) ? stage.Within?.Calendar : null), null];
        _holds = [.. process.Stages.Select(stage => stage.Holds), true];
        _isSentBack = [.. Enumerable.Range(0, _holds.Length * _holds.Length).Select(pair => IsSentBack(pair / _holds.Length, pair % _holds.Length))];
        Meets = [.. process.Stages.Select(stage => stage.Holds && stage.Place != StagePlace.Exit ? TeamOf(stage) : NoTeam), NoTeam];
    }

    /// <summary>The team met in each stage, and elsewhere, by its number: gates hold nobody, and in an exit there is nobody to meet.</summary>
    public int[] Meets { get; }

    private int Nobody => _process.Teams.Count;

    private int Buyer => Nobody + 1;

    private int Closed => Buyer + 1;

    private int OutsideHours => Closed + 1;

    /// <summary>The part of a time in a stage, or elsewhere, in which its team does not work, in ticks. A calendar knows no work before its first year or after its last.</summary>
    public long OutsideOf(int stage, long from, long to) => _calendars[stage] is { } calendar
        ? to - from - calendar.Between(BusinessCalendar.Nearest(from), BusinessCalendar.Nearest(to)).BclCompatibleTicks
        : 0;

    /// <summary>How often a journey was sent back. A gate that it passed through is no stay, so that the moves into it and out of it are one.</summary>
    /// <param name="stages">The stages of its visits, and elsewhere.</param>
    public int TimesSentBack(ReadOnlySpan<ushort> stages)
    {
        unchecked // counts of visits, which fit
        {
            var (times, from) = (0, _holds.Length - 1);
            for (var visit = 0; visit < stages.Length; visit++)
            {
                var to = stages[visit];
                if (_holds[to] || visit + 1 == stages.Length)
                {
                    times += _isSentBack[(from * _holds.Length) + to] ? 1 : 0;
                    from = to;
                }
            }

            return times;
        }
    }

    /// <summary>Whether a move between two stages, or elsewhere, sends a journey back: to an earlier path stage or to a detour, out of a stage that does not close.</summary>
    private bool IsSentBack(int from, int to) =>
        _process.Pairs[from, to] is var pair && from != _process.Pairs.Elsewhere && !pair.HasFlag(PairFlags.FromClosed)
        && (pair.HasFlag(PairFlags.Back) || pair.HasFlag(PairFlags.ToDetour));

    /// <summary>The time by whose turn it was: each team, the buyer, nobody, closed, and outside hours where the process has calendars.</summary>
    /// <param name="ticks">The time in each stage, and elsewhere.</param>
    /// <param name="outside">The part of it outside the hours of the stage's team.</param>
    public IReadOnlyList<TurnPart> PartsOf(IReadOnlyList<decimal> ticks, IReadOnlyList<decimal> outside)
    {
        var by = new decimal[OutsideHours + 1];
        for (var stage = 0; stage < ticks.Count; stage++)
        {
            by[_turns[stage]] = Sums.Of(by[_turns[stage]], ticks[stage] - outside[stage], "the time together");
            by[OutsideHours] = Sums.Of(by[OutsideHours], outside[stage], "the time together");
        }

        var elapsed = new TimeSum(by.Aggregate(0m, (one, other) => Sums.Of(one, other, "the elapsed time")));
        TurnPart Part(TurnKind kind, int turn) => new(kind, kind == TurnKind.Team ? _process.Teams[turn] : null, new TimeSum(by[turn]), new TimeSum(by[turn]).ShareOf(elapsed));
        return
        [
            .. _process.Teams.Select((_, team) => Part(TurnKind.Team, team)),
            Part(TurnKind.Buyer, Buyer), Part(TurnKind.Nobody, Nobody), Part(TurnKind.Closed, Closed),
            .. _process.Calendars.Count > 0 ? [Part(TurnKind.OutsideHours, OutsideHours)] : (IEnumerable<TurnPart>)[],
        ];
    }

    private static bool IsTurnOfTeam(Stage stage) => stage is { Closes: false, IsBuyersTurn: false, Team: not null };
}
