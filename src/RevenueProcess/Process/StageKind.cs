namespace RevenueProcess;

/// <summary>How a stage holds journeys.</summary>
public enum StageKind
{
    /// <summary>Holds journeys without limit: a nurture pool, an active opportunity.</summary>
    Inventory = 1,

    /// <summary>Holds journeys for at most a stated time; after that they are overdue.</summary>
    ServiceLevel,

    /// <summary>Holds nobody: the same decision that lets a journey in routes it on.</summary>
    Gate,
}
