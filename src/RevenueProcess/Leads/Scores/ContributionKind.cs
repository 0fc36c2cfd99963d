namespace RevenueProcess;

/// <summary>What a line of a score stands for.</summary>
public enum ContributionKind
{
    /// <summary>A row of fit.</summary>
    Fit = 1,

    /// <summary>A row of engagement, before its cap.</summary>
    Signal = 2,

    /// <summary>What the cap of a row of engagement takes away.</summary>
    SignalCap = 3,

    /// <summary>What the cap of all engagement takes away.</summary>
    EngagementCap = 4,
}
