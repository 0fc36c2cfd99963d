namespace RevenueProcess;

/// <summary>How near leads are to the thresholds of a definition, by rank among the past leads on the same side.</summary>
internal sealed class Nearness
{
    private readonly LeadDefinition _definition;
    private readonly double[][] _met;
    private readonly double[][] _notMet;

    public Nearness(LeadDefinition definition, IReadOnlyList<PastLead> leads)
    {
        _definition = definition;
        _met = Sorted(Verdict.Met);
        _notMet = Sorted(Verdict.NotMet);

        double[][] Sorted(Verdict side) =>
        [
            .. definition.Leaves.Select(leaf => leads
                .Where(lead => leaf.Judge(lead.Profile, lead.DecidedAt) == side)
                .Select(lead => ThresholdDistance.Of(leaf, lead.Profile, lead.DecidedAt))
                .OfType<double>()
                .Order()
                .ToArray()),
        ];
    }

    /// <summary>
    /// The leaf nearest its threshold, by its index, of those that hold up a met verdict; with the share of leads that are nearer.
    /// </summary>
    public (int? Leaf, double Share) Nearest(PastLead lead)
    {
        var holding = new int[_definition.Leaves.Count];
        var found = new FailingLeaves(holding);
        _definition.Criterion.FindFailing(lead.Profile, lead.DecidedAt, negated: true, firstLeaf: 0, ref found);
        int? nearest = null;
        var least = (Nearer: double.PositiveInfinity, AsNear: double.PositiveInfinity);
        foreach (var leaf in holding.AsSpan(0, found.Count))
        {
            if (Shares(leaf, lead) is { } shares && shares.CompareTo(least) < 0)
            {
                (nearest, least) = (leaf, shares);
            }
        }

        return (nearest, least.Nearer);
    }

    /// <summary>
    /// The shares of leads that lie nearer to the threshold than the lead, and at least as near; null where nothing can be measured.
    /// </summary>
    private (double Nearer, double AsNear)? Shares(int leaf, PastLead lead)
    {
        var criterion = _definition.Leaves[leaf];
        if (ThresholdDistance.Of(criterion, lead.Profile, lead.DecidedAt) is not { } distance)
        {
            return null;
        }

        var side = (criterion.Judge(lead.Profile, lead.DecidedAt) == Verdict.Met ? _met : _notMet)[leaf];
        return ((double)CountBefore(side, distance) / side.Length, (double)CountBefore(side, Math.BitIncrement(distance)) / side.Length);
    }

    private static int CountBefore(double[] sorted, double distance)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = sorted[middle] < distance ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
