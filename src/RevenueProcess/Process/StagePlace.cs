namespace RevenueProcess;

/// <summary>Where a stage lies in the process.</summary>
public enum StagePlace
{
    /// <summary>On the success path: an ordered step from first contact to a satisfied customer.</summary>
    Path = 1,

    /// <summary>Off the success path: a place to wait or to be nurtured.</summary>
    Detour,

    /// <summary>A stage that closes a journey: lost or disqualified.</summary>
    Exit,
}
