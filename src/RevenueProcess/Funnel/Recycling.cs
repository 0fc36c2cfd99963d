using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// How much is done again. A journey is <em>sent back</em> by a move to an earlier path stage or to a detour, out of a stage that does not close;
/// it is <em>reworked</em> if it visited any stage of the process more than once.
/// </summary>
public sealed record Recycling
{
    private readonly Instant _asOf;

    internal Recycling(OutcomeCounts firstPass, OutcomeCounts sentBack, long reworked, IReadOnlyList<StageRecycling> stages, Instant asOf)
    {
        FirstPass = firstPass;
        SentBackOutcomes = sentBack;
        Journeys = Sums.Of([firstPass.Total, sentBack.Total]);
        SentBack = Rate.Of(sentBack.Total, Journeys);
        Reworked = Rate.Of(reworked, Journeys);
        Stages = Require.AllPresent(stages);
        _asOf = asOf;
    }

    /// <summary>How many journeys there are.</summary>
    public long Journeys { get; }

    /// <summary>How the journeys stand that were never sent back.</summary>
    public OutcomeCounts FirstPass { get; }

    /// <summary>How the journeys stand that were sent back at least once.</summary>
    public OutcomeCounts SentBackOutcomes { get; }

    /// <summary>Journeys sent back ÷ journeys.</summary>
    public Rate SentBack { get; }

    /// <summary>Journeys that visited any stage more than once ÷ journeys.</summary>
    public Rate Reworked { get; }

    /// <summary>Won ÷ (won + lost) of journeys that were never sent back.</summary>
    public Rate WinRateOfFirstPass => FirstPass.WinRate;

    /// <summary>Won ÷ (won + lost) of journeys that were sent back.</summary>
    public Rate WinRateOfSentBack => SentBackOutcomes.WinRate;

    /// <summary>
    /// <see cref="WinRateOfSentBack"/> minus <see cref="WinRateOfFirstPass"/>. Journeys were not drawn by lot: who is sent back may differ in more than that.
    /// </summary>
    public Estimate Difference => WinRateOfSentBack.Minus(WinRateOfFirstPass);

    /// <summary>Each stage, in the order of the process.</summary>
    public IReadOnlyList<StageRecycling> Stages { get; }

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Of {Wording.Counted(Journeys, "journey")} up to {Wording.Of(_asOf)} (as-of): {SentBackOutcomes.Total:#,0} sent back, {Reworked.Numerator:#,0} with a stage visited more than once; won ÷ (won + lost) is {SentBackOutcomes.Won:#,0} of {SentBackOutcomes.Decided:#,0} for those sent back and {FirstPass.Won:#,0} of {FirstPass.Decided:#,0} for the others.");

    /// <summary>Both win rates.</summary>
    public override string ToString() => $"never sent back {WinRateOfFirstPass}; sent back {WinRateOfSentBack}";
}
