namespace RevenueProcess;

/// <summary>The keys and words of an import in JSON, which are read and written, and of which the paths of its faults are made.</summary>
internal static class ImportKeys
{
    public const string Schema = "$schema";
    public const string Zone = "zone";
    public const string Currency = "currency";
    public const string Patterns = "patterns";
    public const string Missing = "missing";
    public const string Files = "files";

    public const string Kind = "kind";
    public const string File = "file";
    public const string Delimiter = "delimiter";
    public const string Where = "where";
    public const string Attributes = "attributes";
    public const string Columns = "columns";
    public const string Dates = "dates";
    public const string Stages = "stages";
    public const string Journey = "journey";

    public const string Stage = "stage";
    public const string Instant = "instant";
    public const string Sequence = "sequence";
    public const string Owner = "owner";
    public const string Value = "value";
    public const string Reason = "reason";
    public const string Trigger = "trigger";

    public const string Column = "column";
    public const string When = "when";
    public const string Is = "is";
    public const string In = "in";
    public const string NotIn = "notIn";

    public const string Name = "name";
    public const string Map = "map";

    /// <summary>The word for a file with a row for each entry.</summary>
    public const string Long = "long";

    /// <summary>The word for a file with a row for each journey.</summary>
    public const string Wide = "wide";

    /// <summary>The keys of an import.</summary>
    public static readonly string[] OfImport = [Schema, Zone, Currency, Patterns, Missing, Files];

    /// <summary>The keys of a file with a row for each entry.</summary>
    public static readonly string[] OfLong = [Kind, File, Delimiter, Patterns, Missing, Where, Attributes, Columns, Dates, Stages];

    /// <summary>The keys of a file with a row for each journey.</summary>
    public static readonly string[] OfWide = [Kind, File, Delimiter, Patterns, Missing, Where, Attributes, Journey, Stages];

    /// <summary>The keys of the columns of a long file.</summary>
    public static readonly string[] OfColumns = [Journey, Stage, Instant, Sequence, Owner, Value, Currency, Reason, Trigger];

    /// <summary>The keys of a stage of a wide file.</summary>
    public static readonly string[] OfStage = [Stage, Column, When, Dates, Patterns, Owner, Value, Currency, Reason];

    /// <summary>The keys of a condition.</summary>
    public static readonly string[] OfCondition = [Column, Is, In, NotIn];

    /// <summary>The keys of an attribute.</summary>
    public static readonly string[] OfAttribute = [Name, Column, Map, Missing];
}
