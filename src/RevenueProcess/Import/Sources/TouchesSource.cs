namespace RevenueProcess;

/// <summary>
/// A file with a row for each <see cref="Touch"/>: calls, replies, campaigns. It begins no journey, and gives none an attribute: a touch of a journey that
/// no other file tells of is put aside.
/// </summary>
/// <param name="File">The file or table.</param>
/// <param name="Columns">Which cell holds what.</param>
public sealed record TouchesSource(string File, TouchesColumns Columns) : ImportSource(File)
{
    /// <summary>Which cell holds what.</summary>
    public TouchesColumns Columns { get; init => field = Require.NotNull(value, nameof(Columns)); } = Require.NotNull(Columns);
}
