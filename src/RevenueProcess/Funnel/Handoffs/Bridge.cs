using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Journeys that went from one team to another over a team between, beside those that went straight. A journey belongs to one side by its first handoff out
/// of the first team's stages; one that was won before, or handed to yet another team, belongs to none.
/// </summary>
/// <remarks>
/// The difference is not what the bridge does: nobody drew lots who takes which way, and teams send the leads that need it over the bridge. Compare like
/// with like by segments, or draw lots.
/// </remarks>
public sealed record Bridge
{
    /// <summary>The teams.</summary>
    public required TeamRoute Teams { get; init => field = Require.NotNull(value, nameof(Teams)); }

    /// <summary>Where history ends: inclusive, unless it is cut there.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>The journeys that went over the team between.</summary>
    public required BridgeArm Over { get; init => field = Require.NotNull(value, nameof(Over)); }

    /// <summary>The journeys that went straight.</summary>
    public required BridgeArm Straight { get; init => field = Require.NotNull(value, nameof(Straight)); }

    /// <summary>The share that reached the last team so far, over the bridge less straight, with Newcombe's interval.</summary>
    public Estimate ReachDifference => Over.Reach.SoFar.Minus(Straight.Reach.SoFar);

    /// <summary>The share that was won so far of all, over the bridge less straight, with Newcombe's interval.</summary>
    public Estimate WonDifference => Over.Win.SoFar.Minus(Straight.Win.SoFar);

    /// <summary>Won ÷ (won + lost), over the bridge less straight, with Newcombe's interval.</summary>
    public Estimate WinRateDifference => Over.WinRate.Minus(Straight.WinRate);

    /// <summary>What to mind before anybody acts on a difference.</summary>
    public static string Caution => "The two were not drawn by lot: who is sent over the bridge may differ from who is not in more than the way.";

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => FormattableString.Invariant(
        $"As of {Wording.Of(AsOf)}, {Wording.Counted(Over.Journeys, "journey")} left {Teams.From} for {Teams.Over} by their first handoff and {Straight.Journeys:#,0} straight for {Teams.To}; {Over.Win.SoFar.Numerator:#,0} and {Straight.Win.SoFar.Numerator:#,0} of them won so far, each journey counted once, and they were not drawn by lot.");

    /// <summary>Both sides and the difference of their win rates.</summary>
    public override string ToString() => $"{Teams}: over {Over.WinRate}; straight {Straight.WinRate}; difference {WinRateDifference}";
}
