using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A journey through a process: where and when it starts, and what is then asked of the engine.</summary>
public sealed record Walk(ProcessDefinition Process, string Entry, Instant Start, LeadProfile First, IReadOnlyList<WalkStep> Steps)
{
    /// <summary>The first decision.</summary>
    public Moved Begin(JourneyEngine engine) =>
        (Moved)engine.Decide(null, new StartJourney("journey", "lead") { Stage = Entry, Actor = "ann", Id = "begin" }, First, Start);

    /// <summary>The journey with what is asked of it, step by step, and the decision.</summary>
    public IEnumerable<Taken> Decisions(JourneyEngine engine)
    {
        var journey = Begin(engine).Journey;
        var now = Start;
        foreach (var step in Steps)
        {
            now += step.After;
            var decision = step.Ask(engine, journey, now);
            yield return new Taken(journey, step, now, decision);
            journey = decision.Journey;
        }
    }

    /// <inheritdoc cref="Decisions(JourneyEngine)"/>
    public IEnumerable<Taken> Decisions() => Decisions(new JourneyEngine(Process));

    /// <summary>Every event from the start, and the journey they lead to.</summary>
    public (IReadOnlyList<JourneyEvent> Events, Journey Journey) Whole()
    {
        var engine = new JourneyEngine(Process);
        var start = Begin(engine);
        Taken[] taken = [.. Decisions(engine)];
        return ([.. start.Events, .. taken.SelectMany(each => each.All)], taken.Length == 0 ? start.Journey : taken[^1].Decision.Journey);
    }

    public override string ToString() =>
        $"{string.Join("\n", Process.Transitions.Select(row => $"  {(row.IsAutomatic ? "auto " : "")}{row} if {row.Gate} ({string.Join(", ", row.Reasons)})"))}\n"
        + $"from {Entry} at {Start} with {First}: {string.Join("; ", Steps)}";
}

/// <summary>Something asked of a journey: a trigger, or, without one, an observation or that time passes.</summary>
/// <param name="Trigger">What is asked; null to observe or to let time pass.</param>
/// <param name="Profile">The facts at that time.</param>
/// <param name="After">How long after the step before.</param>
/// <param name="Reason">How the reason is chosen.</param>
/// <param name="Choice">Which declared reason, modulo their number.</param>
/// <param name="By">What kind of actor fires the trigger.</param>
/// <param name="Elapses">Whether time passes where no trigger is asked.</param>
public sealed record WalkStep(string? Trigger, LeadProfile Profile, Duration After, ReasonGiven Reason, int Choice, ActorKind By = ActorKind.Person, bool Elapses = false)
{
    public Decision Ask(JourneyEngine engine, Journey journey, Instant now, long? expectedSequence = null) =>
        engine.Decide(journey, Command(journey, now) with { ExpectedSequence = expectedSequence }, Profile, now);

    public JourneyCommand Command(Journey journey, Instant now) => Trigger is null && Elapses ? new ElapseTime { Actor = "clock" } : Trigger is null
        ? new ObserveProfile { Actor = "bot", Id = "seen" }
        : new FireTrigger(Trigger) { Reason = ReasonFor(journey, now), Actor = "bob", ActorKind = By };

    private string? ReasonFor(Journey journey, Instant now) => Reason switch
    {
        ReasonGiven.None => null,
        ReasonGiven.Unknown => "no such reason",
        _ => journey.Process.Transitions.FirstOrDefault(row =>
                row.From.Id == journey.Stage.Id && row.Trigger == Trigger && !(now - journey.Entered < row.After)
                && row.Gate.Definitions.All(definition => definition.Evaluate(Profile, now) == Verdict.Met)) is { Reasons: { Count: > 0 } reasons }
            ? reasons[Choice % reasons.Count].Code
            : null,
    };
}

/// <summary>How a reason is chosen.</summary>
public enum ReasonGiven { Declared, None, Unknown }

/// <summary>A step with the journey it was asked of and the decision.</summary>
public sealed record Taken(Journey Before, WalkStep Step, Instant Now, Decision Decision)
{
    public IReadOnlyList<StageEntered> Events => Decision.Entered();

    /// <summary>Its events of every kind.</summary>
    public IReadOnlyList<JourneyEvent> All => (Decision as Moved)?.Events ?? [];
}
