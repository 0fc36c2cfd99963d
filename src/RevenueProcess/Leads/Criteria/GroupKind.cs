namespace RevenueProcess;

/// <summary>How many of a group's criteria must be met.</summary>
public enum GroupKind
{
    /// <summary>All of them.</summary>
    All = 1,

    /// <summary>One of them.</summary>
    Any = 2,

    /// <summary>A stated number of them.</summary>
    AtLeast = 3,
}
