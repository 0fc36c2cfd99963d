namespace RevenueProcess;

/// <summary>Words that names of columns are made of, in lower case.</summary>
internal static class ColumnWords
{
    public static readonly string[] Times = ["date", "time", "stamp", "created", "changed", "entered", "moved", "start", "begin", "close", "since", "_at", "datum", "zeit", "erstellt", "geändert", "abgeschlossen", "geschlossen", "heure", "fecha", "créé", "clôtur", "cerrad"];

    /// <summary>When something was entered, rather than anything else.</summary>
    public static readonly string[] Entries = ["timestamp", "changed", "entered", "moved", "from_date", "changed_at", "geändert", "created"];

    public static readonly string[] OtherTimes = ["close", "expected", "due", "deadline", "reg_", "birth", "modified", "to_date", "end"];

    public static readonly string[] Closes = ["close", "closing", "end_", "ended", "abgeschlossen", "geschlossen", "abschluss", "clôtur", "cerrad"];

    public static readonly string[] Won = ["won", "gewonnen", "gagn", "ganad", "ganh", "success"];

    /// <summary>With what the names of ids end.</summary>
    public static readonly string[] Ids = ["id", "key", "ref", "nr", "nr."];

    public static readonly string[] Journeys = ["deal", "opportunity", "lead", "case", "journey", "application", "ticket", "parent", "mql"];

    /// <summary>What has ids of its own, or none.</summary>
    public static readonly string[] OtherThings = ["owner", "user", "account", "contact", "company", "agent", "by", "seller", "product", "page", "amount", "value", "price", "revenue", "campaign", "pipeline"];

    public static readonly string[] Values = ["amount", "value", "revenue", "price", "total", "betrag", "wert", "umsatz", "montant", "importe"];

    public static readonly string[] Currencies = ["currency", "währung", "devise", "moneda", "moeda", "valuta"];

    public static readonly string[] Owners = ["owner", "agent", "resource", "assignee", "representative", "sr_id", "salesperson"];

    /// <summary>Whether a name holds one of some words.</summary>
    public static bool Speak(string name, string[] words) => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
