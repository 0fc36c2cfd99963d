using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Reads a migration plan from JSON. What is wrong with a value is listed and reading goes on, so that the faults of the form and those of the plan
/// are reported together.
/// </summary>
internal sealed class MigrationPlanReading(IReadOnlyList<ProcessDefinition> processes)
{
    private static readonly (string Word, DeadlinePolicy Meaning)[] _policies =
        [.. Enum.GetValues<DeadlinePolicy>().Select(policy => (MigrationPlanKeys.WordFor(policy), policy))];

    private readonly List<Fault> _faults = [];

    /// <exception cref="InvalidDefinitionException">The plan has faults.</exception>
    public static MigrationPlan Read(JsonElement root, IReadOnlyList<ProcessDefinition> processes) => new MigrationPlanReading(processes).Read(root);

    private MigrationPlan Read(JsonElement root)
    {
        var reading = new JsonReading(_faults);
        if (!JsonKeys.Check(root, "$", reading) || JsonMembers.Of(reading, root, "$", MigrationPlanKeys.OfPlan) is not { } members)
        {
            throw new InvalidDefinitionException(_faults);
        }

        members.Text(MigrationPlanKeys.Schema);
        var name = members.RequiredText(MigrationPlanKeys.Process);
        var (from, to) = (Version(members, MigrationPlanKeys.From, name), Version(members, MigrationPlanKeys.To, name));
        var moves = members.Find(MigrationPlanKeys.Stages) is { } stages ? reading.Entries(stages, members.PathOf(MigrationPlanKeys.Stages)) ?? [] : [];
        var targets = moves.ConvertAll(move => (move.Key, Target: reading.Text(move.Element, move.Path, out var target) ? target : null));
        var policy = members.Word(MigrationPlanKeys.Deadlines, _policies) ?? DeadlinePolicy.Keep;
        if (from is null || to is null)
        {
            throw new InvalidDefinitionException(_faults);
        }

        var builder = MigrationPlan.Between(from, to).Deadlines(policy);
        foreach (var (stage, target) in targets)
        {
            if (target is null)
            {
                builder.AddUnreadable(stage);
            }
            else
            {
                builder.Move(stage, target);
            }
        }

        return builder.Build(_faults);
    }

    private ProcessDefinition? Version(JsonMembers members, string key, string? name)
    {
        if (members.RequiredInteger(key) is not { } version || name is null)
        {
            return null;
        }

        var found = processes.FirstOrDefault(process => process.Name == name && process.Version == version);
        if (found is null)
        {
            _faults.Add(new Fault(FaultCodes.UnknownVersion, members.PathOf(key), ("name", name), ("version", version)));
        }

        return found;
    }
}
