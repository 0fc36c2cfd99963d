using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A walk during which things are said about the journey: before each step, and after the last, none, one or more.</summary>
public sealed record SpokenWalk(Walk Walk, IReadOnlyList<IReadOnlyList<JourneyCommand>> Sayings)
{
    /// <summary>Every command after the start, said or asked, with its decision.</summary>
    public IEnumerable<Spoken> Decisions()
    {
        var engine = new JourneyEngine(Walk.Process);
        var journey = Walk.Begin(engine).Journey;
        var now = Walk.Start;
        foreach (var (i, saying) in Sayings.Index())
        {
            now += i < Walk.Steps.Count ? Walk.Steps[i].After : Duration.FromHours(1);
            foreach (var said in saying)
            {
                yield return Decided(said, LeadProfile.Empty, isSaid: true);
            }

            if (i < Walk.Steps.Count)
            {
                yield return Decided(Walk.Steps[i].Command(journey, now), Walk.Steps[i].Profile, isSaid: false);
            }
        }

        Spoken Decided(JourneyCommand command, LeadProfile profile, bool isSaid)
        {
            var before = journey;
            var decision = engine.Decide(before, command, profile, now);
            journey = decision.Journey;
            return new Spoken(before, command, now, decision, isSaid);
        }
    }

    /// <summary>Every event from the start, and the journey they lead to.</summary>
    public (IReadOnlyList<JourneyEvent> Events, Journey Journey) Whole()
    {
        var start = Walk.Begin(new JourneyEngine(Walk.Process));
        Spoken[] decisions = [.. Decisions()];
        return ([.. start.Events, .. decisions.SelectMany(each => each.Events)], decisions.Length == 0 ? start.Journey : decisions[^1].Decision.Journey);
    }

    public override string ToString() => $"{Walk}\nsaying {string.Join("; ", Sayings.Select(saying => $"[{string.Join(", ", saying)}]"))}";
}

/// <summary>A command of a spoken walk, with the journey that it was given and the decision.</summary>
public sealed record Spoken(Journey Before, JourneyCommand Command, Instant Now, Decision Decision, bool IsSaid)
{
    public IReadOnlyList<JourneyEvent> Events => (Decision as Moved)?.Events ?? [];
}
