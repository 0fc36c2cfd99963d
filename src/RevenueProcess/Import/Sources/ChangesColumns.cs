namespace RevenueProcess;

/// <summary>Which cell holds what in a file with a row for each change. A text stands for the column of that name.</summary>
/// <param name="Journey">The id of the journey.</param>
/// <param name="Instant">When it changed.</param>
/// <param name="Old">What was before.</param>
/// <param name="New">What is since.</param>
public sealed record ChangesColumns(ImportCell Journey, ImportCell Instant, ImportCell Old, ImportCell New)
{
    /// <summary>The id of the journey.</summary>
    public ImportCell Journey { get; init => field = ImportTexts.Text(value, nameof(Journey)); } = ImportTexts.Text(Journey, nameof(Journey));

    /// <summary>When it changed.</summary>
    public ImportCell Instant { get; init => field = ImportTexts.Instant(value, nameof(Instant)); } = ImportTexts.Instant(Instant, nameof(Instant));

    /// <summary>What was before.</summary>
    public ImportCell Old { get; init => field = ImportTexts.Text(value, nameof(Old)); } = ImportTexts.Text(Old, nameof(Old));

    /// <summary>What is since.</summary>
    public ImportCell New { get; init => field = ImportTexts.Text(value, nameof(New)); } = ImportTexts.Text(New, nameof(New));

    /// <summary>What it is that changed; the stage in every row where it is null.</summary>
    public ImportCell? Property { get; init => field = ImportTexts.TextOrNone(value, nameof(Property)); }

    /// <summary>The currency of values.</summary>
    public ImportCell? Currency { get; init => field = ImportTexts.TextOrNone(value, nameof(Currency)); }

    /// <summary>All cells, in the order in which they are written.</summary>
    internal IReadOnlyList<ColumnPart> Parts =>
    [
        new(ImportKeys.Journey, ColumnKind.Text, Journey),
        new(ImportKeys.Instant, ColumnKind.Instant, Instant),
        new(ImportKeys.Property, ColumnKind.Text, Property),
        new(ImportKeys.Old, Changed, Old),
        new(ImportKeys.New, Changed, New),
        new(ImportKeys.Currency, ColumnKind.Text, Currency),
    ];

    private ColumnKind Changed => Property is null ? ColumnKind.Stage : ColumnKind.Text;
}
