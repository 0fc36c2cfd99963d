namespace RevenueProcess;

/// <summary>How a recorded move departs from the process.</summary>
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

    /// <summary>A journey stayed in a gate, which should route at once.</summary>
    GateTookTime,

    /// <summary>An entry into a stage that the process does not have.</summary>
    UnknownStage,
}
