namespace RevenueProcess;

/// <summary>Reads the instant of a row: of one cell, or the earliest or latest of several.</summary>
/// <param name="cells">The cells, and how each writes instants.</param>
/// <param name="takesLatest">Whether the latest counts, rather than the earliest.</param>
/// <param name="rows">The rows.</param>
/// <param name="notes">Where texts go that fit two patterns.</param>
internal sealed class StampCells((CellReader Cell, InstantReader Instants)[] cells, bool takesLatest, INamedRows rows, ImportNotes notes)
{
    /// <summary>Reads the current row; false where no cell holds an instant.</summary>
    /// <param name="stamp">The instant.</param>
    /// <param name="unread">The first text that should be an instant and is none, whatever the others say; null where there is none.</param>
    public bool TryRead(out Stamp stamp, out string? unread)
    {
        (stamp, unread) = (default, null);
        var isRead = false;
        foreach (var (cell, instants) in cells)
        {
            if (cell.Value is not { } written)
            {
                continue;
            }

            if (!instants.TryRead(written, out var found))
            {
                unread ??= written;
                continue;
            }

            if (instants.HasRivals && instants.RivalsOf(written) is var (taken, other))
            {
                notes.AddRivals(new RecordOrigin(rows.File, rows.Line) { Text = written }, taken, other);
            }

            if (!isRead || GoesBefore(found, stamp))
            {
                (stamp, isRead) = (found, true);
            }
        }

        return isRead;
    }

    /// <summary>Whether an instant is taken rather than another; of two that begin together, the more precise one.</summary>
    private bool GoesBefore(Stamp found, Stamp taken) =>
        found.At == taken.At ? found.Precision < taken.Precision : found.At < taken.At != takesLatest;
}
