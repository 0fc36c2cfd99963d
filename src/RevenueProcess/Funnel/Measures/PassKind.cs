namespace RevenueProcess;

/// <summary>Whether a journey was ever sent back.</summary>
internal enum PassKind
{
    /// <summary>Never.</summary>
    First = 1,

    /// <summary>At least once: to an earlier path stage or to a detour, out of a stage that does not close.</summary>
    Recycled,
}
