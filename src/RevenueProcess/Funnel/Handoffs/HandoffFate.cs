namespace RevenueProcess;

/// <summary>What became of a journey that one team offered to another: the first that fits. Each offer has exactly one.</summary>
public enum HandoffFate
{
    /// <summary>The next visit is an exit that settles lost.</summary>
    Lost = 1,

    /// <summary>The next visit is an exit that settles disqualified.</summary>
    Disqualified,

    /// <summary>The next visit is a detour.</summary>
    Recycled,

    /// <summary>The next visit is a stage that the process does not have.</summary>
    Elsewhere,

    /// <summary>The next visit is an earlier path stage.</summary>
    Refused,

    /// <summary>There is any other next visit, or the stage closes the journey.</summary>
    Accepted,

    /// <summary>There is no next visit yet.</summary>
    Waiting,
}
