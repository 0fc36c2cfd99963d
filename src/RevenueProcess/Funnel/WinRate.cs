using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// What share of decided journeys was won. No win rate counts disqualified journeys. Each definition of the rate is its own member.
/// </summary>
public sealed record WinRate
{
    private readonly OutcomeCounts _outcomes;
    private readonly ValueSum _won;
    private readonly ValueSum _lost;
    private readonly Instant _asOf;

    internal WinRate(OutcomeCounts outcomes, long noDecision, ValueSum won, ValueSum lost, Instant asOf)
    {
        _asOf = asOf;
        _outcomes = outcomes;
        _won = won;
        _lost = lost;
        NoDecision = noDecision;
    }

    /// <summary>Journeys lost because the buyer never decided.</summary>
    public long NoDecision { get; }

    /// <summary>Won ÷ (won + lost). Counts journeys lost without a decision as lost.</summary>
    public Rate ByCount => _outcomes.WinRate;

    /// <summary>Won ÷ (won + lost). Leaves out journeys lost without a decision.</summary>
    public Rate ByCountWithoutNoDecision => Rate.Of(_outcomes.Won, _outcomes.Decided - NoDecision);

    /// <summary>
    /// Won value ÷ (won + lost value). Undefined, with the reason, unless every won and lost journey has a value above 0: a lost deal
    /// recorded as 0 would make the rate 100 %.
    /// </summary>
    public ValueShare ByValue => ValueShare.Of(_won, _lost);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Of {Wording.Counted(_outcomes.Total, "journey")} up to {Wording.Of(_asOf)} (as-of): {_outcomes.Won:#,0} won of {_outcomes.Decided:#,0} won or lost, {NoDecision:#,0} of them lost without a decision; {_outcomes.Disqualified:#,0} disqualified and {_outcomes.Open:#,0} open, which are in neither part.");

    /// <summary>The win rate by count.</summary>
    public override string ToString() => ByCount.ToString();
}
