namespace RevenueProcess;

/// <summary>Finds the marks of the moves into visits: what their entries say, and whether a sequence contradicts the order of time.</summary>
internal static class VisitMarks
{
    /// <summary>The marks by visit; null where no visit has any.</summary>
    /// <param name="details">What the entries say.</param>
    /// <param name="entries">The visits, settled, with the rows they came from.</param>
    public static MoveMarks[]? Of(LogDetails details, EntryGroups entries)
    {
        if (details.Marks.IsEmpty && details.Sequences.IsEmpty)
        {
            return null;
        }

        var (starts, rows) = (entries.Starts, entries.Rows!);
        var marks = new MoveMarks[starts[^1]];
        var all = MoveMarks.None;
        for (var journey = 0; journey + 1 < starts.Length; journey++)
        {
            var highest = LogDetails.NoSequence;
            for (var visit = starts[journey]; visit < starts[journey + 1]; visit++)
            {
                var sequence = details.Sequences[rows[visit]];
                var contradicts = sequence != LogDetails.NoSequence && sequence < highest;
                marks[visit] = details.Marks[rows[visit]] | (contradicts ? MoveMarks.OutOfOrder : MoveMarks.None);
                all |= marks[visit];
                highest = Math.Max(highest, sequence);
            }
        }

        return all == MoveMarks.None ? null : marks;
    }
}
