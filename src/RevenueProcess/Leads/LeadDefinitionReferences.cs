namespace RevenueProcess;

/// <summary>Which definitions a definition stands on.</summary>
internal static class LeadDefinitionReferences
{
    /// <summary>The definition, preceded by every definition it refers to, directly or not.</summary>
    public static IEnumerable<LeadDefinition> WithReferences(this LeadDefinition definition) =>
        ReferencesIn(definition.Criterion).Append(definition);

    private static IEnumerable<LeadDefinition> ReferencesIn(Criterion criterion) => criterion switch
    {
        MeetsCriterion meets => meets.Definition.WithReferences(),
        NotCriterion not => ReferencesIn(not.Inner),
        GroupCriterion group => group.Children.SelectMany(ReferencesIn),
        _ => [],
    };
}
