using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Takes past events through a process again: where would they have led, and which conditions would have refused them? It moves as
/// <see cref="JourneyEngine"/> does and keeps neither events nor evidence, so that a year of events takes a moment.
/// </summary>
/// <remarks>
/// One lead after the other: <see cref="Start"/>, then <see cref="Fire(string, Instant)"/> for each event. A reason that a transition asks
/// for counts as given, an automatic transition waits for its trigger, one that waits for a time is taken whenever its trigger comes, and each event is judged at its own instant, whatever the instant
/// of the one before. Gates on the way are passed at once, so the events of an engine that left a gate are not fired again. All conditions
/// of a row are judged, where the engine stops at the first that fails. Firing allocates nothing, but custom conditions may. Not safe for
/// concurrent use: one replay a thread; replays may share a process.
/// </remarks>
public sealed class JourneyReplay
{
    private readonly ConditionJudge _judge;
    private readonly ReplayRows[] _rows;
    private readonly ReplayRows[] _routes;
    private readonly int _triggers;
    private readonly int[] _failed;
    private Stage? _stage;

    /// <summary>A replay of events through a process.</summary>
    /// <exception cref="ArgumentException">The process asks custom conditions that are not bound; the message names all of them.</exception>
    public JourneyReplay(ProcessDefinition process)
    {
        Require.NotNull(process);
        process.RequireBound("a replay of it", nameof(process));
        Process = process;
        _triggers = process.Triggers.Count;
        _judge = new ConditionJudge(process.Transitions.SelectMany(row => row.Gate.Definitions).SelectMany(definition => definition.Leaves));
        var byCell = process.Transitions.ToLookup(row => (row.From, row.Trigger));
        _rows = [.. process.Stages.SelectMany(stage => process.Triggers.Select(trigger => ReplayRows.Of(byCell[(stage, trigger)], _judge)))];
        var byStage = process.Transitions.ToLookup(row => row.From);
        _routes = [.. process.Stages.Select(stage => ReplayRows.Of(byStage[stage].Where(_ => !stage.Holds), _judge))];
        _failed = new int[_rows.Concat(_routes).Max(rows => rows.Conditions)];
    }

    /// <summary>The process that decides.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>Where the lead at hand is.</summary>
    /// <exception cref="InvalidOperationException">No lead was started.</exception>
    public Stage Stage => _stage ?? throw new InvalidOperationException($"No lead was started in the replay of {Process}; start one first.");

    /// <summary>How many conditions kept the last event from moving the lead; 0 when it moved, or when the trigger leads nowhere from there.</summary>
    public int FailedCount { get; private set; }

    /// <summary>Goes to the next lead.</summary>
    /// <param name="profile">
    /// What is known about the lead. Its signals count from when they were seen, its attributes from the start: call <see cref="Learn"/> where
    /// they changed.
    /// </param>
    /// <param name="now">When its journey starts.</param>
    /// <param name="stage">The stage it starts in, which need not be an entry of the process; the first entry unless stated.</param>
    /// <exception cref="ArgumentException">The process has no stage <paramref name="stage"/>.</exception>
    public void Start(LeadProfile profile, Instant now, string? stage = null)
    {
        Require.NotNull(profile);
        var entry = stage is null ? Process.Entries[0] : Process[stage];
        (_stage, FailedCount) = (null, 0);
        _judge.Take(profile);
        _stage = Route(entry, now);
    }

    /// <summary>Knows the lead at hand by another profile from here on.</summary>
    /// <exception cref="InvalidOperationException">No lead was started.</exception>
    public void Learn(LeadProfile profile)
    {
        Require.NotNull(profile);
        _ = Stage;
        _judge.Take(profile);
    }

    /// <summary>
    /// Asks for a move. Returns the transition that is taken, after which <see cref="Stage"/> is where it led, beyond gates; null when it is
    /// refused.
    /// </summary>
    /// <param name="trigger">What is asked.</param>
    /// <param name="now">When it is asked, which is also when its gates are judged.</param>
    /// <exception cref="ArgumentException">The process has no such trigger.</exception>
    /// <exception cref="InvalidOperationException">No lead was started.</exception>
    public Transition? Fire(string trigger, Instant now) => Fire(Process.OrdinalOf(trigger), now);

    /// <summary>The same for a trigger that is given as its index in <see cref="ProcessDefinition.Triggers"/>.</summary>
    /// <inheritdoc cref="Fire(string, Instant)"/>
    /// <exception cref="ArgumentOutOfRangeException">There is no trigger with this index.</exception>
    public Transition? Fire(int trigger, Instant now)
    {
        if (unchecked((uint)trigger) >= unchecked((uint)_triggers)) // below 0 is beyond too
        {
            throw new ArgumentOutOfRangeException(
                nameof(trigger), trigger, Invariant($"Trigger {trigger} does not exist in {Process}, which has {_triggers}, numbered from 0."));
        }

        var rows = _rows[(Stage.Ordinal * _triggers) + trigger];
        FailedCount = 0;
        var row = rows.FirstMet(_judge, now, _failed, out var count);
        if (row is not null)
        {
            _stage = Route(row.To, now);
        }

        FailedCount = count;
        return row;
    }

    /// <summary>
    /// The conditions that kept the last event from moving the lead, <see cref="FailedCount"/> of them, in the order in which the rows were
    /// tried; see <see cref="LeadDefinition.Failing"/>. A condition whose fact is absent counts. Under "not", a condition that is met counts.
    /// Where one of several alternatives would have sufficed, all of them are listed. <see cref="JourneyEngine"/> gives reasons to show people.
    /// </summary>
    public IReadOnlyList<LeafCriterion> FailedConditions() => [.. _failed.Take(FailedCount).Select(number => _judge[number])];

    /// <summary>Where a lead that enters a stage comes to stay.</summary>
    private Stage Route(Stage stage, Instant now)
    {
        while (!stage.Holds)
        {
            stage = _routes[stage.Ordinal].FirstMet(_judge, now, _failed, out _)?.To ?? throw Process.WithoutRoute(stage);
        }

        return stage;
    }
}
