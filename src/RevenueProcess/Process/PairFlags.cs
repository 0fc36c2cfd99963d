namespace RevenueProcess;

/// <summary>
/// What is true of two stages of a process, one to leave and one to enter: the one place where rules about pairs are said. Kinds of moves,
/// fates of visits, deviations, handoffs, skips and wins are read from it.
/// </summary>
[Flags]
internal enum PairFlags : ushort
{
    None = 0,

    /// <summary>A declared row leads there, directly or through gates only. From nowhere: a journey may start there.</summary>
    Declared = 1 << 0,

    /// <summary>From nowhere: a journey's first entry.</summary>
    Start = 1 << 1,

    /// <summary>Both stages have a team, and not the same one.</summary>
    Handoff = 1 << 2,

    /// <summary>To itself, on the path or off it.</summary>
    Stay = 1 << 3,

    /// <summary>From the path to an earlier stage of it.</summary>
    Back = 1 << 4,

    /// <summary>From the path to a later stage of it.</summary>
    Forward = 1 << 5,

    /// <summary>Forward over a path stage that holds journeys. From nowhere: such a stage lies before it.</summary>
    Skips = 1 << 6,

    FromDetour = 1 << 7,

    /// <summary>From a stage that closes journeys: an exit, or the last of the path.</summary>
    FromClosed = 1 << 8,

    ToDetour = 1 << 9,

    /// <summary>To an exit that settles lost.</summary>
    ToLost = 1 << 10,

    /// <summary>To an exit that settles disqualified.</summary>
    ToDisqualified = 1 << 11,

    /// <summary>To the won stage, or to a later one of the path: entering wins the journey, for good.</summary>
    ToWonOrBeyond = 1 << 12,

    /// <summary>Its rows take back: the move undoes the visit that it leaves, which then counts nowhere.</summary>
    TakesBack = 1 << 13,

    /// <summary>To a stage that the process does not have.</summary>
    ToElsewhere = 1 << 14,

    ToExit = ToLost | ToDisqualified,

    /// <summary>What gives a lead back or up.</summary>
    Away = Back | ToDetour | ToExit,
}
