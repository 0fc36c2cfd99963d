namespace RevenueProcess;

/// <summary>
/// The visits of a log in columns: grouped by journey, in order within it. Each visit ends where the next one of its journey
/// begins; the last is open, or closed if its stage closes.
/// </summary>
internal sealed class LogVisits
{
    /// <summary>Where the visits of journey <c>j</c> begin; they end where those of <c>j + 1</c> begin.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The stage of each visit.</summary>
    public required ushort[] Stages { get; init; }

    /// <summary>When it was entered, in ticks since the Unix epoch.</summary>
    public required long[] Entered { get; init; }

    public required JourneyKeys Keys { get; init; }

    /// <summary>The cut-off in ticks; no visit is entered later.</summary>
    public required long AsOf { get; init; }

    /// <summary>Entries after a closing stage that no declared move explains: kept, and otherwise ignored.</summary>
    public required IReadOnlyList<AfterCloseEntry> AfterClose { get; init; }

    /// <summary>What a reader of any number should know of the records.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>The optional columns by visit and by journey; null where the log says no more than journey, stage and instant.</summary>
    public VisitDetails? Details { get; init; }

    public int Journeys => Starts.Length - 1;

    public int Count => Starts[^1];
}
