namespace RevenueProcess;

/// <summary>Which cell holds what in a file with a row for each touch. A text stands for the column of that name.</summary>
/// <param name="Journey">The id of the journey.</param>
/// <param name="Instant">When it happened.</param>
/// <param name="What">What kind of touch it was.</param>
public sealed record TouchesColumns(ImportCell Journey, ImportCell Instant, ImportCell What)
{
    /// <summary>The id of the journey.</summary>
    public ImportCell Journey { get; init => field = ImportTexts.Text(value, nameof(Journey)); } = ImportTexts.Text(Journey, nameof(Journey));

    /// <summary>When it happened; of a date alone, the start of the day.</summary>
    public ImportCell Instant { get; init => field = ImportTexts.Instant(value, nameof(Instant)); } = ImportTexts.Instant(Instant, nameof(Instant));

    /// <summary>What kind of touch it was: a channel, a call, a reply.</summary>
    public ImportCell What { get; init => field = ImportTexts.Text(value, nameof(What)); } = ImportTexts.Text(What, nameof(What));

    /// <summary>The team that was in touch.</summary>
    public ImportCell? Team { get; init => field = ImportTexts.TextOrNone(value, nameof(Team)); }

    /// <summary>All cells, in the order in which they are written.</summary>
    internal IReadOnlyList<ColumnPart> Parts =>
    [
        new(ImportKeys.Journey, ColumnKind.Text, Journey),
        new(ImportKeys.Instant, ColumnKind.Instant, Instant),
        new(ImportKeys.What, ColumnKind.Text, What),
        new(ImportKeys.Team, ColumnKind.Text, Team),
    ];
}
