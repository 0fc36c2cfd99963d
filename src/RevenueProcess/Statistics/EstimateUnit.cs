namespace RevenueProcess;

/// <summary>What an estimate's value and interval are measured in.</summary>
public enum EstimateUnit
{
    /// <summary>A share: 0.312 is 31.2 %.</summary>
    Share = 1,

    /// <summary>Days of 24 hours.</summary>
    Days,

    /// <summary>Ages in the grain of the life table they come from, whatever that is; not yet scaled to days.</summary>
    Age,

    /// <summary>One number as a multiple of another: 1.5 is half as much again.</summary>
    Ratio,
}
