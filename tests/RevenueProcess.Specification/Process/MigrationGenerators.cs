using FsCheck;
using FsCheck.Fluent;

namespace RevenueProcess.Specification.Process;

/// <summary>
/// Random processes with a newer version, which differs in up to six things, and a plan between them: <c>[Property(Arbitrary =
/// [typeof(MigrationGenerators)])]</c>.
/// </summary>
public static class MigrationGenerators
{
    public static Gen<MigrationPlan> Plan { get; } = ProcessGenerators.Process.SelectMany(PlansOf);

    public static Arbitrary<MigrationPlan> Plans() => Arb.From(Plan);

    /// <summary>Plans that lead from a process to a newer version of it.</summary>
    public static Gen<MigrationPlan> PlansOf(ProcessDefinition from) =>
        Gen.Choose(0, int.MaxValue - 1).Select(seed => PlanOf(from, new Random(seed)));

    /// <summary>The next version of a process, in which some things are changed.</summary>
    internal static ProcessDefinition NextOf(ProcessDefinition process, Random random, int changes)
    {
        var next = process;
        for (var change = 0; change < changes; change++)
        {
            var open = new OpenProcess(next);
            ProcessChange.All[random.Next(ProcessChange.All.Count)].Do(open, random);
            next = open.Build() ?? next;
        }

        return new OpenProcess(next) { Version = process.Version + random.Next(1, 3) }.Build()!;
    }

    /// <summary>A stage of the new version in which journeys of a stage of the old one may go on, chosen at random; null where there is none.</summary>
    internal static Stage? TargetOf(ProcessDefinition from, ProcessDefinition to, Stage stage, Random random)
    {
        var possible = to.Stages.Where(target => MayGoOn(from, to, stage, target)).ToList();
        return possible.Count == 0 ? null : possible[random.Next(possible.Count)];
    }

    /// <summary>Whether journeys of one stage may go on in another: nobody stays in a gate, and what is open is neither won nor lost by it.</summary>
    internal static bool MayGoOn(ProcessDefinition from, ProcessDefinition to, Stage stage, Stage target) =>
        (target.Holds || !stage.Holds)
        && (stage.Closes || !stage.Holds
            || (target.Place != StagePlace.Exit && (stage.Position >= from.Won.Position || !(target.Position >= to.Won.Position))));

    private static MigrationPlan PlanOf(ProcessDefinition from, Random random)
    {
        while (true)
        {
            var to = NextOf(from, random, random.Next(7));
            var builder = MigrationPlan.Between(from, to).Deadlines(random.GetItems(Enum.GetValues<DeadlinePolicy>(), 1)[0]);
            var isWhole = true;
            foreach (var stage in from.Stages)
            {
                var goesOn = to.TryFind(stage.Id, out var same) ? MayGoOn(from, to, stage, same) : stage.Closes || !stage.Holds;
                if (!goesOn || random.Next(3) == 0)
                {
                    var target = TargetOf(from, to, stage, random);
                    isWhole &= goesOn || target is not null;
                    _ = target is null ? builder : builder.Move(stage.Id, target.Id);
                }
            }

            if (isWhole)
            {
                return builder.Build();
            }
        }
    }
}
