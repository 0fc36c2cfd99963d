using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>
/// The versioned definition of the whole commercial cycle: immutable, valid by construction, and the only place where stages,
/// transitions and the lead definitions of their gates exist. The engine, the import of history, the funnel and the diagrams
/// all read this one object.
/// </summary>
/// <remarks>
/// Two definitions are equal when they have the same content in the same order; <see cref="Hash"/> identifies the content.
/// Safe to share between threads.
/// </remarks>
public sealed class ProcessDefinition : IEquatable<ProcessDefinition>
{
    private readonly Dictionary<string, Stage> _stages = new(StringComparer.Ordinal);
    private readonly Lazy<string> _hash;
    private readonly Lazy<ProcessIdentity> _identity;
    private readonly ProcessDraft _draft;

    internal ProcessDefinition(ProcessDraft draft)
    {
        _draft = draft;
        Name = draft.Name;
        Version = draft.Version;
        var position = 0;
        foreach (var stage in draft.Stages)
        {
            int? onPath = stage.Place == StagePlace.Path ? position++ : null;
            _stages.Add(stage.Id, new Stage(stage, _stages.Count, onPath, draft.Closes(stage)));
        }

        Stages = [.. _stages.Values];
        Path = [.. Stages.Where(stage => stage.Place == StagePlace.Path)];
        Detours = [.. Stages.Where(stage => stage.Place == StagePlace.Detour)];
        Exits = [.. Stages.Where(stage => stage.Place == StagePlace.Exit)];
        Won = Path.Single(stage => stage.Outcome == Outcome.Won);
        Entries = [.. draft.Entries.Distinct(StringComparer.Ordinal).Select(id => _stages[id])];
        Pairs = new PairTable(Stages, draft.Transitions.Select(row => (_stages[row.From], _stages[row.To], row.TakesBack)), Entries);
        Transitions = [.. draft.Transitions.Select((row, i) => new Transition(i, row, _stages[row.From], _stages[row.To], Pairs))];
        Triggers = [.. Transitions.Select(row => row.Trigger).Distinct(StringComparer.Ordinal)];
        Teams = [.. Stages.Select(stage => stage.Team).OfType<string>().Distinct(StringComparer.Ordinal)];
        Calendars = [.. Stages.Select(stage => stage.Within?.Calendar).OfType<BusinessCalendar>().DistinctBy(calendar => calendar.Name, StringComparer.Ordinal).OrderBy(calendar => calendar.Name, StringComparer.Ordinal)];
        Definitions =
        [
            .. draft.Definitions.Concat(draft.Transitions.SelectMany(row => row.Gate.Definitions))
                .Distinct<LeadDefinition>(ReferenceEqualityComparer.Instance)
                .WithReferences()
                .DistinctBy(definition => definition.Name, StringComparer.Ordinal)
                .OrderBy(definition => definition.Name, StringComparer.Ordinal),
        ];
        Scores = [.. Definitions.Scores()];
        CustomNames = CustomUses.Sorted(Definitions.SelectMany(definition => definition.Customs.Names));
        UnboundNames = CustomUses.Sorted(Definitions.SelectMany(definition => definition.Customs.Unbound));
        Table = new TransitionTable(this);
        Warnings = [.. ProcessWarnings.About(this)];
        _hash = new Lazy<string>(() => ProcessJson.Hash(this));
        _identity = new Lazy<ProcessIdentity>(() => new ProcessIdentity(Name, Version, Hash));
    }

    /// <summary>The stable name of the process; its versions share it.</summary>
    public string Name { get; }

    /// <summary>The version, from 1. A definition never changes: a change is a new version.</summary>
    public int Version { get; }

    /// <summary>Every stage, at the index of its <see cref="Stage.Ordinal"/>: the path in order, then detours, then exits.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The success path, at the index of its <see cref="Stage.Position"/>.</summary>
    public IReadOnlyList<Stage> Path { get; }

    /// <summary>The stages off the path where journeys wait.</summary>
    public IReadOnlyList<Stage> Detours { get; }

    /// <summary>The stages that close journeys as lost or disqualified.</summary>
    public IReadOnlyList<Stage> Exits { get; }

    /// <summary>Where journeys may start; the first is where they start unless stated.</summary>
    public IReadOnlyList<Stage> Entries { get; }

    /// <summary>The stage whose first entry, or the first entry beyond it, wins a journey.</summary>
    public Stage Won { get; }

    /// <summary>Every transition row in declared order, at the index of its <see cref="Transition.Row"/>.</summary>
    public IReadOnlyList<Transition> Transitions { get; }

    /// <summary>Every trigger, in the order of first use.</summary>
    public IReadOnlyList<string> Triggers { get; }

    /// <summary>Every team that owns a stage, in the order of the stages.</summary>
    public IReadOnlyList<string> Teams { get; }

    /// <summary>The lead definitions the process shares, by name: those of its gates, those they refer to, and any others declared.</summary>
    public IReadOnlyList<LeadDefinition> Definitions { get; }

    /// <summary>The business calendars of its service levels, by name.</summary>
    public IReadOnlyList<BusinessCalendar> Calendars { get; }

    /// <summary>The scores that the definitions use.</summary>
    public IReadOnlyList<Score> Scores { get; }

    /// <summary>The names of the custom conditions its definitions use, sorted. The host binds them before journeys move.</summary>
    public IReadOnlyList<string> CustomNames { get; }

    /// <summary>Weak points of this process, which is valid all the same.</summary>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <summary>SHA-256 of the canonical JSON, in lower-case hexadecimal: equal exactly when the definitions are equal.</summary>
    public string Hash => _hash.Value;

    /// <summary>Name, version and hash; each event carries them to say which definition decided it. Always the same object.</summary>
    public ProcessIdentity Identity => _identity.Value;

    internal TransitionTable Table { get; }

    /// <summary>What is true of each pair of stages.</summary>
    internal PairTable Pairs { get; }

    /// <summary>The custom conditions it asks that are not bound to anything.</summary>
    internal IReadOnlyList<string> UnboundNames { get; }

    /// <summary>The stage of that id.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public Stage this[string id] => TryFind(id, out var stage)
        ? stage
        : throw new ArgumentException(
            $"Stage '{id}' does not exist in {this}; its stages are {string.Join(", ", Stages.Select(known => $"'{known.Id}'"))}.", nameof(id));

    /// <summary>The index of a trigger in <see cref="Triggers"/>.</summary>
    /// <exception cref="ArgumentException">The process has no such trigger.</exception>
    internal int OrdinalOf(string trigger)
    {
        Require.NotNull(trigger);
        return Table.TryFindTrigger(trigger, out var ordinal)
            ? ordinal
            : throw new ArgumentException(
                $"Trigger '{trigger}' does not exist in {this}; its triggers are {string.Join(", ", Triggers.Select(known => $"'{known}'"))}.", nameof(trigger));
    }

    /// <summary>Throws unless every custom condition of the process is bound.</summary>
    /// <param name="user">What cannot be made before: "its engine".</param>
    /// <param name="parameter">The parameter that the caller gave the process as.</param>
    internal void RequireBound(string user, string parameter)
    {
        if (UnboundNames.Count > 0)
        {
            throw new ArgumentException(
                $"{this} asks {CustomConditions.Conditions(UnboundNames)}, with no code bound to it; call Bind before making {user}.", parameter);
        }
    }

    /// <summary>What to throw where a gate lets nobody on, which a valid process rules out.</summary>
    internal InvalidOperationException WithoutRoute(Stage gate) =>
        new($"Gate '{gate}' of {this} has no row to take, although every gate has a default.");

    /// <summary>Begins a description.</summary>
    /// <param name="name">The stable name of the process.</param>
    /// <param name="version">The version, from 1.</param>
    public static ProcessDefinitionBuilder Named(string name, int version) => new(name, version);

    /// <summary>
    /// The same process, equal to this one, with its custom conditions bound to what the host supplies. Engines and journeys use
    /// the bound process. A process without custom conditions needs no binding.
    /// </summary>
    /// <exception cref="ArgumentException">Conditions that the process uses are missing; the message names all of them.</exception>
    public ProcessDefinition Bind(CustomConditions conditions)
    {
        Require.NotNull(conditions);
        conditions.RequireAll(UnboundNames, ToString(), nameof(conditions));
        if (CustomNames.Count == 0)
        {
            return this;
        }

        var binding = new ConditionBinding(conditions);
        return new ProcessDefinition(
            _draft with
            {
                Transitions = [.. _draft.Transitions.Select(row => row with { Gate = Gate.AllOf([.. row.Gate.Definitions.Select(binding.Bind)]) })],
                Definitions = [.. _draft.Definitions.Select(binding.Bind)],
            });
    }

    /// <summary>
    /// Where the process uses a lead definition: the transitions whose gates ask it, directly or through other definitions and scores.
    /// </summary>
    /// <param name="definition">The name of the definition, unique within a process.</param>
    public IReadOnlyList<DefinitionUse> UsesOf(string definition)
    {
        Require.NotNull(definition);
        return
        [
            .. Transitions.SelectMany(row => row.Gate.Definitions
                .Where(asked => new[] { asked }.WithReferences().Any(one => one.Name == definition))
                .Select(asked => new DefinitionUse(this, row, asked, asked.Name == definition))),
        ];
    }

    /// <summary>Finds a stage by its id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out Stage? stage) => _stages.TryGetValue(Require.NotNull(id), out stage);

    /// <summary>
    /// Whether a declared row leads from one stage to the other, directly or through gate stages only (a log need not record gates).
    /// </summary>
    /// <exception cref="ArgumentException">A stage is none of this process.</exception>
    public bool Allows(Stage from, Stage to) => Pairs[Own(from), Own(to)].HasFlag(PairFlags.Declared);

    /// <summary>Whether a recorded journey may begin there: at an entry, or where a gate entry routes to.</summary>
    /// <exception cref="ArgumentException">The stage is none of this process.</exception>
    public bool MayStartIn(Stage stage) => Pairs[from: null, Own(stage)].HasFlag(PairFlags.Declared);

    /// <summary>
    /// What a move means. When several kinds fit, it is the first in the order of <see cref="MoveKind"/>.
    /// </summary>
    /// <param name="from">The stage the journey leaves; null for the first entry.</param>
    /// <param name="to">The stage the journey enters.</param>
    /// <param name="won">Whether the journey was won before.</param>
    /// <param name="furthest">The furthest path position so far, if the journey has resumed from a detour; else null.</param>
    /// <exception cref="ArgumentException">A stage is none of this process.</exception>
    public MoveKind KindOf(Stage? from, Stage to, bool won = false, int? furthest = null)
    {
        from = from is null ? null : Own(from);
        to = Own(to);
        var ahead = Math.Min(Math.Max(from?.Position ?? 0, furthest ?? 0), to.Ordinal);
        return MoveKinds.Of(Pairs[from, to], Pairs[ahead, to.Ordinal], won);
    }

    /// <summary>The stage of this process; another one's would be read as what stands at its place here.</summary>
    private Stage Own(Stage stage, [CallerArgumentExpression(nameof(stage))] string name = "") =>
        Require.NotNull(stage, name).Ordinal < Stages.Count && Stages[stage.Ordinal].Equals(stage) ? stage : throw new ArgumentException(
            $"Stage '{stage}' is none of {this}, whose stages are {string.Join(", ", Stages.Select(one => $"'{one}'"))}.", name);

    /// <summary>Whether both have the same content.</summary>
    public bool Equals(ProcessDefinition? other) => ReferenceEquals(this, other) || (other is not null && Hash == other.Hash);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProcessDefinition);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name and version: <c>b2b v1</c>.</summary>
    public override string ToString() => $"{Name} v{Version.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
