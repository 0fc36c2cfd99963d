
namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>What the library found about definitions, in one place for every way to show it.</summary>
/// <param name="Leads">The past leads.</param>
/// <param name="Definitions">Each definition, and where the teams disagree about it.</param>
/// <param name="Comparisons">Each name that both files define, by its latest version in each; null where nothing is compared.</param>
/// <param name="OnlyBefore">Names that only the first file defines.</param>
/// <param name="OnlyAfter">Names that only the second file defines.</param>
internal sealed record EvidenceReport(
    PastLeads Leads,
    IReadOnlyList<(DefinitionEvidence Evidence, DisagreementReport Disagreement)> Definitions,
    IReadOnlyList<DefinitionComparison>? Comparisons,
    IReadOnlyList<string> OnlyBefore,
    IReadOnlyList<string> OnlyAfter)
{
    /// <summary>What became of all leads.</summary>
    public OutcomeCounts Outcomes => new(Count(Outcome.Won), Count(Outcome.Lost), Count(Outcome.Disqualified), Count(outcome: null));

    public static EvidenceReport Of(PastLeads leads, IReadOnlyList<LeadDefinition> definitions, IReadOnlyList<LeadDefinition>? others)
    {
        var before = Latest(definitions);
        var after = Latest(others ?? []);
        return new EvidenceReport(
            leads,
            [.. definitions.Select(definition => (DefinitionEvidence.Of(definition, leads.Leads), DisagreementReport.Of(definition, leads.Leads)))],
            others is null ? null : [.. before.Where(one => after.ContainsKey(one.Key)).Select(one => DefinitionComparison.Of(one.Value, after[one.Key], leads.Leads))],
            others is null ? [] : [.. before.Keys.Except(after.Keys, StringComparer.Ordinal)],
            [.. after.Keys.Except(before.Keys, StringComparer.Ordinal)]);
    }

    private static SortedDictionary<string, LeadDefinition> Latest(IEnumerable<LeadDefinition> definitions)
    {
        var latest = new SortedDictionary<string, LeadDefinition>(StringComparer.Ordinal);
        foreach (var definition in definitions.OrderBy(one => one.Version))
        {
            latest[definition.Name] = definition;
        }

        return latest;
    }

    private int Count(Outcome? outcome) => Leads.Leads.Count(lead => lead.Outcome == outcome);
}
