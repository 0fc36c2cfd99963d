namespace RevenueProcess;

/// <summary>Which cell holds what in a file that says something about journeys. A text stands for the column of that name.</summary>
/// <param name="Journey">The id of the journey.</param>
public sealed record JourneysColumns(ImportCell Journey)
{
    /// <summary>The id of the journey.</summary>
    public ImportCell Journey { get; init => field = ImportTexts.Text(value, nameof(Journey)); } = ImportTexts.Text(Journey, nameof(Journey));

    /// <summary>When the journey was created: the row then begins it.</summary>
    public ImportCell? Created { get; init => field = value is null ? null : ImportTexts.Instant(value, nameof(Created)); }

    /// <summary>The stage the journey is in, which is the one it was created in unless a <see cref="ChangesSource"/> has a change of it.</summary>
    public ImportCell? Stage { get; init => field = ImportTexts.TextOrNone(value, nameof(Stage)); }

    /// <summary>Since when the rest holds; since the journey's first entry where it is null.</summary>
    public ImportCell? Instant { get; init => field = value is null ? null : ImportTexts.Instant(value, nameof(Instant)); }

    /// <summary>Who owns the lead.</summary>
    public ImportCell? Owner { get; init => field = ImportTexts.TextOrNone(value, nameof(Owner)); }

    /// <summary>What the journey is worth.</summary>
    public ImportCell? Value { get; init => field = ImportTexts.NumberOrNone(value, nameof(Value)); }

    /// <summary>The currency of the value.</summary>
    public ImportCell? Currency { get; init => field = ImportTexts.TextOrNone(value, nameof(Currency)); }

    /// <summary>The day on which the journey is expected to close.</summary>
    public ImportCell? ExpectedClose { get; init => field = value is null ? null : ImportTexts.Instant(value, nameof(ExpectedClose)); }

    /// <summary>All cells, in the order in which they are written.</summary>
    internal IReadOnlyList<ColumnPart> Parts =>
    [
        new(ImportKeys.Journey, ColumnKind.Text, Journey),
        new(ImportKeys.Created, ColumnKind.Instant, Created),
        new(ImportKeys.Stage, ColumnKind.Stage, Stage),
        new(ImportKeys.Instant, ColumnKind.Instant, Instant),
        new(ImportKeys.Owner, ColumnKind.Text, Owner),
        new(ImportKeys.Value, ColumnKind.Number, Value),
        new(ImportKeys.Currency, ColumnKind.Text, Currency),
        new(ImportKeys.ExpectedClose, ColumnKind.Instant, ExpectedClose),
    ];
}
