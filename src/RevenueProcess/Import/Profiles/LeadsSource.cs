namespace RevenueProcess;

/// <summary>The file or table with a row for each past lead.</summary>
/// <param name="File">The file or table.</param>
/// <param name="Key">The id of the lead, which is never empty and occurs once.</param>
/// <param name="Fate">What became of the lead.</param>
public sealed record LeadsSource(string File, ImportCell Key, FateColumn Fate) : PastLeadsSource(File, Key)
{
    /// <summary>What became of the lead.</summary>
    public FateColumn Fate { get; init => field = Require.NotNull(value, nameof(Fate)); } = Require.NotNull(Fate);

    /// <summary>When the lead was judged; see <see cref="PastLeads.At"/> for those without.</summary>
    public ImportCell? DecidedAt { get; init => field = value is null ? null : ImportTexts.Instant(value, nameof(DecidedAt)); }

    /// <summary>The answer of the team that leads were offered to.</summary>
    public AnswerColumn? Answer { get; init; }
}
