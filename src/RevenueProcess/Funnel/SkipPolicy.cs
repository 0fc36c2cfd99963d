namespace RevenueProcess;

/// <summary>
/// When a journey counts as having reached a stage of the path that it was never recorded in. Detours are never steps. The default is
/// <see cref="Imputed"/>.
/// </summary>
public enum SkipPolicy
{
    /// <summary>
    /// Reached from the first entry to the stage or to any later path stage, at that instant and with zero time. A start on a
    /// detour, or a loss from one, imputes nothing. Reached never increases along the path.
    /// </summary>
    Imputed,

    /// <summary>Reached only when visited.</summary>
    Observed,

    /// <summary>Reached only when it and every path stage before it were visited in that order; gates may be missing.</summary>
    Strict,
}
