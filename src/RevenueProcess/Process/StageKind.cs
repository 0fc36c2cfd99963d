namespace RevenueProcess;

/// <summary>How a stage holds journeys.</summary>
public enum StageKind
{
    /// <summary>Holds journeys without limit: a nurture pool, an active opportunity.</summary>
    Inventory = 1,

    /// <summary>Holds journeys for at most a stated time; beyond it they are overdue.</summary>
    ServiceLevel,

    /// <summary>Holds nobody: a journey that enters is routed on within the same decision.</summary>
    Gate,
}
