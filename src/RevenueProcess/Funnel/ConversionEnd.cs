namespace RevenueProcess;

/// <summary>What became of a journey after it reached the first stage of a pair.</summary>
internal enum ConversionEnd
{
    /// <summary>It reached the second.</summary>
    Converted = 1,

    /// <summary>It closed without that.</summary>
    Closed,

    /// <summary>Neither yet.</summary>
    Open,
}
