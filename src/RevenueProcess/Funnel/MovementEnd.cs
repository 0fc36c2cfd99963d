namespace RevenueProcess;

/// <summary>Where a journey was at the end of the movement between two instants.</summary>
public enum MovementEnd
{
    /// <summary>It is open at the second instant.</summary>
    Open = 1,

    /// <summary>It is won.</summary>
    Won,

    /// <summary>It is lost.</summary>
    Lost,

    /// <summary>It is disqualified.</summary>
    Disqualified,

    /// <summary>It is in a stage that the process does not have, and neither won nor closed.</summary>
    Elsewhere,

    /// <summary>It is open at the second instant, and expected to close outside of the stated period.</summary>
    MovedOut,
}
