namespace RevenueProcess;

/// <summary>What became of a visit, by where its journey's next visit is. Leakage counts the visits of a stage by it.</summary>
public enum VisitFate
{
    /// <summary>Later on the path, or from off the path onto it.</summary>
    Advanced = 1,

    /// <summary>The same or an earlier path stage.</summary>
    MovedBack,

    /// <summary>A detour.</summary>
    Recycled,

    /// <summary>An exit that settles lost.</summary>
    Lost,

    /// <summary>An exit that settles disqualified.</summary>
    Disqualified,

    /// <summary>Nowhere: the stage closes journeys.</summary>
    Closed,

    /// <summary>Nowhere yet.</summary>
    Open,
}
