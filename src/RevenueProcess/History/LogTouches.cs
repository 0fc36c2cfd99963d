namespace RevenueProcess;

/// <summary>Touches as they were read: one slot a row, in the order of arrival.</summary>
internal sealed class LogTouches
{
    public int Count => Ticks.Length;

    /// <summary>The dense number of the row's journey.</summary>
    public required int[] Journeys { get; init; }

    /// <summary>When it happened, in ticks of 100 ns since the Unix epoch.</summary>
    public required long[] Ticks { get; init; }

    public required CodedColumn Whats { get; init; }

    public required CodedColumn Teams { get; init; }

    /// <summary>What tells a row from others.</summary>
    public RecordKey KeyOf(int row) => RecordKey.OfTouch(Journeys[row], Ticks[row], Whats.CodeOf(row), Teams.CodeOf(row));

    /// <summary>Marks touches that equal one before them.</summary>
    public void SetDuplicatesAside(byte[] aside)
    {
        var seen = new HashSet<RecordKey>();
        for (var row = 0; row < Count; row++)
        {
            if (aside[row] == LogMarks.IsKept && !seen.Add(KeyOf(row)))
            {
                aside[row] = (byte)SetAsideReason.Duplicate;
            }
        }
    }
}
