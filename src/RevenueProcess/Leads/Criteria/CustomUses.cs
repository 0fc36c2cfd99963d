using NodaTime;

namespace RevenueProcess;

/// <summary>The custom conditions that criteria ask, through definitions and scores.</summary>
internal sealed class CustomUses
{
    private static readonly CustomUses _none = new([]);

    private CustomUses(IReadOnlyList<CustomCriterion> criteria)
    {
        Criteria = criteria;
        Names = Sorted(criteria.Select(custom => custom.Name));
        Unbound = Sorted(criteria.Where(custom => !custom.IsBound).Select(custom => custom.Name));
    }

    public IReadOnlyList<CustomCriterion> Criteria { get; }

    /// <summary>The names, each once, sorted ordinally.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names that are not bound to a condition.</summary>
    public IReadOnlyList<string> Unbound { get; }

    /// <summary>The profile with the answers of all conditions, which are asked now; as it is when there are none.</summary>
    public LeadProfile Asked(LeadProfile profile, Instant now)
    {
        if (Criteria.Count == 0)
        {
            return profile;
        }

        var asked = profile.Answering(now);
        foreach (var custom in Criteria)
        {
            custom.Judge(asked, now);
        }

        return asked;
    }

    public static CustomUses In(IEnumerable<Criterion> criteria)
    {
        var found = new List<CustomCriterion>();
        foreach (var criterion in criteria)
        {
            criterion.AddCustoms(found);
        }

        return found.Count == 0 ? _none : new(found);
    }

    public static IReadOnlyList<string> Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
