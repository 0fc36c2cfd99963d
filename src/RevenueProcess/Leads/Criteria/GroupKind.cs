namespace RevenueProcess;

/// <summary>How many of a group's criteria must be met.</summary>
public enum GroupKind
{
    /// <summary>All of them.</summary>
    All = 0,

    /// <summary>One of them.</summary>
    Any = 1,

    /// <summary>A stated number of them.</summary>
    AtLeast = 2,
}
