namespace RevenueProcess;

/// <summary>Single ages in no order: runs that are shared between tallies and never change. Joining copies no age. The default has none.</summary>
/// <param name="first">The first run.</param>
/// <param name="more">The others: most have none, and then take no memory.</param>
internal readonly struct AgeRuns(ReadOnlyMemory<uint> first, IReadOnlyList<ReadOnlyMemory<uint>>? more = null)
{
    private readonly ReadOnlyMemory<uint> _first = first;
    private readonly IReadOnlyList<ReadOnlyMemory<uint>>? _more = more;

    /// <summary>How many ages there are.</summary>
    public int Count => _first.Length + (_more?.Sum(run => run.Length) ?? 0);

    private IEnumerable<ReadOnlyMemory<uint>> Runs => _more is null ? [_first] : _more.Prepend(_first);

    public AgeRuns Join(AgeRuns other) =>
        _first.IsEmpty ? other : other._first.IsEmpty ? this : new(_first, [.. _more ?? [], .. other.Runs]);

    /// <summary>All ages of several, ascending.</summary>
    public static uint[] Sorted(params IEnumerable<AgeRuns> several)
    {
        var runs = several.SelectMany(one => one.Runs).ToArray();
        var ages = GC.AllocateUninitializedArray<uint>(runs.Sum(run => run.Length));
        var filled = 0;
        foreach (var run in runs)
        {
            run.Span.CopyTo(ages.AsSpan(filled));
            filled += run.Length;
        }

        return AgeSort.Sorted(ages);
    }
}
