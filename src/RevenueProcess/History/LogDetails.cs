namespace RevenueProcess;

/// <summary>The optional columns of recorded entries, in the order of arrival.</summary>
internal sealed class LogDetails
{
    /// <summary>The value of <see cref="Sequences"/> for a row without one: it comes first.</summary>
    public const long NoSequence = long.MinValue;

    public required OptionalColumn<long> Sequences { get; init; }

    /// <summary>The values that can be read, are not negative and have the log's currency.</summary>
    public required ValueColumn Values { get; init; }

    public required CodedColumn Owners { get; init; }

    public required CodedColumn Reasons { get; init; }

    public required CodedColumn Triggers { get; init; }

    /// <summary>The versions that rows may state.</summary>
    public required LogVersions Versions { get; init; }

    /// <summary>The version that each row states, and its stage there.</summary>
    public required OptionalColumn<RecordedPlace> Places { get; init; }

    public required OptionalColumn<MoveMarks> Marks { get; init; }

    /// <summary>What each row says of the deadline of its visit.</summary>
    public required OptionalColumn<RecordedDeadline?> Deadlines { get; init; }

    public required IReadOnlyDictionary<string, CodedColumn> Attributes { get; init; }

    /// <summary>Orders two rows by owner, value and attributes.</summary>
    public int CompareContent(int one, int other) => RowContent.Compare(one, other, Owners, Values, Attributes);

    /// <summary>Orders two rows by reason, trigger, version, a value that cannot be used, what is known of the move, and deadline: what else tells them apart.</summary>
    public int CompareMove(int one, int other)
    {
        var order = RowContent.Compare(Reasons[one], Reasons[other]);
        if (order == 0)
        {
            order = RowContent.Compare(Triggers[one], Triggers[other]);
        }

        if (order == 0)
        {
            order = VersionOrLast(one).CompareTo(VersionOrLast(other));
        }

        if (order == 0)
        {
            order = Values.CompareStated(one, other);
        }

        if (order == 0)
        {
            order = ((byte)Marks[other]).CompareTo((byte)Marks[one]);
        }

        return order == 0 ? RecordedDeadline.Compare(Deadlines[one], Deadlines[other]) : order;
    }

    private int VersionOrLast(int row) => Places[row].Version is var version && version == JudgedMove.NoVersion ? int.MaxValue : version;
}
