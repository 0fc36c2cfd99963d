using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Describes a process step by step. <see cref="Build()"/> returns a valid definition or reports every fault at once. The order
/// of <see cref="Stage"/> and <see cref="GateStage"/> calls is the success path; the order of transition calls is the order in
/// which rows are tried.
/// </summary>
/// <remarks>Each step changes this builder and gives it back.</remarks>
public sealed class ProcessDefinitionBuilder
{
    private readonly List<StageDraft> _path = [];
    private readonly List<StageDraft> _detours = [];
    private readonly List<StageDraft> _exits = [];
    private readonly List<TransitionDraft> _transitions = [];
    private readonly List<LeadDefinition> _definitions = [];
    private readonly string _name;
    private readonly int _version;
    private List<string>? _entries;

    internal ProcessDefinitionBuilder(string name, int version)
    {
        Require.NotNull(name);
        _name = name;
        _version = version;
    }

    /// <summary>Adds the next stage of the success path.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="team">The team that owns the stage.</param>
    /// <param name="buyer">What the buyer is doing here.</param>
    /// <param name="within">The service level: the most time a journey may stay, elapsed or by a calendar.</param>
    /// <param name="outcome"><see cref="Outcome.Won"/> for the one stage that wins the journey.</param>
    /// <param name="name">What people call the stage; the id unless stated.</param>
    /// <param name="buyersTurn">Whether the process waits for the buyer here, and not for the team. Not for the last stage.</param>
    /// <exception cref="ArgumentException">The id is null, or there is no such outcome.</exception>
    public ProcessDefinitionBuilder Stage(
        string id, string? team = null, string? buyer = null, ServiceLevel? within = null, Outcome? outcome = null, string? name = null, bool buyersTurn = false) =>
        Add(_path, "path", StagePlace.Path, KindOf(within), id, name, team, buyer, buyersTurn, within, outcome);

    /// <summary>Adds a gate as the next stage of the success path: it holds nobody and its rows route at once, in order.</summary>
    public ProcessDefinitionBuilder GateStage(string id, string? team = null, string? name = null) =>
        Add(_path, "path", StagePlace.Path, StageKind.Gate, id, name, team, buyer: null, buyersTurn: false, within: null, outcome: null);

    /// <summary>Adds a detour: a stage off the path where a journey can wait or be nurtured.</summary>
    public ProcessDefinitionBuilder Detour(
        string id, string? team = null, string? buyer = null, ServiceLevel? within = null, string? name = null, bool buyersTurn = false) =>
        Add(_detours, "detours", StagePlace.Detour, KindOf(within), id, name, team, buyer, buyersTurn, within, outcome: null);

    /// <summary>Adds an exit: a stage that closes a journey as <see cref="Outcome.Lost"/> or <see cref="Outcome.Disqualified"/>.</summary>
    /// <exception cref="ArgumentException">The id is null, or there is no such outcome.</exception>
    public ProcessDefinitionBuilder Exit(string id, Outcome outcome, string? team = null, string? name = null) =>
        Add(_exits, "exits", StagePlace.Exit, StageKind.Inventory, id, name, team, buyer: null, buyersTurn: false, within: null, outcome);

    /// <summary>States where journeys may start. Without this, they start at the first stage of the path.</summary>
    public ProcessDefinitionBuilder Entry(params IReadOnlyList<string> stages)
    {
        Require.NotNull(stages);
        foreach (var stage in stages)
        {
            Require.NotNull(stage, nameof(stages));
        }

        _entries = [.. _entries ?? [], .. stages];
        return this;
    }

    /// <summary>Adds a transition row: in <paramref name="from"/>, on <paramref name="trigger"/>, to <paramref name="to"/>.</summary>
    /// <param name="trigger">The named event or command that asks for the move.</param>
    /// <param name="from">The stage the journey leaves.</param>
    /// <param name="to">The stage the journey enters.</param>
    /// <param name="gate">The lead definitions the lead must meet; none unless stated.</param>
    /// <param name="reasons">The reason codes to choose from; if there are any, the caller must give one.</param>
    public ProcessDefinitionBuilder On(
        string trigger, string from, string to, Gate? gate = null, IReadOnlyList<Reason>? reasons = null) =>
        Add(trigger, from, to, gate, reasons);

    /// <summary>Adds the same row for several stages.</summary>
    public ProcessDefinitionBuilder On(
        string trigger, IReadOnlyList<string> from, string to, Gate? gate = null, IReadOnlyList<Reason>? reasons = null)
    {
        Require.NotNull(trigger);
        Require.AllPresent(from);
        Require.NotNull(to);
        Require.AllPresent(reasons ?? [], nameof(reasons));
        foreach (var stage in from)
        {
            Add(trigger, stage, to, gate, reasons);
        }

        return this;
    }

    /// <summary>
    /// Adds a row that takes back: it undoes the visit that it leaves, as if that had been a slip of the hand. The visit counts nowhere; a
    /// journey that was won by it is not won. Where the move leads back to the stage before, the visit there runs on as one.
    /// </summary>
    /// <param name="trigger">The named event or command that asks for the move.</param>
    /// <param name="from">The stage whose visit is undone.</param>
    /// <param name="to">The stage the journey enters, or goes back to.</param>
    /// <param name="gate">The lead definitions the lead must meet; none unless stated.</param>
    /// <param name="reasons">The reason codes to choose from; if there are any, the caller must give one.</param>
    public ProcessDefinitionBuilder TakeBack(
        string trigger, string from, string to, Gate? gate = null, IReadOnlyList<Reason>? reasons = null) =>
        Add(trigger, from, to, gate, reasons, takesBack: true);

    /// <summary>
    /// Adds a row that fires by itself as soon as an observed profile meets its gate. Nobody asks for it by hand: that is refused.
    /// </summary>
    public ProcessDefinitionBuilder Automatically(string trigger, string from, string to, Gate? gate = null) =>
        Add(trigger, from, to, gate, automatic: true);

    /// <summary>
    /// Adds a row that fires by itself once a journey has been in the stage for a time: when time elapses (<see cref="ElapseTime"/>), and only
    /// if its gate is met then.
    /// </summary>
    /// <param name="time">How long the journey has been in the stage, from its entry; longer than zero.</param>
    /// <param name="trigger">The name under which the move is recorded.</param>
    /// <param name="from">The stage the journey leaves.</param>
    /// <param name="to">The stage the journey enters.</param>
    /// <param name="gate">The lead definitions the lead must meet; none unless stated.</param>
    /// <param name="reason">The reason that the move records; none unless stated.</param>
    public ProcessDefinitionBuilder After(Duration time, string trigger, string from, string to, Gate? gate = null, Reason? reason = null) =>
        Add(trigger, from, to, gate, reason is null ? [] : [reason], after: time);

    /// <summary>Adds the next row of a gate stage, recorded under the trigger <c>route</c>. The last one must be unconditional.</summary>
    public ProcessDefinitionBuilder Route(string from, string to, Gate? gate = null) =>
        Add(ProcessKeys.Route, from, to, gate);

    /// <summary>Adds lead definitions that the process shares beyond those its gates name.</summary>
    public ProcessDefinitionBuilder Define(params IReadOnlyList<LeadDefinition> definitions)
    {
        Require.NotNull(definitions);
        foreach (var definition in definitions)
        {
            Require.NotNull(definition, nameof(definitions));
        }

        _definitions.AddRange(definitions);
        return this;
    }

    /// <summary>Checks the whole description and builds the definition.</summary>
    /// <exception cref="InvalidDefinitionException">The description has faults; the exception lists all of them.</exception>
    public ProcessDefinition Build() => Build([]);

    /// <summary>As <see cref="Build()"/>, after faults found in reading the description.</summary>
    /// <param name="earlierFaults">The faults found before; they are listed first.</param>
    /// <param name="whole">Whether every stage and row could be read; if not, nothing is said about where journeys can get to.</param>
    internal ProcessDefinition Build(IReadOnlyList<Fault> earlierFaults, bool whole = true)
    {
        var draft = new ProcessDraft(_name, _version, _path, _detours, _exits, _entries, _transitions, _definitions);
        Fault[] faults = [.. earlierFaults, .. ProcessFaults.In(draft, whole)];
        return faults.Length == 0 ? new ProcessDefinition(draft) : throw new InvalidDefinitionException(faults);
    }

    internal ProcessDefinitionBuilder AddStage(
        StagePlace place, string id, string? name, string? team, string? buyer, bool buyersTurn, StageKind? kind, ServiceLevel? within, Outcome? outcome,
        string? path = null)
    {
        var (list, key) = place switch
        {
            StagePlace.Path => (_path, "path"),
            StagePlace.Detour => (_detours, "detours"),
            _ => (_exits, "exits"),
        };
        return Add(list, key, place, kind ?? KindOf(within), id, name, team, buyer, buyersTurn, within, outcome, path);
    }

    internal ProcessDefinitionBuilder AddTransition(
        string trigger, string from, string to, Gate gate, IReadOnlyList<Reason> reasons, bool automatic, bool takesBack, Duration? after,
        string? path = null, string? fromPath = null) =>
        Add(trigger, from, to, gate, reasons, automatic, takesBack, after, path, fromPath);

    private static StageKind KindOf(ServiceLevel? within) => within is null ? StageKind.Inventory : StageKind.ServiceLevel;

    private ProcessDefinitionBuilder Add(
        List<StageDraft> list, string key, StagePlace place, StageKind kind, string id,
        string? name, string? team, string? buyer, bool buyersTurn, ServiceLevel? within, Outcome? outcome, string? path = null)
    {
        Require.NotNull(id);
        Require.DefinedIfAny(outcome);
        list.Add(new StageDraft(id, name, team, buyer, buyersTurn, kind, place, within, outcome, path ?? JsonPath.Of($"$.{key}", list.Count)));
        return this;
    }

    private ProcessDefinitionBuilder Add(
        string trigger, string from, string to, Gate? gate, IReadOnlyList<Reason>? reasons = null, bool automatic = false, bool takesBack = false,
        Duration? after = null, string? path = null, string? fromPath = null)
    {
        Require.NotNull(trigger);
        Require.NotNull(from);
        Require.NotNull(to);
        var declared = Require.AllPresent(reasons ?? [], nameof(reasons));
        path ??= JsonPath.Of("$.transitions", _transitions.Count);
        _transitions.Add(new TransitionDraft(
            trigger, from, to, gate ?? Gate.Open, declared, automatic, takesBack, after, path, fromPath ?? JsonPath.Of(path, "from")));
        return this;
    }
}
