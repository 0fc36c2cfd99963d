namespace RevenueProcess;

/// <summary>The keys and words of a profiles file in JSON, besides those of imports.</summary>
internal static class ProfileKeys
{
    public const string Leads = "leads";
    public const string Joined = "joined";
    public const string DecidedAt = "decidedAt";
    public const string Fate = "fate";
    public const string Won = "won";
    public const string Lost = "lost";
    public const string Open = "open";
    public const string Answer = "answer";
    public const string Accepted = "accepted";
    public const string Refused = "refused";
    public const string Signals = "signals";
    public const string On = "on";
    public const string Separator = "separator";

    /// <summary>The keys of a profiles file.</summary>
    public static readonly string[] OfProfiles = [ImportKeys.Schema, ImportKeys.Zone, ImportKeys.Patterns, ImportKeys.Missing, ImportKeys.IgnoreCase, ImportKeys.Numbers, Leads, Joined];

    /// <summary>The keys of the file with a row for each lead.</summary>
    public static readonly string[] OfLeads = [.. OfSource(), DecidedAt, Fate, Answer];

    /// <summary>The keys of a joined file.</summary>
    public static readonly string[] OfJoined = [.. OfSource(), On];

    /// <summary>The keys of a fate.</summary>
    public static readonly string[] OfFate = [.. ImportKeys.OfText, Won, Lost, Open];

    /// <summary>The keys of an answer.</summary>
    public static readonly string[] OfAnswer = [.. ImportKeys.OfText, Accepted, Refused, ImportKeys.Reason];

    /// <summary>The keys of a signal.</summary>
    public static readonly string[] OfSignal = [ImportKeys.Name, .. ImportKeys.OfInstant];

    /// <summary>The words for the kinds of attributes; they are those of comparisons in definitions.</summary>
    public static readonly (string Word, FactKind Kind)[] Kinds =
        [("text", FactKind.Text), ("number", FactKind.Number), ("flag", FactKind.Flag), ("instant", FactKind.Instant), ("textSet", FactKind.TextSet)];

    /// <summary>The keys of an attribute of some kind.</summary>
    public static string[] OfAttribute(FactKind kind) => kind switch
    {
        FactKind.Number => [ImportKeys.Name, ImportKeys.Kind, .. ImportKeys.OfNumber],
        FactKind.Instant => [ImportKeys.Name, ImportKeys.Kind, .. ImportKeys.OfInstant],
        FactKind.TextSet => [ImportKeys.Name, ImportKeys.Kind, Separator, .. ImportKeys.OfText],
        _ => [ImportKeys.Name, ImportKeys.Kind, .. ImportKeys.OfText],
    };

    private static string[] OfSource() => [.. ImportKeys.OfTable, ImportKeys.Key, ImportKeys.Attributes, Signals];
}
