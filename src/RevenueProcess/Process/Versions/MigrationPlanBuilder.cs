namespace RevenueProcess;

/// <summary>Describes step by step how journeys get to a newer version. <see cref="Build()"/> gives a complete plan or reports every fault at once.</summary>
/// <remarks>Each step changes this builder and gives it back.</remarks>
public sealed class MigrationPlanBuilder
{
    private readonly List<(string From, string? To)> _moves = [];
    private readonly ProcessDefinition _from;
    private readonly ProcessDefinition _to;
    private DeadlinePolicy _deadlines = DeadlinePolicy.Keep;

    internal MigrationPlanBuilder(ProcessDefinition from, ProcessDefinition to) => (_from, _to) = (from, to);

    /// <summary>Says where the journeys of a stage go on. Without it they go on in the stage of the same id.</summary>
    /// <param name="stage">The id of a stage of the old version.</param>
    /// <param name="to">The id of the stage of the new version in its place.</param>
    public MigrationPlanBuilder Move(string stage, string to)
    {
        _moves.Add((Require.NotNull(stage), Require.NotNull(to)));
        return this;
    }

    /// <summary>Says what becomes of deadlines; unless stated, they are kept.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such policy.</exception>
    public MigrationPlanBuilder Deadlines(DeadlinePolicy policy)
    {
        _deadlines = Require.Defined(policy);
        return this;
    }

    /// <summary>Checks the whole plan and builds it.</summary>
    /// <exception cref="InvalidDefinitionException">The plan has faults; the exception lists all of them.</exception>
    public MigrationPlan Build() => Build([]);

    /// <summary>As <see cref="Build()"/>, after faults found in reading the plan.</summary>
    internal MigrationPlan Build(IReadOnlyList<Fault> earlierFaults)
    {
        Fault[] faults = [.. earlierFaults, .. MigrationPlanFaults.In(_from, _to, _moves)];
        return faults.Length == 0 ? new MigrationPlan(_from, _to, Stages(), _deadlines) : throw new InvalidDefinitionException(faults);
    }

    /// <summary>Adds a stage of which it is said where its journeys go on, but not so that it could be read.</summary>
    internal void AddUnreadable(string stage) => _moves.Add((stage, null));

    private Dictionary<string, string> Stages()
    {
        var stages = _from.Stages.Where(stage => _to.TryFind(stage.Id, out _)).ToDictionary(stage => stage.Id, stage => stage.Id, StringComparer.Ordinal);
        foreach (var (from, to) in _moves)
        {
            stages[from] = to!;
        }

        return stages;
    }
}
