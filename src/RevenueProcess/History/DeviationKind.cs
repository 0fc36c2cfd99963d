namespace RevenueProcess;

/// <summary>
/// How a recorded move departs from the process. The process would not have made the moves of the kinds down to <see cref="GateNotMet"/>, of
/// which a move has at most one; the others are about moves that it would have made, too.
/// </summary>
public enum DeviationKind
{
    /// <summary>The journey's first entry is in a stage where no journey may start.</summary>
    WrongStart = 1,

    /// <summary>An undeclared move forward over a path stage that holds journeys.</summary>
    Skip,

    /// <summary>An undeclared move to an earlier stage of the path.</summary>
    UndeclaredBack,

    /// <summary>Any other undeclared move: to the next stage of the path, to or from a detour, or to an exit.</summary>
    Undeclared,

    /// <summary>An entry after a closing stage; it changes nothing else.</summary>
    AfterClose,

    /// <summary>An entry into a stage that the process does not have.</summary>
    UnknownStage,

    /// <summary>A declared move whose gate is known not to have been met.</summary>
    GateNotMet,

    /// <summary>A journey stayed in a gate, which should route at once.</summary>
    GateTookTime,

    /// <summary>Another person owns the lead than at the entry before, and the move is no handoff between teams.</summary>
    OwnerChanged,

    /// <summary>The sequence of the entry contradicts its instant: one before it in time has a higher sequence.</summary>
    OutOfOrder,
}
