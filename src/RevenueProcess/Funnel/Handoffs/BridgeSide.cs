namespace RevenueProcess;

/// <summary>Which way the first handoff out of a team's stages led.</summary>
internal enum BridgeSide
{
    /// <summary>To the team between.</summary>
    Over = 1,

    /// <summary>Straight to the last.</summary>
    Straight,
}
