namespace RevenueProcess;

/// <summary>What is counted of what buyers meet.</summary>
internal enum BuyerCount
{
    /// <summary>Teams, each once a journey.</summary>
    Teams = 1,

    /// <summary>People who owned the lead at an entry, each once a journey.</summary>
    Owners,

    /// <summary>Moves that sent a journey back.</summary>
    Returns,

    /// <summary>Journeys that were sent back at least once.</summary>
    Returned,
}
