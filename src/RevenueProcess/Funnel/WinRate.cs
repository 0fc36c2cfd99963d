namespace RevenueProcess;

/// <summary>
/// What share of decided journeys was won. Disqualified journeys are in no win rate. Rival definitions are separate members.
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

    /// <summary>Journeys lost for a reason that stands for no decision.</summary>
    public long NoDecision { get; }

    /// <summary>Won ÷ (won + lost), journeys lost without a decision among the lost.</summary>
    public Rate ByCount => _outcomes.WinRate;

    /// <summary>Won ÷ (won + lost), without the journeys lost for a reason that stands for no decision.</summary>
    public Rate ByCountWithoutNoDecision => Rate.Of(_outcomes.Won, _outcomes.Decided - NoDecision);

    /// <summary>
    /// Won value ÷ (won + lost value). Undefined, and says why, unless every won and lost journey has a value above 0: a lost deal
    /// recorded as 0 would make the rate 100 %.
    /// </summary>
    public ValueShare ByValue => ValueShare.Of(_won, _lost);
}
