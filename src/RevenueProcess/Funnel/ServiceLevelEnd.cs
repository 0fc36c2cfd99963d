namespace RevenueProcess;

/// <summary>How a visit stands to the service level of its stage.</summary>
public enum ServiceLevelEnd
{
    /// <summary>It ended by its due instant, or at it.</summary>
    Met = 1,

    /// <summary>It lasted longer, whether it has ended since or not.</summary>
    Breached,

    /// <summary>It lasts, and its due instant is not over.</summary>
    Pending,
}
