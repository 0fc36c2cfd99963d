namespace RevenueProcess;

/// <summary>Where a visit led: the place of the journey's next visit. Leakage counts the visits of a stage by fate.</summary>
public enum VisitFate
{
    /// <summary>A later path stage; from a stage off the path, any path stage.</summary>
    Advanced = 1,

    /// <summary>The same or an earlier path stage.</summary>
    MovedBack,

    /// <summary>A detour.</summary>
    Recycled,

    /// <summary>An exit for lost journeys.</summary>
    Lost,

    /// <summary>An exit for disqualified journeys.</summary>
    Disqualified,

    /// <summary>A stage that the process does not have.</summary>
    Elsewhere,

    /// <summary>Nowhere: the stage closes journeys.</summary>
    Closed,

    /// <summary>Nowhere yet.</summary>
    Open,
}
