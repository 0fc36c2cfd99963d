namespace RevenueProcess;

/// <summary>
/// Whether a lead definition is any good, by what became of past leads: how many it finds and what they were worth, each number with its
/// counts and its interval.
/// </summary>
/// <remarks>
/// Only a met verdict counts as found, as at a gate: <see cref="Unknown"/> leads are shown apart, and in recall they are leads that were
/// not found. Disqualified and open leads are counted apart and are in no rate. Precision × decided leads that met it = recall × won leads
/// = won leads that met it, exactly. A function of the set of leads, not of their order; of two disjoint sets, every count is the sum. Equal when definition
/// and counts are.
/// </remarks>
public sealed record DefinitionEvidence
{
    private DefinitionEvidence(LeadDefinition definition, OutcomeCounts met, OutcomeCounts notMet, OutcomeCounts unknown, Rate acceptance)
    {
        Definition = definition;
        Met = met;
        NotMet = notMet;
        Unknown = unknown;
        Acceptance = acceptance;
    }

    /// <summary>The definition that was tried.</summary>
    public LeadDefinition Definition { get; }

    /// <summary>The leads that met it.</summary>
    public OutcomeCounts Met { get; }

    /// <summary>The leads that did not meet it.</summary>
    public OutcomeCounts NotMet { get; }

    /// <summary>The leads of which too little was known to say.</summary>
    public OutcomeCounts Unknown { get; }

    /// <summary>All leads: met, not met and unknown.</summary>
    public OutcomeCounts All => Met + NotMet + Unknown;

    /// <summary>
    /// Won ÷ (won + lost), among the leads that met it. Disqualified and open leads are in neither part. Undefined when no lead that met it is decided.
    /// Interval: Wilson, 95 %.
    /// </summary>
    public Rate Precision => Met.WinRate;

    /// <summary>
    /// Won leads that met it ÷ all won leads, also those on which the verdict is unknown. Undefined when none was won. Interval: Wilson, 95
    /// %.
    /// </summary>
    public Rate Recall => Rate.Of(Met.Won, All.Won);

    /// <summary>Won ÷ (won + lost), among all leads. Undefined when none is decided. Interval: Wilson, 95 %.</summary>
    public Rate BaseWinRate => All.WinRate;

    /// <summary>
    /// Precision ÷ base win rate: 1 says that the definition tells nothing, 2 that the leads it finds are won twice as often as leads are.
    /// Undefined when no lead that met it is decided, or none was won at all.
    /// </summary>
    /// <remarks>
    /// The leads that met it are among all leads, so the interval is built from two groups that share no lead: with w the share of the
    /// decided leads that met it and φ = their win rate ÷ the win rate of the others, lift = 1 ÷ (w + (1 − w) ÷ φ); the bounds of φ by
    /// Koopman's score interval (see <see cref="Rate.DividedBy"/>), 95 %, give the bounds of the lift at this w: the interval is conditional
    /// on <see cref="MetShare"/>. They lie within [0, 1 ÷ w], as every lift does. When every decided lead met it the lift is 1 and so are both bounds. The counts behind it are those of all
    /// leads.
    /// </remarks>
    public Estimate Lift => RevenueProcess.Lift.Of(Met, NotMet + Unknown);

    /// <summary>
    /// Decided leads that met it ÷ all decided leads: the interval of <see cref="Lift"/> is conditional on this share. Undefined when none is
    /// decided. Interval: Wilson, 95 %.
    /// </summary>
    public Rate MetShare => Rate.Of(Met.Decided, All.Decided);

    /// <summary>
    /// Accepted ÷ offered to the receiving team, among the leads that met it, whatever became of them. Undefined when none was offered.
    /// Interval: Wilson, 95 %.
    /// </summary>
    public Rate Acceptance { get; }

    /// <summary>Tries a definition on past leads; each is judged at its own instant.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="leads">The leads, in any order; read once.</param>
    /// <returns>The evidence.</returns>
    /// <exception cref="ArgumentNullException">An argument or a lead is null.</exception>
    public static DefinitionEvidence Of(LeadDefinition definition, IEnumerable<PastLead> leads)
    {
        Require.NotNull(definition);
        Require.NotNull(leads);
        var counts = new OutcomeCounts[3];
        var (accepted, offered) = (0L, 0L);
        foreach (var lead in leads)
        {
            var verdict = definition.Evaluate(Require.NotNull(lead, nameof(leads)).Profile, lead.DecidedAt);
            counts[(int)verdict] = counts[(int)verdict].With(lead.Outcome);
            if (verdict == Verdict.Met && lead.Accepted is { } isAccepted)
            {
                offered++;
                accepted += isAccepted ? 1 : 0;
            }
        }

        return new DefinitionEvidence(
            definition, counts[(int)Verdict.Met], counts[(int)Verdict.NotMet], counts[(int)Verdict.Unknown], Rate.Of(accepted, offered));
    }

    /// <summary>The leads on which the definition gave this verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The leads with that verdict, counted by outcome.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three verdicts.</exception>
    public OutcomeCounts Where(Verdict verdict) => Require.Defined(verdict) switch
    {
        Verdict.Met => Met,
        Verdict.NotMet => NotMet,
        _ => Unknown,
    };

    /// <summary>One line a number: the definition, then precision, recall, lift and acceptance with their intervals and counts.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Definition}\n  met         {Met}\n  not met     {NotMet}\n  unknown     {Unknown}\n"
        + $"  precision   {Precision}\n  recall      {Recall}\n  lift        {Lift}\n  acceptance  {Acceptance}";
}
