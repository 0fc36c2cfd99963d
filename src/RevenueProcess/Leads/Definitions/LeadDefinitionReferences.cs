namespace RevenueProcess;

/// <summary>Which definitions stand on which.</summary>
internal static class LeadDefinitionReferences
{
    /// <summary>The definitions and all that they refer to, also through scores, each once and after those that it refers to.</summary>
    public static IReadOnlyList<LeadDefinition> WithReferences(this IEnumerable<LeadDefinition> definitions) => References.Of(definitions).Definitions;

    /// <summary>The scores that the definitions stand on, each once and after those that it stands on.</summary>
    public static IReadOnlyList<Score> Scores(this IEnumerable<LeadDefinition> definitions) => References.Of(definitions).Scores;
}
