namespace RevenueProcess;

/// <summary>The ages of one channel: runs that are shared between tallies and never change. Joining copies no age.</summary>
internal readonly struct AgeRuns(IReadOnlyList<ReadOnlyMemory<uint>>? runs)
{
    private readonly IReadOnlyList<ReadOnlyMemory<uint>>? _runs = runs;

    private IReadOnlyList<ReadOnlyMemory<uint>> Runs => _runs ?? [];

    public static AgeRuns Of(AgeBuffer buffer) => new(buffer.Runs);

    public AgeRuns Join(AgeRuns other) => new([.. Runs, .. other.Runs]);

    /// <summary>All ages of several channels, ascending.</summary>
    public static uint[] Sorted(IEnumerable<AgeRuns> channels)
    {
        var runs = channels.SelectMany(channel => channel.Runs).ToArray();
        var ages = GC.AllocateUninitializedArray<uint>(runs.Sum(run => run.Length));
        var filled = 0;
        foreach (var run in runs)
        {
            run.Span.CopyTo(ages.AsSpan(filled));
            filled += run.Length;
        }

        AgeSort.Sort(ages);
        return ages;
    }
}
