using NodaTime;

namespace RevenueProcess.Specification.Leads;

/// <summary>A second evaluator, written from Kleene's definitions over a given verdict for each leaf occurrence.</summary>
internal static class CriterionOracle
{
    public static Verdict Judge(Criterion criterion, Func<int, Verdict> leaves)
    {
        int next = 0;
        return Judge(criterion, leaves, ref next);
    }

    public static Verdict[] LeafVerdicts(LeadDefinition definition, LeadProfile profile, Instant now) =>
        [.. definition.Leaves.Select(leaf => leaf.Evaluate(profile, now))];

    private static Verdict Judge(Criterion criterion, Func<int, Verdict> leaves, ref int next)
    {
        switch (criterion)
        {
            case NotCriterion not:
                return (Verdict)(2 - (int)Judge(not.Inner, leaves, ref next));
            case MeetsCriterion meets:
                return Judge(meets.Definition.Criterion, leaves, ref next);
            case GroupCriterion group:
                var parts = new List<Verdict>();
                foreach (Criterion child in group.Children)
                {
                    parts.Add(Judge(child, leaves, ref next));
                }

                return group.Kind switch
                {
                    GroupKind.All => parts.Min(),
                    GroupKind.Any => parts.Max(),
                    // At least k: the k-th largest verdict.
                    _ => parts.OrderDescending().ElementAt(group.Needed - 1),
                };
            default:
                return leaves(next++);
        }
    }
}
