namespace RevenueProcess;

/// <summary>Up to what the time of a journey is counted.</summary>
internal enum CycleClock
{
    /// <summary>The win, or the close without it.</summary>
    Win = 1,

    /// <summary>The close in force.</summary>
    Close,
}
