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
