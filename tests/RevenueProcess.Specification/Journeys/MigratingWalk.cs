using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A walk under one version, a migration, and what is asked under the next.</summary>
public sealed record MigratingWalk(Walk Walk, MigrationPlan Plan, Duration Pause, IReadOnlyList<WalkStep> After)
{
    /// <summary>The journey before it migrates, and the events so far.</summary>
    public (IReadOnlyList<JourneyEvent> Events, Journey Journey) Before => Walk.Whole();

    /// <summary>When it migrates.</summary>
    public Instant At => Before.Journey.LastEventAt + Pause;

    /// <summary>The decision to migrate.</summary>
    public Decision Migrate() => new JourneyEngine(Plan.From).Migrate(Before.Journey, Plan, At);

    /// <summary>Every event from the start to the last step under the new version, and the journey; null where the migration was refused.</summary>
    public (IReadOnlyList<JourneyEvent> Events, Journey Journey)? Whole()
    {
        if (Migrate() is not Moved migrated)
        {
            return null;
        }

        var (engine, journey, now) = (new JourneyEngine(Plan.To), migrated.Journey, At);
        List<JourneyEvent> events = [.. Before.Events, .. migrated.Events];
        foreach (var step in After)
        {
            now += step.After;
            var decision = step.Ask(engine, journey, now);
            events.AddRange(decision is Moved moved ? moved.Events : []);
            journey = decision.Journey;
        }

        return (events, journey);
    }

    public override string ToString() => $"{Walk}\nthen {Plan} by {Plan.Deadlines} after {Pause}: {string.Join(", ", Plan.Stages)}\nthen {string.Join("; ", After)}";
}

/// <summary>Walks that migrate: <c>[Property(Arbitrary = [typeof(MigratingGenerators)])]</c>.</summary>
public static class MigratingGenerators
{
    private static readonly Duration[] _pauses = [Duration.Zero, Duration.FromMinutes(30), Duration.FromHours(20), Duration.FromDays(9)];

    public static Arbitrary<MigratingWalk> Walks() => Arb.From(
        from process in ProcessGenerators.Process
        from plan in MigrationGenerators.PlansOf(process)
        from walk in TimedGenerators.WalksOf(process)
        from next in TimedGenerators.WalksOf(plan.To)
        from pause in Gen.Elements(_pauses)
        from mayBeClosed in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        select new MigratingWalk(mayBeClosed ? walk : WhileOpen(walk), plan, pause, next.Steps));

    /// <summary>As much of a walk as leaves the journey open, if any does.</summary>
    private static Walk WhileOpen(Walk walk)
    {
        var last = walk.Decisions().ToList().FindLastIndex(taken => !taken.Decision.Journey.IsClosed);
        return walk with { Steps = [.. walk.Steps.Take(last + 1)] };
    }
}
