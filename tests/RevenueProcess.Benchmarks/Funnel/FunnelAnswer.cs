namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>What both sides answer: transitions, visitors, mean and median completed stay of each stage, in seconds.</summary>
internal sealed class FunnelAnswer(int stages)
{
    public long[] Moves { get; } = new long[stages * stages];

    public long[] Visitors { get; } = new long[stages];

    public double?[] MeanSeconds { get; } = new double?[stages];

    public double?[] MedianSeconds { get; } = new double?[stages];

    /// <summary>In what another answer differs; empty if in nothing.</summary>
    public IEnumerable<string> DifferencesTo(FunnelAnswer other, bool medians)
    {
        for (var i = 0; i < Moves.Length; i++)
        {
            if (Moves[i] != other.Moves[i])
            {
                yield return $"moves {i / stages} → {i % stages}: {Moves[i]} and {other.Moves[i]}";
            }
        }

        for (var stage = 0; stage < stages; stage++)
        {
            if (Visitors[stage] != other.Visitors[stage])
            {
                yield return $"visitors of {stage}: {Visitors[stage]} and {other.Visitors[stage]}";
            }

            if (!Close(MeanSeconds[stage], other.MeanSeconds[stage]))
            {
                yield return $"mean stay in {stage}: {MeanSeconds[stage]} and {other.MeanSeconds[stage]}";
            }

            if (medians && !Close(MedianSeconds[stage], other.MedianSeconds[stage]))
            {
                yield return $"median stay in {stage}: {MedianSeconds[stage]} and {other.MedianSeconds[stage]}";
            }
        }
    }

    private static bool Close(double? one, double? other) =>
        one is null ? other is null : other is { } value && Math.Abs(one.Value - value) <= 1e-9 * Math.Abs(value);
}
