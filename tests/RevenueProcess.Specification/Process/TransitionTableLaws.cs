using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.Process;

/// <summary>The compiled table answers for bulk questions as the definition does, row after row.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class TransitionTableLaws
{
    private static readonly Instant _now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Property(MaxTest = 200)]
    public void The_table_takes_the_first_row_whose_definitions_are_all_met(Walk walk) => ForEachCell(walk, (rows, stage, trigger, profile) =>
        Assert.Same(
            rows.FirstOrDefault(row => row.Gate.Definitions.All(definition => definition.Evaluate(profile, _now) == Verdict.Met)),
            walk.Process.Table.Find(stage, trigger, profile, _now)));

    [Property(MaxTest = 200)]
    public void Where_no_row_is_met_the_table_names_the_failing_conditions_of_each(Walk walk) => ForEachCell(walk, (rows, stage, trigger, profile) =>
    {
        Span<int> leaves = stackalloc int[64];
        var row = walk.Process.Table.Find(stage, trigger, profile, _now, leaves, out var failed);
        var expected = row is null ? rows.SelectMany(each => FailingOf(each, profile)).ToList() : [];

        Assert.Same(walk.Process.Table.Find(stage, trigger, profile, _now), row);
        Assert.Equal(expected.Count, failed);
        Assert.Equal(expected.Take(64), leaves[..Math.Min(failed, 64)].ToArray());

        Span<int> one = stackalloc int[1];
        Assert.Same(row, walk.Process.Table.Find(stage, trigger, profile, _now, one, out failed));
        Assert.Equal(expected.Count, failed);
        Assert.Equal(expected.Take(1), one[..Math.Min(failed, 1)].ToArray());
    });

    private static IEnumerable<int> FailingOf(Transition row, LeadProfile profile)
    {
        var failing = new int[64];
        var offset = 0;
        foreach (var definition in row.Gate.Definitions)
        {
            var found = definition.Failing(profile, _now, failing);
            foreach (var leaf in failing.Take(found))
            {
                yield return offset + leaf;
            }

            offset += definition.Leaves.Count;
        }
    }

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
