namespace RevenueProcess;

/// <summary>The keys and words of a process in JSON, which are read and written.</summary>
internal static class ProcessKeys
{
    public const string Schema = "$schema";
    public const string Name = "name";
    public const string Version = "version";
    public const string Path = "path";
    public const string Detours = "detours";
    public const string Exits = "exits";
    public const string Entry = "entry";
    public const string Transitions = "transitions";
    public const string Definitions = "definitions";
    public const string Scores = "scores";
    public const string Calendars = "calendars";

    public const string Id = "id";
    public const string Team = "team";
    public const string Buyer = "buyer";
    public const string BuyersTurn = "buyersTurn";
    public const string Within = "within";
    public const string Time = "time";
    public const string Calendar = "calendar";
    public const string Kind = "kind";
    public const string Outcome = "outcome";

    public const string Trigger = "trigger";
    public const string From = "from";
    public const string To = "to";
    public const string Gate = "gate";
    public const string Reasons = "reasons";
    public const string Automatic = "automatic";
    public const string TakesBack = "takesBack";
    public const string After = "after";

    public const string Code = "code";
    public const string NoDecision = "noDecision";

    /// <summary>The word for a gate stage; the other kinds follow from the service level.</summary>
    public const string GateKind = "gate";

    /// <summary>The trigger of rows out of gate stages that do not state one.</summary>
    public const string Route = "route";

    /// <summary>The keys of a process.</summary>
    public static readonly string[] OfProcess = [Schema, Name, Version, Path, Detours, Exits, Entry, Transitions, Definitions, Scores, Calendars];

    /// <summary>The keys of a stage.</summary>
    public static readonly string[] OfStage = [Id, Name, Team, Buyer, BuyersTurn, Within, Kind, Outcome];

    /// <summary>The keys of a service level in a calendar.</summary>
    public static readonly string[] OfServiceLevel = [Time, Calendar];

    /// <summary>The keys of a transition.</summary>
    public static readonly string[] OfTransition = [Trigger, From, To, Gate, Reasons, Automatic, TakesBack, After];

    /// <summary>The keys of a reason that says more than its code.</summary>
    public static readonly string[] OfReason = [Code, NoDecision];

    /// <summary>The word for an outcome; a stage without one does not say it.</summary>
    public static string WordFor(Outcome outcome) => outcome switch
    {
        RevenueProcess.Outcome.Won => "won",
        RevenueProcess.Outcome.Lost => "lost",
        _ => "disqualified",
    };
}
