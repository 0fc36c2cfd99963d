using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Sends made-up leads through the real engine. The result is valid history, with open journeys. The same seed always gives the same result.
/// </summary>
/// <remarks>
/// Each lead has its own random draws, made from the seed and its number. So asking for more leads does not change the first ones.
/// Safe for concurrent use.
/// </remarks>
public sealed class JourneySimulator
{
    private readonly JourneyEngine _engine;
    private readonly SimulatedStage?[] _stages;
    private readonly bool[] _waits;
    private readonly Lazy<IReadOnlyList<Warning>> _warnings;

    /// <summary>A simulator of one process under one plan.</summary>
    /// <exception cref="ArgumentException">
    /// The plan does not fit the process; the message lists everything that does not: behaviour in an unknown or a gate stage, a trigger
    /// without a transition in its stage, a reason that the trigger does not declare there, choices that all have the weight 0.
    /// </exception>
    public JourneySimulator(ProcessDefinition process, SimulationPlan plan)
    {
        Require.NotNull(process);
        Require.NotNull(plan);
        string[] faults = [.. SimulationPlanFaults.Of(process, plan)];
        if (faults.Length > 0)
        {
            throw new ArgumentException(Invariant($"The plan does not fit {process}: {string.Join("; ", faults)}."), nameof(plan));
        }

        _engine = new JourneyEngine(process);
        Plan = plan;
        _warnings = new Lazy<IReadOnlyList<Warning>>(() => SimulationWarnings.About(process, plan));
        _waits = [.. process.Stages.Select(stage => process.Transitions.Any(row => row.From == stage && row.After is not null))];
        _stages = [.. process.Stages.Select(stage => plan.Stages.TryGetValue(stage.Id, out var behaviour) ? new SimulatedStage(process, stage, behaviour) : null)];
    }

    /// <summary>The process the leads go through.</summary>
    public ProcessDefinition Process => _engine.Process;

    /// <summary>The plan it follows.</summary>
    public SimulationPlan Plan { get; }

    /// <summary>
    /// The rows whose gates let nobody pass, so that the simulation never takes them. The check draws 200 leads from the plan and
    /// follows each for up to a year from its arrival; none of them meets all the definitions of the gate at once.
    /// </summary>
    /// <exception cref="InvalidOperationException">The plan drew no lead.</exception>
    public IReadOnlyList<Warning> Warnings => _warnings.Value;

    /// <summary>Simulates leads 1, 2, 3… one after the other, each when the caller asks for it.</summary>
    /// <param name="leads">How many.</param>
    /// <param name="seed">The seed of all random draws.</param>
    /// <returns>The journeys in the order of their numbers, which is not the order in which they start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of leads is negative.</exception>
    public IEnumerable<SimulatedJourney> Run(int leads, int seed)
    {
        Require.AtLeast(leads, 0);
        return Enumerable.Range(1, leads).Select(number => RunOne(number, seed));
    }

    private SimulatedJourney RunOne(int number, int seed)
    {
        var draw = new SimulationDraw(seed, number);
        draw.Arrival = Plan.Arrival(draw);
        var lead = Plan.DrawLead(draw);
        var start = _engine.Start(Invariant($"journey-{number}"), Invariant($"lead-{number}"), draw.Arrival, lead.Profile, lead.Entry);
        var events = new List<JourneyEvent>(((Moved)start).Events);
        return new SimulatedJourney(lead, Follow(start.Journey, lead.Profile, draw, events), events);
    }

    /// <summary>Follows a journey to the end of observation, or until nothing will move it any more.</summary>
    private Journey Follow(Journey journey, LeadProfile profile, SimulationDraw draw, List<JourneyEvent> events)
    {
        journey = Observe(journey, profile, journey.LastEventAt, events);
        while (events.Count < Plan.MostEvents && _stages[journey.Stage.Ordinal] is { } stage)
        {
            journey = Visit(journey, stage, profile, draw, events, out var hasMoved);
            if (!hasMoved)
            {
                break;
            }
        }

        return journey;
    }

    /// <summary>One visit: stay, see what moves by itself, ask; again while nothing moves.</summary>
    private Journey Visit(Journey journey, SimulatedStage stage, LeadProfile profile, SimulationDraw draw, List<JourneyEvent> events, out bool hasMoved)
    {
        hasMoved = true;
        var forgotten = draw.Chance(stage.Behaviour.Forgotten);
        var now = journey.LastEventAt;
        for (var attempt = 0; attempt < Plan.Patience; attempt++)
        {
            var stay = stage.Behaviour.Stay(draw);
            if (_waits[journey.Stage.Ordinal])
            {
                journey = Elapse(journey, profile, now, stay, events, out hasMoved);
                if (hasMoved)
                {
                    return journey;
                }
            }

            hasMoved = true;
            if (stay > Plan.AsOf - now)
            {
                break;
            }

            now += stay;
            var observed = Observe(journey, profile, now, events);
            if (observed.Sequence > journey.Sequence)
            {
                return observed;
            }

            if (!forgotten && Ask(journey, stage, profile, now, draw) is { } moved)
            {
                events.AddRange(moved.Events);
                return Observe(moved.Journey, profile, now, events);
            }
        }

        hasMoved = false;
        return journey;
    }

    /// <summary>Lets time pass during a stay, up to the first move that it makes.</summary>
    private Journey Elapse(Journey journey, LeadProfile profile, Instant now, Duration stay, List<JourneyEvent> events, out bool hasMoved)
    {
        hasMoved = false;
        var until = stay > Plan.AsOf - now ? Plan.AsOf : now + stay;
        while (!hasMoved && _engine.NextChange(journey, profile, now) is { } change && change <= until)
        {
            now = change;
            if (_engine.Elapse(journey, profile, now) is Moved moved)
            {
                events.AddRange(moved.Events);
                journey = moved.Journey;
                hasMoved = moved.Events.Any(one => one is StageEntered);
            }
        }

        return journey;
    }

    private Moved? Ask(Journey journey, SimulatedStage stage, LeadProfile profile, Instant now, SimulationDraw draw) =>
        stage.Choose(journey.Entered, profile, now, draw) is var (trigger, reason)
            ? _engine.Decide(journey, new FireTrigger(trigger) { Reason = reason, Actor = journey.Stage.Team }, profile, now) as Moved
            : null;

    private Journey Observe(Journey journey, LeadProfile profile, Instant now, List<JourneyEvent> events)
    {
        if (_engine.Observe(journey, profile, now) is not Moved moved)
        {
            return journey;
        }

        events.AddRange(moved.Events);
        return moved.Journey;
    }
}
