namespace RevenueProcess;

/// <summary>
/// When a journey counts as having reached a stage of the path that it was never recorded in. Detours are never steps. The default is
/// <see cref="Imputed"/>.
/// </summary>
public enum SkipPolicy
{
    /// <summary>
    /// Reached at the first entry to the stage or to any later path stage; a skipped stage takes no time. A journey first seen in an exit, or in
    /// a detour where none may start, reached the first path stage then, since it must have been there. A start on a detour where journeys
    /// may start, or a loss from one, reaches no path stage. The number of journeys that reached a stage never rises along the path.
    /// </summary>
    Imputed,

    /// <summary>Reached only when visited.</summary>
    Observed,

    /// <summary>Reached only when it and every path stage before it were visited in that order; gates may be missing.</summary>
    Strict,
}
