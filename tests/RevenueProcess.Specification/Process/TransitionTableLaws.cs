using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.Process;

/// <summary>The compiled table answers as the definition does, row after row.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class TransitionTableLaws
{
    private static readonly Instant _now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Property(MaxTest = 200)]
    public void The_table_takes_the_first_row_whose_definitions_are_all_met(Walk walk) => ForEachCell(walk, (rows, stage, trigger, profile) =>
        Assert.Same(
            rows.FirstOrDefault(row => row.Gate.Definitions.All(definition => definition.Evaluate(profile, _now) == Verdict.Met)),
            walk.Process.Table.Find(stage, Instant.MinValue, trigger, profile, _now)));

    private static void ForEachCell(Walk walk, Action<IReadOnlyList<Transition>, int, int, LeadProfile> check)
    {
        var process = walk.Process;
        foreach (var profile in walk.Steps.Select(step => step.Profile).Prepend(walk.First))
        {
            for (var stage = 0; stage < process.Stages.Count; stage++)
            {
                for (var trigger = 0; trigger < process.Triggers.Count; trigger++)
                {
                    check(
                        [.. process.Transitions.Where(row => row.From.Ordinal == stage && row.Trigger == process.Triggers[trigger])], stage, trigger, profile);
                }
            }
        }
    }
}
