using NodaTime;

namespace RevenueProcess;

/// <summary>A table in the form of a tally: columns of one length, and of <see cref="Counts"/>, <see cref="Amounts"/> and <see cref="Ages"/> one.</summary>
public sealed record TallyFormTable
{
    /// <summary>The name of the table.</summary>
    public required string Name { get; init => field = Require.Name(value, nameof(Name)); }

    /// <summary>The cell of each row, by its place in the list of cells.</summary>
    public required IReadOnlyList<int> Cells { get; init => field = Require.AllPresent(value, nameof(Cells)); }

    /// <summary>Where the calendar period of each row starts; null where the table is not by period.</summary>
    public IReadOnlyList<Instant>? Periods { get; init => field = value is null ? null : Require.AllPresent(value, nameof(Periods)); }

    /// <summary>
    /// What each row is of, by the name of the column: ids of stages, or words. The empty text is elsewhere; null is nowhere, which is before
    /// the start and after the last visit.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string?>> Keys
    {
        get;
        init => field = Require.AllNamed(Require.AllNamed(value, nameof(Keys)).ToDictionary(
            column => column.Key, column => (IReadOnlyList<string?>)new ValueList<string?>(column.Value), StringComparer.Ordinal), nameof(Keys));
    }

    /// <summary>How many, in a table of counts; null in others.</summary>
    public IReadOnlyList<long>? Counts { get; init => field = value is null ? null : Require.AllPresent(value, nameof(Counts)); }

    /// <summary>How much, in a table of amounts; null in others.</summary>
    public IReadOnlyList<decimal>? Amounts { get; init => field = value is null ? null : Require.AllPresent(value, nameof(Amounts)); }

    /// <summary>Single ages in grains of the frame, in a table of ages; null in others.</summary>
    public IReadOnlyList<IReadOnlyList<uint>>? Ages
    {
        get;
        init => field = value is null ? null : Require.AllPresent(Require.AllPresent(value, nameof(Ages)).Select(ages => Require.AllPresent(ages, nameof(Ages))), nameof(Ages));
    }
}
