namespace RevenueProcess;

/// <summary>The stable codes of faults for which a process definition is refused.</summary>
public static class ProcessFaultCodes
{
    /// <summary>
    /// The document is not JSON or nests too deep, or a text in it cannot be read: not well-formed Unicode, no duration, none of the
    /// words that are known here.
    /// </summary>
    public const string Malformed = "malformed";

    /// <summary>A name, id, team, buyer step, trigger or reason code is blank.</summary>
    public const string Blank = "blank";

    /// <summary>A version is below 1.</summary>
    public const string InvalidVersion = "invalid-version";

    /// <summary>The document is longer than 10 MiB, or there are more stages or transitions than any process needs.</summary>
    public const string TooLarge = "too-large";

    /// <summary>Two stages have one id.</summary>
    public const string DuplicateStage = "duplicate-stage";

    /// <summary>A stage is named that does not exist.</summary>
    public const string UnknownStage = "unknown-stage";

    /// <summary>The success path has no stages.</summary>
    public const string EmptyPath = "empty-path";

    /// <summary>No stage is declared as entry.</summary>
    public const string NoEntry = "no-entry";

    /// <summary>An exit is declared as entry.</summary>
    public const string EntryIsExit = "entry-is-exit";

    /// <summary>A journey can never get to a stage.</summary>
    public const string UnreachableStage = "unreachable-stage";

    /// <summary>From an open stage neither an exit nor completion can be reached.</summary>
    public const string NoWayOut = "no-way-out";

    /// <summary>No stage of the path settles won.</summary>
    public const string NoWonStage = "no-won-stage";

    /// <summary>More than one stage settles won.</summary>
    public const string SeveralWonStages = "several-won-stages";

    /// <summary>A stage settles an outcome that its place does not allow.</summary>
    public const string MisplacedOutcome = "misplaced-outcome";

    /// <summary>A gate stage has no unconditional row to fall back on.</summary>
    public const string GateWithoutDefault = "gate-without-default";

    /// <summary>A gate stage, which holds nobody, has a service level.</summary>
    public const string GateWithTimeLimit = "gate-with-time-limit";

    /// <summary>A gate stage would close journeys, which it cannot hold.</summary>
    public const string GateCloses = "gate-closes";

    /// <summary>Gate stages route into each other without end.</summary>
    public const string GateCycle = "gate-cycle";

    /// <summary>Unconditional automatic transitions lead back to where they began.</summary>
    public const string AutomaticCycle = "automatic-cycle";

    /// <summary>A service level is not longer than zero, or longer than 36,525 days.</summary>
    public const string InvalidServiceLevel = "invalid-service-level";

    /// <summary>One trigger has two unconditional rows in one stage.</summary>
    public const string AmbiguousRows = "ambiguous-rows";

    /// <summary>A row that nobody fires (automatic, or out of a gate stage) asks for a reason.</summary>
    public const string ReasonNobodyGives = "reason-nobody-gives";

    /// <summary>One reason code is declared twice in one row.</summary>
    public const string DuplicateReason = "duplicate-reason";

    /// <summary>Two different lead definitions in one process have one name.</summary>
    public const string AmbiguousDefinition = "ambiguous-definition";

    /// <summary>A gate names a lead definition that the process does not have.</summary>
    public const string UnknownDefinition = "unknown-definition";
}
