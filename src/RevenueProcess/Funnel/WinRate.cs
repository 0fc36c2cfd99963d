namespace RevenueProcess;

/// <summary>
/// What share of decided journeys was won. No win rate counts disqualified journeys. Each definition of the rate is its own member.
/// </summary>
public sealed record WinRate
{
    private readonly OutcomeCounts _outcomes;
    private readonly ValueSum _won;
    private readonly ValueSum _lost;

    internal WinRate(OutcomeCounts outcomes, long noDecision, ValueSum won, ValueSum lost)
    {
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
}
