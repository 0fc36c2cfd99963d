namespace RevenueProcess;

/// <summary>Which points of a score are compared.</summary>
public enum ScorePart
{
    /// <summary>Fit and engagement together.</summary>
    Total = 1,

    /// <summary>What the lead is.</summary>
    Fit = 2,

    /// <summary>What the lead did.</summary>
    Engagement = 3,
}
