using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Two funnels and the joint between them. What each team reports of itself leaves out what lies between; the truth from first contact is the product
/// of three rates, exactly: <see cref="OwnOfFrom"/> (h ÷ n) · <see cref="Acceptance"/> (a ÷ h) · <see cref="WinsOfAccepted"/> (w ÷ a) =
/// <see cref="Truth"/> (w ÷ n).
/// </summary>
/// <remarks>
/// Each journey counts once. One that was handed over is accepted if an offer of it was, or if it was won from then on; else its fate is that of its last
/// offer. Rates count open journeys as not there yet, so those of a recent period still rise.
/// </remarks>
public sealed record Joint
{
    /// <summary>The teams.</summary>
    public required TeamPair Teams { get; init => field = Require.NotNull(value, nameof(Teams)); }

    /// <summary>Where history ends: inclusive, unless it is cut there.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>The currency of the values, but of <see cref="NeverSeenValue"/>, which with two logs is in that of the first; null where none is stated.</summary>
    public string? Currency { get; init; }

    /// <summary>n: journeys that entered a stage of the first team, exits left out unless they were handed over out of one; with two logs, all of the first.</summary>
    public required long Entered { get; init => field = Require.AtLeast(value, 0, nameof(Entered)); }

    /// <summary>The journeys that were handed over and that the second team has seen, by what became of them, with their values.</summary>
    public required FateCounts Seen { get; init => field = Require.NotNull(value, nameof(Seen)); }

    /// <summary>The journeys that were handed over and never came to the second team. Only two logs can tell; 0 in one log.</summary>
    public long NeverSeen { get; init => field = Require.AtLeast(value, 0, nameof(NeverSeen)); }

    /// <summary>What those are worth, in the currency of the first log.</summary>
    public ValueSum NeverSeenValue { get; init => field = Require.NotNull(value, nameof(NeverSeenValue)); } = ValueSum.None;

    /// <summary>d: journeys that came to the second team and that the first never handed over to it; at least 0.</summary>
    public required long Direct { get; init => field = Require.AtLeast(value, 0, nameof(Direct)); }

    /// <summary>w: won journeys among the accepted.</summary>
    public required long WonHandedOver { get; init => field = Require.AtLeast(value, 0, nameof(WonHandedOver)); }

    /// <summary>Won journeys among the direct.</summary>
    public required long WonDirect { get; init => field = Require.AtLeast(value, 0, nameof(WonDirect)); }

    /// <summary>When what was handed over came to its fate, from the first offer on. What was never seen still waits.</summary>
    public required FateTimes Times { get; init => field = Require.NotNull(value, nameof(Times)); }

    /// <summary>The time that all journeys together spent at the joint, in days, exact to the tick: from the first offer until accepted, until the last offer came to another fate, or until as-of.</summary>
    public required decimal DaysLost { get; init => field = Require.AtLeast(value, 0m, nameof(DaysLost)); }

    /// <summary>How the leads of two logs were joined; null for one log.</summary>
    public LeadJoin? Join { get; init; }

    /// <summary>h: journeys that the first team handed over, seen or not.</summary>
    public long HandedOver => Seen.Total + NeverSeen;

    /// <summary>a: those of them that the second team accepted.</summary>
    public long Accepted => Seen[HandoffFate.Accepted];

    /// <summary>h − a: the leads between.</summary>
    public long Between => HandedOver - Accepted;

    /// <summary>What the leads between are worth; null where it cannot be added, as <see cref="BetweenValueUndefinedBecause"/> says.</summary>
    public ValueSum? BetweenValue => BetweenValueUndefinedBecause is not null ? null
        : HandoffFates.All.Where(fate => fate != HandoffFate.Accepted).Aggregate(NeverSeenValue, (sum, fate) => sum + Seen.Value(fate));

    /// <summary>Why the value of the leads between is undefined; null where it is not.</summary>
    public string? BetweenValueUndefinedBecause => Join is { AreCurrenciesEqual: false } && NeverSeenValue.Total != 0
        ? $"what was never seen is in {Join.FromCurrency ?? "no stated currency"}, the rest in {Join.ToCurrency ?? "no stated currency"}"
        : null;

    /// <summary>h ÷ n: what the first team reports of itself.</summary>
    public Rate OwnOfFrom => Rate.Of(HandedOver, Entered);

    /// <summary>(w + wins of the direct) ÷ (a + d): what the second team reports of itself.</summary>
    public Rate OwnOfTo => Rate.Of(Sums.Of([WonHandedOver, WonDirect]), Sums.Of([Accepted, Direct]));

    /// <summary>a ÷ h: what neither team reports.</summary>
    public Rate Acceptance => Rate.Of(Accepted, HandedOver);

    /// <summary>w ÷ a: how many of the accepted were won.</summary>
    public Rate WinsOfAccepted => Rate.Of(WonHandedOver, Accepted);

    /// <summary>w ÷ n: how many of those that entered the first team's stages were handed over, accepted and won.</summary>
    public Rate Truth => Rate.Of(WonHandedOver, Entered);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => FormattableString.Invariant(
        $"As of {Wording.Of(AsOf)}, {Teams.From} handed over {HandedOver:#,0} of {Wording.Counted(Entered, "journey")} that entered its stages, {Teams.To} accepted {Accepted:#,0} of those, {WonHandedOver:#,0} of them won, beside {WonDirect:#,0} won of {Direct:#,0} that came to {Teams.To} without being handed over by {Teams.From}; between: {Between:#,0}; each journey counts once.");

    /// <summary>The rates: <c>marketing → sales: own 40.0 %…</c>.</summary>
    public override string ToString() => $"{Teams}: own {OwnOfFrom}; own {OwnOfTo}; true {Truth}";
}
