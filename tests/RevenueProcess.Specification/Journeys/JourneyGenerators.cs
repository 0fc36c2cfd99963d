using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Journeys;

/// <summary>Walks through random processes: <c>[Property(Arbitrary = [typeof(JourneyGenerators)])]</c>.</summary>
public static class JourneyGenerators
{
    private static readonly Duration[] _pauses =
        [Duration.Zero, Duration.Zero, Duration.Epsilon, Duration.FromMinutes(10), Duration.FromHours(30), Duration.FromDays(6)];

    /// <summary>Walks of up to sixteen steps: ties, observations, undeclared and missing reasons, all triggers in all stages.</summary>
    public static Arbitrary<Walk> Walks() => Arb.From(WalksOf(1, 16), Shrink);

    public static Gen<Walk> WalksOf(int least, int most) => ProcessGenerators.Process.SelectMany(process => WalksOf(process, least, most));

    public static Gen<Walk> WalksOf(ProcessDefinition process, int least, int most) =>
        from entry in Gen.Elements(process.Entries.Select(stage => stage.Id))
        from days in Gen.Choose(-40, 5)
        from first in ProcessGenerators.Profile
        from count in Gen.Choose(least, most)
        from asked in Step(process).ListOf(count)
        select new Walk(process, entry, NodaConstants.UnixEpoch + Duration.FromDays(days), first, asked);

    private static Gen<WalkStep> Step(ProcessDefinition process) =>
        from trigger in process.Triggers.Count == 0
            ? Gen.Constant((string?)null)
            : Gen.Frequency((1, Gen.Constant((string?)null)), (4, Gen.Elements<string?>(process.Triggers)))
        from profile in ProcessGenerators.Profile
        from after in Gen.Elements(_pauses)
        from reason in Gen.Frequency((6, Gen.Constant(ReasonGiven.Declared)), (1, Gen.Constant(ReasonGiven.None)), (1, Gen.Constant(ReasonGiven.Unknown)))
        from choice in Gen.Choose(0, 5)
        from actor in Gen.Frequency((3, Gen.Constant(ActorKind.Automation)), (2, Gen.Constant(ActorKind.Person)), (1, Gen.Constant(ActorKind.Import)), (1, Gen.Constant(ActorKind.Agent)))
        select new WalkStep(trigger, profile, after, reason, choice, actor);

    public static IEnumerable<Walk> Shrink(Walk walk)
    {
        for (var size = walk.Steps.Count / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= walk.Steps.Count; start += size)
            {
                yield return walk with { Steps = [.. walk.Steps.Take(start), .. walk.Steps.Skip(start + size)] };
            }
        }

        foreach (var process in ProcessGenerators.Processes().Shrinker(walk.Process))
        {
            if (process.Entries.Any(entry => entry.Id == walk.Entry)
                && walk.Steps.All(step => step.Trigger is null || process.Triggers.Contains(step.Trigger, StringComparer.Ordinal)))
            {
                yield return walk with { Process = process };
            }
        }
    }
}
