namespace RevenueProcess;

/// <summary>What the rows of a table hold.</summary>
internal enum TableKind
{
    /// <summary>How many: a <see cref="long"/>.</summary>
    Counts = 1,

    /// <summary>How much: a <see cref="decimal"/>.</summary>
    Amounts,

    /// <summary>Single ages: <see cref="AgeRuns"/>.</summary>
    Ages,
}
