namespace RevenueProcess;

/// <summary>Why a command was refused.</summary>
public enum RefusalCode
{
    /// <summary>Somebody moved the journey since the host read it: the expected sequence is not the current one.</summary>
    Stale,

    /// <summary>The command is earlier than the journey's last event: time never runs backwards in a journey.</summary>
    EarlierThanLastEvent,

    /// <summary>The journey is closed and the trigger does not reopen it.</summary>
    Closed,

    /// <summary>The trigger has no transition in this stage.</summary>
    NotFromHere,

    /// <summary>The trigger has transitions here, but no gate is met.</summary>
    GateNotMet,

    /// <summary>The transition asks for a reason and none was given.</summary>
    ReasonRequired,

    /// <summary>The reason given is not one of those the transition declares.</summary>
    UnknownReason,
}
