namespace RevenueProcess;

/// <summary>Which definitions stand on which.</summary>
internal static class LeadDefinitionReferences
{
    /// <summary>The definitions and all that they refer to, each once and after those that it refers to.</summary>
    public static IReadOnlyList<LeadDefinition> WithReferences(this IEnumerable<LeadDefinition> definitions)
    {
        var all = new List<LeadDefinition>();
        var seen = new HashSet<LeadDefinition>();
        foreach (var definition in definitions)
        {
            Add(definition);
        }

        return all;

        void Add(LeadDefinition definition)
        {
            if (seen.Add(definition))
            {
                AddReferences(definition.Criterion);
                all.Add(definition);
            }
        }

        void AddReferences(Criterion criterion)
        {
            switch (criterion)
            {
                case MeetsCriterion meets:
                    Add(meets.Definition);
                    break;
                case NotCriterion not:
                    AddReferences(not.Inner);
                    break;
                case GroupCriterion group:
                    Array.ForEach([.. group.Children], AddReferences);
                    break;
            }
        }
    }
}
