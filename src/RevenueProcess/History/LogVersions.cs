namespace RevenueProcess;

/// <summary>
/// The versions that records of a log may name: that of its process, and older ones with the plans that lead to it, one after another. What a
/// stage of one version is in a later one is what the plans say; in an earlier one it is the stage of the same id, since an id never gets another meaning.
/// </summary>
internal sealed class LogVersions
{
    private readonly ProcessDefinition[] _versions;
    private readonly Dictionary<int, int> _numbers;
    private readonly int[,][] _maps;

    /// <param name="process">The process of the log.</param>
    /// <param name="plans">The plans.</param>
    /// <exception cref="ArgumentException">A plan does not lead to the process, or two lead from one version.</exception>
    public LogVersions(ProcessDefinition process, IReadOnlyList<MigrationPlan> plans)
    {
        if (plans.GroupBy(plan => plan.From.Version).FirstOrDefault(same => same.Skip(1).Any()) is { } several)
        {
            throw new ArgumentException($"Several plans lead from {several.First().From}; a log takes one from each version.", nameof(plans));
        }

        if (plans.FirstOrDefault(plan => !plan.To.Equals(process) && !plans.Any(next => next.From.Equals(plan.To))) is { } stray)
        {
            throw new ArgumentException($"The plan from {stray.From} leads to {stray.To}, and no other from there to {process}, the process of the log.", nameof(plans));
        }

        _versions = [process, .. plans.Select(plan => plan.From)];
        _numbers = _versions.Index().ToDictionary(one => one.Item.Version, one => one.Index);
        _maps = new int[_versions.Length, _versions.Length][];
        var byVersion = plans.ToDictionary(plan => plan.From.Version);
        for (var from = 0; from < _versions.Length; from++)
        {
            for (var to = 0; to < _versions.Length; to++)
            {
                var (left, entered) = (_versions[from], _versions[to]);
                _maps[from, to] = [.. left.Stages.Select(stage => In(entered, stage, left, byVersion)?.Ordinal ?? entered.Pairs.Elsewhere), entered.Pairs.Elsewhere];
            }
        }
    }

    /// <summary>The number of the process of the log.</summary>
    public const int Current = 0;

    /// <summary>The definition of a version, by its number here.</summary>
    public ProcessDefinition this[int number] => _versions[number];

    /// <summary>Finds the number of a version; that of the process of the log for one that nobody gave.</summary>
    public bool TryFind(int version, out int number) => _numbers.TryGetValue(version, out number);

    /// <summary>Whether an event can be of this history: of the same process, and where its version is known, of the same content.</summary>
    public bool CanBe(ProcessIdentity identity) =>
        identity.Name == _versions[Current].Name && (!TryFind(identity.Version, out var number) || _versions[number].Hash == identity.Hash);

    /// <summary>The ordinal, in one version, of a stage of another or of elsewhere; elsewhere where it has none.</summary>
    public int Map(int from, int stage, int to) => _maps[from, to][stage];

    /// <summary>
    /// A warning for each older version that records state in which stages win or close journeys that, where the log counts them, do not, or the other way
    /// round.
    /// </summary>
    /// <param name="stated">The numbers of the versions that records state.</param>
    public IEnumerable<Warning> Warnings(IReadOnlySet<int> stated)
    {
        var current = _versions[Current];
        for (var number = Current + 1; number < _versions.Length; number++)
        {
            var version = _versions[number];
            string[] stages = [.. version.Stages.Where(stage => Settles(version, stage) != SettlesHere(number, stage)).Select(stage => stage.Id)];
            if (stages.Length > 0 && stated.Contains(number))
            {
                yield return new Warning(WarningCodes.SettlesOtherwise, "$", ("version", version.ToString()), ("process", current.ToString()), ("stages", stages));
            }
        }
    }

    private (bool Wins, bool Closes, Outcome? Outcome) SettlesHere(int number, Stage stage) =>
        Map(number, stage.Ordinal, Current) is var here && here < _versions[Current].Stages.Count ? Settles(_versions[Current], _versions[Current].Stages[here]) : default;

    private static (bool Wins, bool Closes, Outcome? Outcome) Settles(ProcessDefinition process, Stage stage) =>
        (process.Pairs[from: null, stage].HasFlag(PairFlags.ToWonOrBeyond), stage.Closes, stage.Outcome);

    private static Stage? In(ProcessDefinition version, Stage stage, ProcessDefinition of, Dictionary<int, MigrationPlan> plans)
    {
        if (of.Version == version.Version)
        {
            return stage;
        }

        if (!plans.TryGetValue(of.Version, out var plan) || plan.To.Version > version.Version)
        {
            return version.TryFind(stage.Id, out var same) ? same : null;
        }

        return plan.Target(stage) is { } next ? In(version, next, plan.To, plans) : null;
    }
}
