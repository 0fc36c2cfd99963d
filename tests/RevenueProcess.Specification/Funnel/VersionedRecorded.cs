using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Funnel;

/// <summary>
/// Random histories that were recorded under three versions of a process, and read by plans that lead from one to the next: entries state a version
/// and a stage of it, or a stage that it does not have, or a version that nobody gave, or none. Five hundred, shared by all laws about them, as
/// <see cref="ThousandRecorded"/> are.
/// </summary>
public static class VersionedRecorded
{
    public const int Count = 500;

    private static readonly Lazy<IReadOnlyList<Recorded>> _cases = new(() => [.. Case.Sample(Count, new Rnd((ulong)Stopwatch.GetTimestamp()), 50)]);

    public static Gen<Recorded> Case { get; } =
        from first in MigrationGenerators.Plan
        from second in MigrationGenerators.PlansOf(first.To)
        from recorded in RecordedGenerators.CaseOf(second.To)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Restated(recorded, [first, second], new Random(seed));

    public static Arbitrary<Recorded> Cases() => Arb.From(Gen.Sized(size => Gen.Constant(_cases.Value[size % Count])), Smaller);

    private static Recorded Restated(Recorded recorded, IReadOnlyList<MigrationPlan> plans, Random random) => recorded with
    {
        Lines = [.. recorded.Lines.Select(line => (IReadOnlyList<LogRecord>)[.. line.Select(record => record is StageEntry entry ? Restated(entry, plans, random) : record)])],
        Question = recorded.Question with { Options = recorded.Question.Options with { Plans = plans } },
    };

    /// <summary>The entry as its version might have told it: often a stage that the plans lead to the one that it names.</summary>
    private static StageEntry Restated(StageEntry entry, IReadOnlyList<MigrationPlan> plans, Random random)
    {
        if (random.Next(10) is var choice and < 2)
        {
            return entry with { ProcessVersion = choice == 0 ? null : 99 };
        }

        var version = random.Next(plans.Count + 1);
        if (version == plans.Count)
        {
            return entry with { ProcessVersion = plans[^1].To.Version };
        }

        var stages = plans[version].From.Stages;
        var told = stages.Where(stage => EndOf(stage, plans, version)?.Id == entry.Stage).ToList();
        return entry with
        {
            ProcessVersion = plans[version].From.Version,
            Stage = told.Count > 0 && random.Next(4) > 0 ? told[random.Next(told.Count)].Id : random.Next(8) == 0 ? entry.Stage : stages[random.Next(stages.Count)].Id,
        };
    }

    private static Stage? EndOf(Stage? stage, IReadOnlyList<MigrationPlan> plans, int version) =>
        plans.Skip(version).Aggregate(stage, (here, plan) => here is null ? null : plan.Target(here));

    private static IEnumerable<Recorded> Smaller(Recorded recorded)
    {
        for (var size = recorded.Lines.Count / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= recorded.Lines.Count; start += size)
            {
                yield return recorded with { Lines = [.. recorded.Lines.Take(start), .. recorded.Lines.Skip(start + size)] };
            }
        }
    }
}
