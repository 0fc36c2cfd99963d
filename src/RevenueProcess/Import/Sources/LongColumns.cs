namespace RevenueProcess;

/// <summary>Which cell holds what in a file with a row for each entry. A text stands for the column of that name.</summary>
/// <param name="Journey">The id of the journey.</param>
/// <param name="Stage">The stage that was entered.</param>
/// <param name="Instant">When.</param>
public sealed record LongColumns(ImportCell Journey, ImportCell Stage, ImportCell Instant)
{
    /// <summary>The id of the journey.</summary>
    public ImportCell Journey { get; init => field = ImportTexts.Text(value, nameof(Journey)); } = ImportTexts.Text(Journey, nameof(Journey));

    /// <summary>The stage that was entered.</summary>
    public ImportCell Stage { get; init => field = ImportTexts.Text(value, nameof(Stage)); } = ImportTexts.Text(Stage, nameof(Stage));

    /// <summary>When.</summary>
    public ImportCell Instant { get; init => field = ImportTexts.Instant(value, nameof(Instant)); } = ImportTexts.Instant(Instant, nameof(Instant));

    /// <summary>The place within the journey, a whole number. Only where the source records one: a row number is none.</summary>
    public ImportCell? Sequence { get; init => field = ImportTexts.TextOrNone(value, nameof(Sequence)); }

    /// <summary>The version of the process under which the move was made, a whole number.</summary>
    public ImportCell? Version { get; init => field = ImportTexts.TextOrNone(value, nameof(Version)); }

    /// <summary>Who owned the lead when it entered.</summary>
    public ImportCell? Owner { get; init => field = ImportTexts.TextOrNone(value, nameof(Owner)); }

    /// <summary>What the journey was worth then.</summary>
    public ImportCell? Value { get; init => field = ImportTexts.NumberOrNone(value, nameof(Value)); }

    /// <summary>The currency of the value.</summary>
    public ImportCell? Currency { get; init => field = ImportTexts.TextOrNone(value, nameof(Currency)); }

    /// <summary>Why the move was made.</summary>
    public ImportCell? Reason { get; init => field = ImportTexts.TextOrNone(value, nameof(Reason)); }

    /// <summary>What asked for the move.</summary>
    public ImportCell? Trigger { get; init => field = ImportTexts.TextOrNone(value, nameof(Trigger)); }

    /// <summary>All cells, in the order in which they are written.</summary>
    internal IReadOnlyList<ColumnPart> Parts =>
    [
        new(ImportKeys.Journey, ColumnKind.Text, Journey),
        new(ImportKeys.Stage, ColumnKind.Stage, Stage),
        new(ImportKeys.Instant, ColumnKind.Instant, Instant),
        new(ImportKeys.Sequence, ColumnKind.Number, Sequence),
        new(ImportKeys.Version, ColumnKind.Number, Version),
        new(ImportKeys.Owner, ColumnKind.Text, Owner),
        new(ImportKeys.Value, ColumnKind.Number, Value),
        new(ImportKeys.Currency, ColumnKind.Text, Currency),
        new(ImportKeys.Reason, ColumnKind.Text, Reason),
        new(ImportKeys.Trigger, ColumnKind.Text, Trigger),
    ];
}
