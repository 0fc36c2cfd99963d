using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The ledger of one handoff: what became of all that one team offered to another at the stage that receives it. Each offer counts on its own; a
/// journey that is offered, refused and offered again makes two.
/// </summary>
/// <remarks>
/// An offer is a visit of a path stage that begins by a move from a stage of another team; a gate passed on the way is no stage of its own. A visit
/// that was taken back was none.
/// </remarks>
public sealed record Handoff
{
    internal Handoff(string from, Stage stage, Instant asOf) => (From, Stage, AsOf) = (from, stage, asOf);

    /// <summary>The team that offers.</summary>
    public string From { get; }

    /// <summary>The team that receives.</summary>
    public string To => Stage.Team!;

    /// <summary>The stage that receives.</summary>
    public Stage Stage { get; }

    /// <summary>The offers by what became of them, with the values of their journeys; a journey offered twice counts twice.</summary>
    public required FateCounts Offers { get; init => field = Require.NotNull(value, nameof(Offers)); }

    /// <summary>When they came to it.</summary>
    public required FateTimes Times { get; init => field = Require.NotNull(value, nameof(Times)); }

    /// <summary>The refused offers by reason, the most frequent first; those without a reason and other reasons together come last.</summary>
    public required IReadOnlyList<RefusalCount> Refusals { get; init => field = Require.AllPresent(value, nameof(Refusals)); }

    /// <summary>How long offers waited for a first touch.</summary>
    public required HandoffQueue Queue { get; init => field = Require.NotNull(value, nameof(Queue)); }

    /// <summary>How the journeys stand at as-of of which an offer here was accepted.</summary>
    public required OutcomeCounts Accepted { get; init; }

    /// <summary>How the journeys stand that were refused here and came back: offered again after a refusal.</summary>
    public required OutcomeCounts Returned { get; init; }

    /// <summary>How all others stand that were offered here: those that never came back after a refusal.</summary>
    public required OutcomeCounts FirstTime { get; init; }

    /// <summary>The journeys that were offered here, each once.</summary>
    public long Journeys => Returned.Total + FirstTime.Total;

    /// <summary>Where history ends: inclusive, unless it is cut there.</summary>
    public Instant AsOf { get; }

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => FormattableString.Invariant(
        $"Of {Wording.Counted(Offers.Total, "offer")} of journeys by {From} to {To} at {Stage}, as of {Wording.Of(AsOf)}, these are the counts by what became of them: {Offers}; a journey offered again counts again, and what waits has no next visit yet.");

    /// <summary>The handoff and its offers: <c>marketing → sales at qualified: 120 offered, 80 accepted, 40 waiting</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{From} → {To} at {Stage}: {Offers.Total:#,0} offered, {Offers}");
}
