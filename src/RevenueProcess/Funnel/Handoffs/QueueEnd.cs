namespace RevenueProcess;

/// <summary>How the time ended that an offered journey waited for somebody of the receiving team.</summary>
public enum QueueEnd
{
    /// <summary>By the first touch of the receiving team, or of nobody named, in the visit.</summary>
    Touched = 1,

    /// <summary>By leaving the stage without a touch.</summary>
    Left,

    /// <summary>Not yet: no touch, and still there.</summary>
    Waiting,

    /// <summary>There was none, since the stage closes journeys.</summary>
    Closed,
}
