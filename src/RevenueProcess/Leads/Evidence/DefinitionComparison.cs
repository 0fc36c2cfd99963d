namespace RevenueProcess;

/// <summary>
/// Two definitions side by side on the same past leads, most often two versions of one word: who changes side, what became of them, and
/// what the change does to precision.
/// </summary>
/// <remarks>
/// Both judge the same leads, so the leads that meet the first and those that meet the second overlap, and their precisions are not
/// independent: no interval for two independent rates may be put on their difference. What is compared instead are groups without a common
/// lead: <see cref="Staying"/>, <see cref="Entering"/> and <see cref="Leaving"/>. What would have happened is said only of what is known:
/// leads that would have been passed on, with the outcome they had. A lead that the first definition held back was perhaps never worked on,
/// and might have been won if it had been. A function of the set of leads, not of their order.
/// </remarks>
public sealed record DefinitionComparison
{
    private const int Verdicts = 3;

    private DefinitionComparison(DefinitionEvidence before, DefinitionEvidence after, IReadOnlyList<SideChange> groups)
    {
        Before = before;
        After = after;
        Groups = Require.AllPresent(groups);
    }

    /// <summary>The first definition on these leads.</summary>
    public DefinitionEvidence Before { get; }

    /// <summary>The second definition on these leads.</summary>
    public DefinitionEvidence After { get; }

    /// <summary>
    /// All nine pairs of verdicts, those without leads too: by the first verdict, then by the second, each in the order met, not met,
    /// unknown.
    /// </summary>
    public IReadOnlyList<SideChange> Groups { get; }

    /// <summary>The pairs of different verdicts that have leads, in the order of <see cref="Groups"/>.</summary>
    public IReadOnlyList<SideChange> Changes => [.. Groups.Where(group => group.IsChange && group.Leads.Total > 0)];

    /// <summary>The leads that meet both.</summary>
    public OutcomeCounts Staying => Group(Verdict.Met, Verdict.Met).Leads;

    /// <summary>
    /// The leads that meet the second and did not meet the first (not met, or unknown): they would have been passed on as well.
    /// </summary>
    public OutcomeCounts Entering => Group(Verdict.NotMet, Verdict.Met).Leads + Group(Verdict.Unknown, Verdict.Met).Leads;

    /// <summary>The leads that met the first and do not meet the second (not met, or unknown): they would have been held back.</summary>
    public OutcomeCounts Leaving => Group(Verdict.Met, Verdict.NotMet).Leads + Group(Verdict.Met, Verdict.Unknown).Leads;

    /// <summary>
    /// Win rate of the leads that enter − win rate of those that leave: whether the exchange is a good one. Undefined when no lead of
    /// either group is decided. Interval: Newcombe, 95 %; the two groups have no lead in common.
    /// </summary>
    public Estimate Exchange => Entering.WinRate.Minus(Leaving.WinRate);

    /// <summary>Precision of the second − precision of the first. Undefined when either is.</summary>
    /// <remarks>
    /// With s, e, l the decided leads that stay, enter and leave, and their win rates: p(s) (s/(s + e) − s/(s + l)) + p(e) e/(s + e) − p(l)
    /// l/(s + l). The three groups have no lead in common; their Wilson bounds combine as in Newcombe's interval (G. Y. Zou, W. Huang, X.
    /// Zhang, Computational Statistics &amp; Data Analysis 53 (2009) 1080–1085), 95 %. The interval is conditional on s, e and l, the sizes of
    /// the groups. Without a lead that stays this is Newcombe's interval; without one that enters or leaves it is [0, 0]. The counts behind it are those of the three
    /// groups.
    /// </remarks>
    public Estimate PrecisionChange
    {
        get
        {
            var (stay, enter, leave) = (Staying, Entering, Leaving);
            var all = stay + enter + leave;
            var (after, before) = ((double)stay.Decided + enter.Decided, (double)stay.Decided + leave.Decided);
            var sum = after == 0 || before == 0
                ? null
                : WeightedRates.Sum(
                    ((stay.Decided / after) - (stay.Decided / before), stay.WinRate), (enter.Decided / after, enter.WinRate), (-leave.Decided / before, leave.WinRate));
            return sum is var (value, interval)
                ? Estimate.Of(
                    value, new Bounds(Math.Max(-1, interval.Low), Math.Min(1, interval.High)), EstimateUnit.Share, all.Won, all.Lost, all.Open)
                : Estimate.Of(value: null, interval: null, EstimateUnit.Share, all.Won, all.Lost, all.Open);
        }
    }

    /// <summary>Tries two definitions on the same past leads; each lead is judged at its own instant.</summary>
    /// <param name="before">The first definition.</param>
    /// <param name="after">The second definition.</param>
    /// <param name="leads">The leads, in any order; read once.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">An argument or a lead is null.</exception>
    public static DefinitionComparison Of(LeadDefinition before, LeadDefinition after, IEnumerable<PastLead> leads)
    {
        Require.NotNull(before);
        Require.NotNull(after);
        PastLead[] all = [.. Require.NotNull(leads)];
        var counts = new OutcomeCounts[Verdicts, Verdicts];
        var ids = new List<string>?[Verdicts, Verdicts];
        foreach (var lead in all)
        {
            var first = (int)before.Evaluate(Require.NotNull(lead, nameof(leads)).Profile, lead.DecidedAt);
            var second = (int)after.Evaluate(lead.Profile, lead.DecidedAt);
            counts[first, second] = counts[first, second].With(lead.Outcome);
            if (first != second && lead.Id is { } id)
            {
                (ids[first, second] ??= []).Add(id);
            }
        }

        return new DefinitionComparison(
            DefinitionEvidence.Of(before, all),
            DefinitionEvidence.Of(after, all),
            [
                .. from first in InOrder
                   from second in InOrder
                   select new SideChange(
                       first, second, counts[(int)first, (int)second], [.. (ids[(int)first, (int)second] ?? []).Order(StringComparer.Ordinal)]),
            ]);
    }

    /// <summary>The leads with this pair of verdicts.</summary>
    /// <param name="before">The verdict of the first definition.</param>
    /// <param name="after">The verdict of the second definition.</param>
    /// <returns>The leads with these two verdicts; empty when there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of the three verdicts.</exception>
    public SideChange Group(Verdict before, Verdict after) =>
        Groups[(Verdicts * Place(Require.Defined(before))) + Place(Require.Defined(after))];

    private static ReadOnlySpan<Verdict> OrderOfVerdicts => [Verdict.Met, Verdict.NotMet, Verdict.Unknown];

    private static Verdict[] InOrder => OrderOfVerdicts.ToArray();

    private static int Place(Verdict verdict) => OrderOfVerdicts.IndexOf(verdict);
}
