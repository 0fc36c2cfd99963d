namespace RevenueProcess;

/// <summary>The journeys of a joint that are counted beside the fates of what was handed over.</summary>
internal enum JointCount
{
    /// <summary>Those that entered a stage of the first team, exits left out, or were handed over out of an exit of it.</summary>
    Entered = 1,

    /// <summary>Those that were handed over and accepted.</summary>
    Accepted,

    /// <summary>Those that entered a stage of the second team and that the first never handed over to it.</summary>
    Direct,
}
