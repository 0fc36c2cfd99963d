using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A journey through a process: where and when it starts, and what is then asked of the engine.</summary>
public sealed record Walk(ProcessDefinition Process, string Entry, Instant Start, LeadProfile First, IReadOnlyList<WalkStep> Steps)
{
    /// <summary>The first decision.</summary>
    public Moved Begin(JourneyEngine engine) => engine.Start("journey", "lead", Start, First, Entry, actor: "ann");

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
    public (IReadOnlyList<StageEntered> Events, Journey Journey) Whole()
    {
        var engine = new JourneyEngine(Process);
        var start = Begin(engine);
        Taken[] taken = [.. Decisions(engine)];
        return ([.. start.Events, .. taken.SelectMany(each => each.Events)], taken.Length == 0 ? start.Journey : taken[^1].Decision.Journey);
    }

    public override string ToString() =>
        $"{string.Join("\n", Process.Transitions.Select(row => $"  {(row.IsAutomatic ? "auto " : "")}{row} if {row.Gate} ({string.Join(", ", row.Reasons)})"))}\n"
        + $"from {Entry} at {Start} with {First}: {string.Join("; ", Steps)}";
}

/// <summary>Something asked of a journey: a trigger, or, without one, an observation.</summary>
/// <param name="Trigger">What is asked; null to observe.</param>
/// <param name="Profile">The facts at that time.</param>
/// <param name="After">How long after the step before.</param>
/// <param name="Reason">How the reason is chosen.</param>
/// <param name="Choice">Which declared reason, modulo their number.</param>
public sealed record WalkStep(string? Trigger, LeadProfile Profile, Duration After, ReasonGiven Reason, int Choice)
{
    public Decision Ask(JourneyEngine engine, Journey journey, Instant now, long? expectedSequence = null) => Trigger is null
        ? engine.Observe(journey, Profile, now, "bot", expectedSequence)
        : engine.Fire(journey, Trigger, Profile, now, ReasonFor(engine, journey, now), "bob", expectedSequence);

    private string? ReasonFor(JourneyEngine engine, Journey journey, Instant now) => Reason switch
    {
        ReasonGiven.None => null,
        ReasonGiven.Unknown => "no such reason",
        _ => engine.Permitted(journey, Profile, now).FirstOrDefault(move => move.Trigger == Trigger) is { Reasons: { Count: > 0 } reasons }
            ? reasons[Choice % reasons.Count].Code
            : null,
    };
}

/// <summary>How a reason is chosen.</summary>
public enum ReasonGiven { Declared, None, Unknown }

/// <summary>A step with the journey it was asked of and the decision.</summary>
public sealed record Taken(Journey Before, WalkStep Step, Instant Now, Decision Decision)
{
    public IReadOnlyList<StageEntered> Events => Decision is Moved moved ? moved.Events : [];
}
