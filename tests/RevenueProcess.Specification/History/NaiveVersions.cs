namespace RevenueProcess.Specification.History;

/// <summary>What versions say of entries: each entry by the version that it states, asked anew each time.</summary>
internal sealed class NaiveVersions(ProcessDefinition process, IReadOnlyList<MigrationPlan> plans)
{
    public ProcessDefinition Process => process;

    /// <summary>The version that an entry is read by: the one that it states, if anybody gave it, else the process.</summary>
    public ProcessDefinition VersionOf(StageEntry entry) => plans.Select(plan => plan.From).FirstOrDefault(version => version.Version == entry.ProcessVersion) ?? process;

    public bool IsGiven(StageEntry entry) => entry.ProcessVersion is null || VersionOf(entry).Version == entry.ProcessVersion;

    /// <summary>Where an entry is in the process.</summary>
    public NaivePlace PlaceOf(StageEntry entry) => StageIn(process, entry) is { } stage ? new NaivePlace(stage.Id, stage) : new NaivePlace(entry.Stage, null);

    /// <summary>Its version has the stage, and the process has none for it.</summary>
    public bool IsUnmapped(StageEntry entry) => OwnStage(entry) is not null && StageIn(process, entry) is null;

    public bool IsFormerGate(StageEntry entry) => IsUnmapped(entry) && OwnStage(entry) is { Holds: false };

    public Stage? OwnStage(StageEntry entry) => VersionOf(entry).TryFind(entry.Stage, out var stage) ? stage : null;

    /// <summary>Whether the version of the second declares the move from the first; none before the start.</summary>
    public bool Declares(StageEntry? from, StageEntry to) => NaiveRules.Declares(VersionOf(to), from is null ? null : InVersionOf(to, from), OwnPlace(to));

    public bool TakesBack(StageEntry? from, StageEntry to) => from is not null && NaiveRules.TakesBack(VersionOf(to), InVersionOf(to, from), OwnPlace(to));

    public bool AreOfOneStage(StageEntry from, StageEntry to) => StageIn(VersionOf(to), from) == OwnStage(to);

    public NaivePlace InVersionOf(StageEntry to, StageEntry from) => new(from.Stage, StageIn(VersionOf(to), from));

    public NaivePlace OwnPlace(StageEntry entry) => new(entry.Stage, OwnStage(entry));

    /// <summary>The stage of an entry in a version: as the plans carry it on from its own, else the one of the same id.</summary>
    private Stage? StageIn(ProcessDefinition version, StageEntry entry)
    {
        var (here, stage) = (VersionOf(entry), OwnStage(entry));
        while (stage is not null && !here.Equals(version))
        {
            var plan = plans.FirstOrDefault(plan => plan.From.Equals(here) && plan.To.Version <= version.Version);
            here = plan?.To ?? version;
            stage = plan is not null ? plan.Target(stage) : here.TryFind(stage.Id, out var same) ? same : null;
        }

        return stage;
    }
}
