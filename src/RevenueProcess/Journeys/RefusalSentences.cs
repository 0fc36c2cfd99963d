namespace RevenueProcess;

/// <summary>The sentences of refusals. The definitions that a gate asks and that are not met follow behind.</summary>
internal static class RefusalSentences
{
    public static Sentences All { get; } = new(
        (nameof(RefusalCode.Stale), "'{command}' refused: journey '{journey}' is at sequence {sequence}, not {expected}; read it again"),
        (nameof(RefusalCode.EarlierThanLastEvent), "'{command}' refused: it is asked at {at}, before the last event of journey '{journey}' at {last}"),
        (nameof(RefusalCode.Closed), "'{command}' refused: journey '{journey}' is closed in {stage}"),
        (nameof(RefusalCode.NotFromHere), "'{command}' refused: it leads nowhere from {stage}"),
        (nameof(RefusalCode.UnknownTrigger), "'{command}' refused: {process} has no such trigger; its triggers are {triggers:list}"),
        (nameof(RefusalCode.GateNotMet), "'{command}' refused in {stage}"),
        (nameof(RefusalCode.HappensByItself), "'{command}' refused in {stage}: it happens by itself; observe the lead or let time elapse instead"),
        (nameof(RefusalCode.ReasonRequired), "'{command}' refused in {stage}: it needs a reason: one of {reasons:list}"),
        (nameof(RefusalCode.UnknownReason), "'{command}' refused in {stage}: '{reason}' is none of its reasons {reasons:list}"),
        (nameof(RefusalCode.ReasonNotAsked), "'{command}' refused in {stage}: it takes no reason, but '{reason}' was given"),
        (nameof(RefusalCode.BadName), "'{command}' refused: the {what} is '{value}'; it must be well-formed text with at least one visible character"),
        (nameof(RefusalCode.NotAnEntry), "'{command}' refused: journeys of {process} do not start in '{stage}'; they start in {entries:list}"),
        (nameof(RefusalCode.AlreadyStarted), "'{command}' refused: journey '{journey}' has started already; it is in {stage}"),
        (nameof(RefusalCode.CommandIdTaken), "'{command}' refused: the command id '{id}' was used before, for another command, of journey '{journey}'"),
        (nameof(RefusalCode.NothingStated), "'{command}' refused: it states nothing; give a value with its currency, an expected close or an owner"),
        (nameof(RefusalCode.IncompleteValue), "'{command}' refused: the {missing} is missing; a value and its currency are stated together"),
        (nameof(RefusalCode.NothingDue), "'{command}' refused: nothing is due in {stage}"),
        (nameof(RefusalCode.OtherVersion), "'{command}' refused: the plan leads from {from} to {to}, but journey '{journey}' runs under {process}"),
        (nameof(RefusalCode.OtherIsOpen), "'{command}' refused: lead '{lead}' has another open journey, '{journey}'"),
        (nameof(RefusalCode.NegativeValue), "'{command}' refused: the value is {value}; it must be at least 0"));
}
