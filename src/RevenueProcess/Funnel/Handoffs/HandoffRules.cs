namespace RevenueProcess;

/// <summary>
/// What a process says about teams and handoffs, as flat arrays. A gate that a journey passes through is no visit here: it holds nobody, so the
/// move into it and the move out of it are one.
/// </summary>
internal sealed class HandoffRules
{
    /// <summary>The number of no team, and of no handoff.</summary>
    public const int None = -1;

    private readonly PairTable _pairs;
    private readonly bool[] _holds;
    private readonly bool[] _closes;
    private readonly int[] _offers;
    private readonly int[] _changes;

    public HandoffRules(ProcessDefinition process)
    {
        var teams = process.Teams.Index().ToDictionary(team => team.Item, team => team.Index, StringComparer.Ordinal);
        _pairs = process.Pairs;
        _holds = [.. process.Stages.Select(stage => stage.Holds), true];
        _closes = [.. process.Stages.Select(stage => stage.Closes), false];
        int[] owners = [.. process.Stages.Select(stage => stage.Team is { } team ? teams[team] : None)];
        Workers = [.. process.Stages.Select(stage => stage.Place == StagePlace.Exit ? None : owners[stage.Ordinal]), None];
        Stayers = [.. process.Stages.Select(stage => stage.Holds ? Workers[stage.Ordinal] : None), None];
        IsOnPath = [.. process.Stages.Select(stage => stage.Position is not null), false];
        _offers = new int[_pairs.Nowhere * _pairs.Nowhere];
        _changes = new int[_pairs.Nowhere * _pairs.Nowhere];
        Array.Fill(_offers, None);
        Array.Fill(_changes, None);
        foreach (var to in process.Stages.Where(stage => Workers[stage.Ordinal] != None))
        {
            foreach (var from in process.Stages.Where(stage => _pairs[stage, to].HasFlag(PairFlags.Handoff)))
            {
                var (pair, team) = ((from.Ordinal * _pairs.Nowhere) + to.Ordinal, owners[from.Ordinal]);
                _changes[pair] = (team * teams.Count) + Workers[to.Ordinal];
                _offers[pair] = IsOnPath[to.Ordinal] ? (team * process.Stages.Count) + to.Ordinal : None;
            }
        }
    }

    /// <summary>Whether any two stages are of different teams, so that a move between them can be a handoff.</summary>
    public bool HasChanges => Array.Exists(_changes, change => change != None);

    /// <summary>The number of the team that works in each stage; <see cref="None"/> where none does: no owner, an exit, elsewhere.</summary>
    public int[] Workers { get; }

    /// <summary>The same, but for gates, in which journeys do not stay.</summary>
    public int[] Stayers { get; }

    /// <summary>Whether each stage is on the path.</summary>
    public bool[] IsOnPath { get; }

    /// <summary>The number of the handoff that a move is: the team that offers, times the number of stages, and the stage that receives. None unless that is on the path.</summary>
    public int OfferOf(int from, int to) => _offers[(from * _pairs.Nowhere) + to];

    /// <summary>
    /// The number of the change of teams that a move is: the team left, times the number of teams, and the team entered. None where both are one, or
    /// where nobody works: what enters an exit is given up, not handed over.
    /// </summary>
    public int ChangeOf(int from, int to) => _changes[(from * _pairs.Nowhere) + to];

    /// <summary>The team that offers at a handoff.</summary>
    public int TeamOf(int handoff) => handoff / _pairs.Elsewhere;

    /// <summary>The first visit from a place on that wins; −1 where none does.</summary>
    public int WonFrom(ReadOnlySpan<ushort> stages, int visit)
    {
        while (visit < stages.Length && !_pairs[_pairs.Nowhere, stages[visit]].HasFlag(PairFlags.ToWonOrBeyond))
        {
            visit++;
        }

        return visit < stages.Length ? visit : -1;
    }

    public bool Closes(int stage) => _closes[stage];

    /// <summary>The first visit from a place on that is no gate passed through; as many as there are where there is none.</summary>
    public int StayFrom(ReadOnlySpan<ushort> stages, int visit)
    {
        while (visit + 1 < stages.Length && !_holds[stages[visit]])
        {
            visit++;
        }

        return visit;
    }

    /// <summary>What became of a visit of a path stage.</summary>
    public HandoffFate FateOf(ReadOnlySpan<ushort> stages, int visit) => visit + 1 == stages.Length
        ? HandoffFates.OfLast(_closes[stages[visit]])
        : HandoffFates.Of(_pairs[stages[visit], stages[StayFrom(stages, visit + 1)]]);
}
