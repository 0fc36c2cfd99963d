namespace RevenueProcess;

/// <summary>The keys and words of an import in JSON, which are read and written, and of which the paths of its faults are made.</summary>
internal static class ImportKeys
{
    public const string Schema = "$schema";
    public const string Zone = "zone";
    public const string Currency = "currency";
    public const string Patterns = "patterns";
    public const string Missing = "missing";
    public const string Numbers = "numbers";
    public const string From = "earliestInstant";
    public const string To = "latestInstant";
    public const string CorrectionsWithin = "correctionsWithin";
    public const string ObservedFrom = "observedFrom";
    public const string Files = "files";

    public const string Kind = "kind";
    public const string File = "file";
    public const string Delimiter = "delimiter";
    public const string Encoding = "encoding";
    public const string SkipLines = "skipLines";
    public const string EndsAt = "endsAt";
    public const string RaggedAside = "raggedAside";
    public const string Where = "where";
    public const string Attributes = "attributes";
    public const string Columns = "columns";
    public const string Dates = "dates";
    public const string Stages = "stages";
    public const string Journey = "journey";

    public const string Stage = "stage";
    public const string Instant = "instant";
    public const string Sequence = "sequence";
    public const string Version = "version";
    public const string Owner = "owner";
    public const string Value = "value";
    public const string Reason = "reason";
    public const string Trigger = "trigger";

    public const string Column = "column";
    public const string Nth = "nth";
    public const string Position = "position";
    public const string First = "first";
    public const string Join = "join";
    public const string With = "with";
    public const string Earliest = "earliest";
    public const string Latest = "latest";
    public const string Length = "length";
    public const string Lower = "lower";
    public const string IgnoreCase = "ignoreCase";
    public const string When = "when";
    public const string Is = "is";
    public const string In = "in";
    public const string NotIn = "notIn";
    public const string Yes = "yes";

    public const string Name = "name";
    public const string Map = "map";

    public const string Key = "key";
    public const string Lookup = "lookup";
    public const string By = "by";
    public const string Take = "take";
    public const string Follow = "follow";
    public const string Property = "property";
    public const string Properties = "properties";
    public const string Old = "old";
    public const string New = "new";
    public const string What = "what";
    public const string Team = "team";
    public const string Created = "created";
    public const string ExpectedClose = "expectedClose";

    public const string Long = "long";
    public const string Wide = "wide";
    public const string Changes = "changes";
    public const string Journeys = "journeys";
    public const string Touches = "touches";

    /// <summary>The kinds of files; <see cref="Lookup"/> is the last.</summary>
    public static readonly string[] Kinds = [Long, Wide, Changes, Journeys, Touches, Lookup];

    /// <summary>The keys of an import.</summary>
    public static readonly string[] OfImport = [Schema, Zone, Currency, Patterns, Missing, IgnoreCase, Numbers, From, To, CorrectionsWithin, ObservedFrom, Files];

    /// <summary>The keys of any file, whatever its rows say.</summary>
    public static readonly string[] OfTable = [File, Delimiter, Encoding, SkipLines, EndsAt, Patterns, Missing, IgnoreCase, Numbers, Where];

    /// <summary>The keys of any file of history.</summary>
    public static readonly string[] OfSource = [Kind, .. OfTable, RaggedAside, Attributes];

    /// <summary>The keys of a file with a row for each entry.</summary>
    public static readonly string[] OfLong = [.. OfSource, Columns, Stages];

    /// <summary>The keys of a file with a row for each journey.</summary>
    public static readonly string[] OfWide = [.. OfSource, Journey, Stages];

    /// <summary>The keys of a file with a row for each change.</summary>
    public static readonly string[] OfChanges = [.. OfSource, Columns, Properties, Stages];

    /// <summary>The keys of a file about journeys.</summary>
    public static readonly string[] OfJourneys = [.. OfSource, Columns, Stages];

    /// <summary>The keys of a file with a row for each touch.</summary>
    public static readonly string[] OfTouches = [.. OfSource.Except([Attributes], StringComparer.Ordinal), Columns];

    /// <summary>The keys of a file that others look texts up in.</summary>
    public static readonly string[] OfLookup = [.. OfSource.Except([Attributes], StringComparer.Ordinal), Key];

    /// <summary>The keys of the columns of a file with a row for each change.</summary>
    public static readonly string[] OfChangesColumns = [Journey, Instant, Property, Old, New, Currency];

    /// <summary>The keys of the columns of a file about journeys.</summary>
    public static readonly string[] OfJourneysColumns = [Journey, Created, Stage, Instant, Owner, Value, Currency, ExpectedClose];

    /// <summary>The keys of the columns of a file with a row for each touch.</summary>
    public static readonly string[] OfTouchesColumns = [Journey, Instant, What, Team];

    /// <summary>The keys of the columns of a long file.</summary>
    public static readonly string[] OfColumns = [Journey, Stage, Instant, Sequence, Version, Owner, Value, Currency, Reason, Trigger];

    /// <summary>The keys that say where a text comes from, of which one must be there.</summary>
    public static readonly string[] OfTextChoice = [Column, Position, First, Join, Lookup];

    /// <summary>The keys that say where an instant comes from, of which one must be there.</summary>
    public static readonly string[] OfInstantChoice = [.. OfTextChoice, Earliest, Latest];

    /// <summary>The keys that are only used beside one that says where a text comes from.</summary>
    public static readonly (string Key, string Beside)[] OfOneChoice = [(Nth, Column), (With, Join), (By, Lookup), (Take, Lookup), (Follow, Lookup)];

    /// <summary>The keys of a cell that is read as a text.</summary>
    public static readonly string[] OfText = [.. OfTextChoice, Nth, With, By, Take, Follow, Missing, Length, Lower, IgnoreCase, Map];

    /// <summary>The keys of a cell that is read as a number.</summary>
    public static readonly string[] OfNumber = [.. OfText, Numbers];

    /// <summary>The keys of one of several instants.</summary>
    public static readonly string[] OfInstantPart = [.. OfText, Patterns, Dates];

    /// <summary>The keys of a cell that is read as an instant.</summary>
    public static readonly string[] OfInstant = [.. OfInstantPart, Earliest, Latest];

    /// <summary>The keys of a stage of a wide file.</summary>
    public static readonly string[] OfStage = [Stage, .. OfInstant, When, Owner, Value, Currency, Reason];

    /// <summary>The keys of a condition.</summary>
    public static readonly string[] OfCondition = [.. OfText, Is, In, NotIn, Yes];

    /// <summary>The keys of an attribute.</summary>
    public static readonly string[] OfAttribute = [Name, .. OfText];

    /// <summary>The words for what a row of changes may say.</summary>
    public static string WordOf(ChangedProperty property) => property switch
    {
        ChangedProperty.Start => "start",
        ChangedProperty.Stage => Stage,
        ChangedProperty.Value => Value,
        ChangedProperty.Owner => Owner,
        _ => ExpectedClose,
    };

    /// <summary>The keys of a file of some kind; those of all kinds where there is no such kind.</summary>
    public static string[] OfKind(string? kind) => kind switch
    {
        Long => OfLong,
        Wide => OfWide,
        Changes => OfChanges,
        Journeys => OfJourneys,
        Touches => OfTouches,
        Lookup => OfLookup,
        _ => [.. OfChanges, Journey, Key],
    };

    /// <summary>The key of a choice among several cells.</summary>
    public static string KeyOf(CellChoice choice) => choice switch
    {
        CellChoice.First => First,
        CellChoice.Joined => Join,
        CellChoice.Earliest => Earliest,
        _ => Latest,
    };
}
