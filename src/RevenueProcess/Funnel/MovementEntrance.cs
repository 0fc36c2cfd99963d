namespace RevenueProcess;

/// <summary>How a journey came into the movement between two instants.</summary>
public enum MovementEntrance
{
    /// <summary>It was open at the first instant.</summary>
    Open = 1,

    /// <summary>It had not started at the first instant.</summary>
    New,

    /// <summary>It was closed at the first instant, or won, or elsewhere: reopened, taken back, or back from elsewhere.</summary>
    Reopened,

    /// <summary>It was open at the first instant, and expected to close outside of the stated period.</summary>
    MovedIn,
}
