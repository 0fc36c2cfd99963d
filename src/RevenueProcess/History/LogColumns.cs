using System.Collections.Immutable;

namespace RevenueProcess;

/// <summary>
/// Recorded entries as they were read: one slot a row, in the order of arrival. Optional columns are absent where no row has them.
/// </summary>
internal sealed class LogColumns
{
    public required int Count { get; init; }

    /// <summary>The dense number of the row's journey, from 0.</summary>
    public required int[] Journeys { get; init; }

    /// <summary>
    /// The ordinal of the stage that was entered; for a stage that the process does not have, as many as it has and the place of the text in
    /// <see cref="UnknownStages"/>.
    /// </summary>
    public required ushort[] Stages { get; init; }

    /// <summary>When, in ticks of 100 ns since the Unix epoch.</summary>
    public required long[] Ticks { get; init; }

    /// <summary>How coarse each stamp is, as a number into <see cref="PrecisionTicks"/>; null where every entry is an instant.</summary>
    public byte[]? Precisions { get; init; }

    /// <summary>The lengths that stamps have, in ticks; the first is 0, an instant.</summary>
    public long[] PrecisionTicks { get; init; } = [0];

    /// <summary>The texts of stages that the process does not have, in ordinal order.</summary>
    public IReadOnlyList<string> UnknownStages { get; init; } = [];

    /// <summary>The rows among those whose version has the stage, and which no plan makes one of the process.</summary>
    public IReadOnlySet<int> Unmapped { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>The rows of gates of older versions, which the process does not have: they were passed, so nobody was there.</summary>
    public IReadOnlyList<int> FormerGates { get; init; } = [];

    public required JourneyKeys Keys { get; init; }

    /// <summary>What else the rows say; null where they say nothing more than journey, stage and instant.</summary>
    public LogDetails? Details { get; init; }

    /// <summary>What was said of journeys apart from their entries; null where nothing was.</summary>
    public LogStatements? Statements { get; init; }

    /// <summary>What was done with leads; null where nobody was in touch.</summary>
    public LogTouches? Touches { get; init; }

    /// <summary>How many records there are of any kind.</summary>
    public int Records => Count + (Statements?.Count ?? 0) + (Touches?.Count ?? 0);

    /// <summary>How long the interval is in which an entry lies, in ticks; 0 for an instant.</summary>
    public long PrecisionOf(int row) => Precisions is null ? 0 : PrecisionTicks[Precisions[row]];

    /// <summary>The latest tick at which an entry may lie.</summary>
    public long LastOf(int row) => PrecisionOf(row) is var precision and > 0 ? Ticks[row] + precision - 1 : Ticks[row];
}
