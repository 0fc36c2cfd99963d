namespace RevenueProcess;

/// <summary>A whole process as declared, before it is known to be valid.</summary>
internal sealed record ProcessDraft(
    string Name,
    int Version,
    IReadOnlyList<StageDraft> Path,
    IReadOnlyList<StageDraft> Detours,
    IReadOnlyList<StageDraft> Exits,
    IReadOnlyList<string>? DeclaredEntries,
    IReadOnlyList<TransitionDraft> Transitions,
    IReadOnlyList<LeadDefinition> Definitions)
{
    /// <summary>Every stage in the order of its ordinal.</summary>
    public IReadOnlyList<StageDraft> Stages { get; } = [.. Path, .. Detours, .. Exits];

    /// <summary>Where journeys start: as declared, else at the first stage of the path.</summary>
    public IReadOnlyList<string> Entries { get; } = DeclaredEntries ?? [.. Path.Take(1).Select(stage => stage.Id)];

    /// <summary>Whether entering the stage closes a journey.</summary>
    public bool Closes(StageDraft stage) => stage.Place == StagePlace.Exit || (Path.Count > 0 && ReferenceEquals(stage, Path[^1]));
}
