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

    /// <summary>The leaf nearest its threshold, by its index, of those that hold up a met verdict; with the share of leads that are nearer.</summary>
    public (int? Leaf, double Share) Nearest(PastLead lead)
    {
        var holding = new int[_definition.Leaves.Count];
        var found = new FailingLeaves(holding);
        _definition.Criterion.FindFailing(lead.Profile, lead.DecidedAt, negated: true, firstLeaf: 0, ref found);
        var (nearest, least) = ((int?)null, double.PositiveInfinity);
        foreach (var leaf in holding.AsSpan(0, found.Count))
        {
            if (Share(leaf, lead) is { } share && share < least)
            {
                (nearest, least) = (leaf, share);
            }
        }

        return (nearest, least);
    }

    private double? Share(int leaf, PastLead lead)
    {
        var criterion = _definition.Leaves[leaf];
        if (ThresholdDistance.Of(criterion, lead.Profile, lead.DecidedAt) is not { } distance)
        {
            return null;
        }

        var side = (criterion.Judge(lead.Profile, lead.DecidedAt) == Verdict.Met ? _met : _notMet)[leaf];
        var (low, high) = (0, side.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = side[middle] < distance ? (middle + 1, high) : (low, middle);
        }

        return (double)low / side.Length;
    }
}
