namespace RevenueProcess;

/// <summary>
/// What a move means. It follows from the stages and the journey's past; nobody declares it. When several fit, the first in
/// the order take back, win, lose, disqualify, reopen, recycle, resume, stay, back, skip, advance holds.
/// </summary>
public enum MoveKind
{
    /// <summary>The first entry of a journey.</summary>
    Start = 1,

    /// <summary>By a row that takes back: it undoes the visit that it leaves, as if that had been a slip of the hand.</summary>
    TakeBack,

    /// <summary>The first entry to the won stage or to any path stage beyond it.</summary>
    Win,

    /// <summary>To an exit for lost journeys.</summary>
    Lose,

    /// <summary>To an exit for disqualified journeys.</summary>
    Disqualify,

    /// <summary>Out of an exit, or out of a completed journey.</summary>
    Reopen,

    /// <summary>To a detour.</summary>
    Recycle,

    /// <summary>From a detour back to the path.</summary>
    Resume,

    /// <summary>From a stage to itself.</summary>
    Stay,

    /// <summary>To an earlier stage of the path.</summary>
    Back,

    /// <summary>
    /// Forward over a path stage that holds journeys; after a resume only stages beyond the furthest position so far count
    /// as skipped.
    /// </summary>
    Skip,

    /// <summary>Forward along the path.</summary>
    Advance,
}
