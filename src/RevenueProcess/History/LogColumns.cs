namespace RevenueProcess;

/// <summary>
/// Recorded entries as they were read: one slot a row, in the order of arrival. Optional columns are absent where no row has them.
/// </summary>
internal sealed class LogColumns
{
    public required int Count { get; init; }

    /// <summary>The dense number of the row's journey, from 0.</summary>
    public required int[] Journeys { get; init; }

    /// <summary>The ordinal of the stage that was entered.</summary>
    public required ushort[] Stages { get; init; }

    /// <summary>When, in ticks of 100 ns since the Unix epoch.</summary>
    public required long[] Ticks { get; init; }

    public required JourneyKeys Keys { get; init; }

    /// <summary>What else the rows say; null where they say nothing more than journey, stage and instant.</summary>
    public LogDetails? Details { get; init; }
}
