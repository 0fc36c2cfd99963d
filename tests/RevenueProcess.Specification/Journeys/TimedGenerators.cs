using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Journeys;

/// <summary>Walks in which time passes, long enough for what is due: <c>[Property(Arbitrary = [typeof(TimedGenerators)])]</c>.</summary>
public static class TimedGenerators
{
    private static readonly Duration[] _pauses =
        [Duration.Zero, Duration.Epsilon, Duration.FromMinutes(10), Duration.FromHours(5), Duration.FromHours(30), Duration.FromDays(6), Duration.FromDays(20)];

    /// <summary>Walks of up to twelve steps, of which half let time pass.</summary>
    public static Arbitrary<Walk> Walks() => Arb.From(ProcessGenerators.Process.SelectMany(WalksOf), JourneyGenerators.Shrink);

    /// <summary>The same through one process.</summary>
    public static Gen<Walk> WalksOf(ProcessDefinition process) =>
        from walk in JourneyGenerators.WalksOf(process, 1, 12)
        from pauses in Gen.Elements(_pauses).ListOf(walk.Steps.Count)
        from elapses in Gen.Elements(true, false).ListOf(walk.Steps.Count)
        select walk with
        {
            Steps = [.. walk.Steps.Select((step, i) => step with { After = pauses[i], Trigger = elapses[i] ? null : step.Trigger, Elapses = elapses[i] })],
        };
}
