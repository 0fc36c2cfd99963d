namespace RevenueProcess;

/// <summary>
/// The visits of a log in columns: grouped by journey, in order within it. Each visit ends where the next one of its journey
/// begins; the last is open, or closed if its stage closes.
/// </summary>
internal sealed class LogVisits
{
    /// <summary>Where the visits of journey <c>j</c> begin; they end where those of <c>j + 1</c> begin.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The stage of each visit; for one that the process does not have, as many as it has.</summary>
    public required ushort[] Stages { get; init; }

    /// <summary>When it was entered, in ticks since the Unix epoch.</summary>
    public required long[] Entered { get; init; }

    public required JourneyKeys Keys { get; init; }

    /// <summary>The cut-off in ticks; no visit is entered later.</summary>
    public required long AsOf { get; init; }

    /// <summary>Whether history is cut there, so that the cut-off is exclusive.</summary>
    public required bool IsCut { get; init; }

    /// <summary>A tick before which no visit is entered.</summary>
    public required long Earliest { get; init; }

    /// <summary>Entries after a closing stage that no declared move explains: kept, and otherwise ignored; by journey and instant.</summary>
    public required AfterCloseEntry[] AfterClose { get; init; }

    /// <summary>The texts of stages that the process does not have, in ordinal order.</summary>
    public IReadOnlyList<string> UnknownStages { get; init; } = [];

    /// <summary>The visits of stages that the process does not have, in order.</summary>
    public IReadOnlyList<ElsewhereVisit> Elsewhere { get; init; } = [];

    /// <summary>The visits that a taking back entered, in order: each is legal, whatever visit is before it now.</summary>
    public int[] ByTakeBack { get; init; } = [];

    /// <summary>The optional columns by visit and by journey; null where the log says no more than journey, stage and instant.</summary>
    public VisitDetails? Details { get; init; }

    /// <summary>How every journey stood at the earlier instant that the log remembers; null where it remembers none.</summary>
    public EarlierStanding? Earlier { get; init; }

    /// <summary>The touches by journey; null where nobody was in touch.</summary>
    public TouchGroups? Touches { get; init; }

    public int Journeys => Starts.Length - 1;

    public int Count => Starts[^1];

    /// <summary>The journey of a visit.</summary>
    public int JourneyOf(int visit)
    {
        // The last of the journeys that begin at or before it: those before that begin there have no visit.
        var (journey, end) = (0, Journeys);
        while (end - journey > 1)
        {
            var middle = (journey + end) / 2;
            (journey, end) = Starts[middle] <= visit ? (middle, end) : (journey, middle);
        }

        return journey;
    }
}
