namespace RevenueProcess;

/// <summary>
/// Where the teams disagree: leads that met the definition and were refused all the same, by the reason the receiving team gave and by the
/// criterion that was nearest its threshold. Many refusals that all sit near one threshold say which number to talk about.
/// </summary>
/// <remarks>
/// <para>
/// Considered are the comparisons that hold the verdict up: those that are met (under "not": not met), in parts of the definition that are
/// not themselves not met. One has a threshold when its distance from it can be measured: a number from the nearer bound of its range, an
/// instant likewise; a signal with a window by the age of the sighting that has to lie in it (the k-th last, for k times) from the window;
/// a signal without one by how often it was seen from how often is required; the points of a score from the fewest that are required.
/// Texts, flags, sets, grades, custom conditions and "known" have none.
/// </para>
/// <para>
/// Units differ, so distances are compared by rank: nearness is the share of all past leads with the same verdict on that comparison, and a
/// distance, that lie strictly nearer to the threshold than this lead. 0 says that none does. It is the same for any unit, and it does not
/// favour a comparison that few leads meet. The nearest is the one with the smallest share; of equals the one that fewer leads are as near
/// to, then the one declared first. A function of the set of leads, not of their order.
/// </para>
/// </remarks>
public sealed record DisagreementReport
{
    private DisagreementReport(LeadDefinition definition, Rate refusal, IReadOnlyList<DisagreementGroup> groups)
    {
        Definition = definition;
        Refusal = refusal;
        Groups = Require.AllPresent(groups);
    }

    /// <summary>The definition.</summary>
    public LeadDefinition Definition { get; }

    /// <summary>
    /// Refused ÷ offered to the receiving team, among the leads that met the definition. Undefined when none was offered. Interval: Wilson,
    /// 95 %.
    /// </summary>
    public Rate Refusal { get; }

    /// <summary>
    /// The refused leads, each in one group: the largest group first, then by reason (none last), then by the order in which the definition
    /// declares the criteria (none last). The counts add up to the numerator of <see cref="Refusal"/>.
    /// </summary>
    public IReadOnlyList<DisagreementGroup> Groups { get; }

    /// <summary>Reports on a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="leads">The past leads, in any order; those that were not refused are what nearness is measured among.</param>
    /// <param name="examples">How many examples to keep of each group; at least 0.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument or a lead is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of examples is negative.</exception>
    public static DisagreementReport Of(LeadDefinition definition, IEnumerable<PastLead> leads, int examples = 5)
    {
        Require.NotNull(definition);
        Require.AtLeast(examples, 0);
        PastLead[] all = [.. Require.NotNull(leads).Select(lead => Require.NotNull(lead, nameof(leads)))];
        PastLead[] offered =
            [.. all.Where(lead => lead.Accepted is not null && definition.Evaluate(lead.Profile, lead.DecidedAt) == Verdict.Met)];
        PastLead[] refused = [.. offered.Where(lead => lead.Accepted == false)];
        var nearness = new Nearness(definition, all);
        var groups = refused
            .Select(lead => (Lead: lead, Nearest: nearness.Nearest(lead)))
            .GroupBy(one => (one.Lead.RefusedReason, one.Nearest.Leaf))
            .Select(group => (group.Key, Group: new DisagreementGroup(
                group.Key.RefusedReason,
                group.Key.Leaf is { } leaf ? definition.Leaves[leaf] : null,
                group.Aggregate(default(OutcomeCounts), (sum, one) => sum.With(one.Lead.Outcome)),
                [
                    .. group.Where(one => one.Lead.Id is not null)
                        .OrderBy(one => one.Nearest.Share)
                        .ThenBy(one => one.Lead.Id, StringComparer.Ordinal)
                        .Select(one => one.Lead.Id!)
                        .Take(examples),
                ])))
            .OrderByDescending(one => one.Group.Leads.Total)
            .ThenBy(one => one.Key.RefusedReason is null)
            .ThenBy(one => one.Key.RefusedReason, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Leaf ?? int.MaxValue)
            .Select(one => one.Group);
        return new DisagreementReport(definition, Rate.Of(refused.Length, offered.Length), [.. groups]);
    }
}
