namespace RevenueProcess;

/// <summary>The lines that were read, in the order of arrival.</summary>
internal sealed class LineColumns
{
    /// <summary>What stands for the reason of a line whose first record is in the columns.</summary>
    public const SetAsideReason Undecided = default;

    public int Count => Reasons.Count;

    /// <summary>Why the first record of each line is not in the columns, by number.</summary>
    public required IReadOnlyList<byte> Reasons { get; init; }

    /// <summary>How many rows of entries each line gave.</summary>
    public required OptionalColumn<int> Entries { get; init; }

    /// <summary>How many rows of statements each line gave.</summary>
    public required OptionalColumn<int> Statements { get; init; }

    /// <summary>How many rows of touches each line gave.</summary>
    public required OptionalColumn<int> Touches { get; init; }

    /// <summary>The file it comes from.</summary>
    public required CodedColumn Files { get; init; }

    /// <summary>Where in the file; 0 where that is not known.</summary>
    public required OptionalColumn<long> Numbers { get; init; }

    /// <summary>Where a line comes from, if the reader said so.</summary>
    public (string? File, long? Number) PlaceOf(int line) => Files[line] is { } file ? (file, Numbers[line]) : (null, null);
}
