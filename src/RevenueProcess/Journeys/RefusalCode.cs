namespace RevenueProcess;

/// <summary>Why a command was refused. Each code has one sentence and always the same parameters.</summary>
public enum RefusalCode
{
    /// <summary>Somebody moved the journey since the host read it: the expected sequence is not the current one.</summary>
    Stale = 1,

    /// <summary>The command is earlier than the journey's last event: time never runs backwards in a journey.</summary>
    EarlierThanLastEvent = 2,

    /// <summary>The journey is closed and the trigger does not reopen it.</summary>
    Closed = 3,

    /// <summary>The trigger has no transition in this stage.</summary>
    NotFromHere = 4,

    /// <summary>The process has no such trigger.</summary>
    UnknownTrigger = 5,

    /// <summary>The trigger has transitions here, but no gate is met.</summary>
    GateNotMet = 6,

    /// <summary>The transition fires by itself when its gate is met or a time has passed; nobody asks for it by hand.</summary>
    HappensByItself = 7,

    /// <summary>The transition asks for a reason and none was given.</summary>
    ReasonRequired = 8,

    /// <summary>The reason given is not one of those that the transition declares.</summary>
    UnknownReason = 9,

    /// <summary>A reason was given, but the transition declares none.</summary>
    ReasonNotAsked = 10,

    /// <summary>An id, the name of the actor or another name is blank or not well-formed Unicode.</summary>
    BadName = 11,

    /// <summary>Journeys do not start in the stage that was asked for, or there is no such stage.</summary>
    NotAnEntry = 12,

    /// <summary>A journey that exists already cannot start.</summary>
    AlreadyStarted = 13,

    /// <summary>The id of the command was used before, for another journey or another command.</summary>
    CommandIdTaken = 14,

    /// <summary>A statement states nothing: neither a value nor an expected close nor an owner.</summary>
    NothingStated = 15,

    /// <summary>A value was stated without its currency, or a currency without a value.</summary>
    IncompleteValue = 16,

    /// <summary>The value stated is below zero.</summary>
    NegativeValue = 17,

    /// <summary>A deadline cannot be recalculated where nothing is due.</summary>
    NothingDue = 18,

    /// <summary>A migration plan leads from another version than the journey runs under.</summary>
    OtherVersion = 19,

    /// <summary>The command would open a journey of a lead that has another open one in the process.</summary>
    OtherIsOpen = 20,
}
