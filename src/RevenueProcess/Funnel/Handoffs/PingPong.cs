using NodaTime;

namespace RevenueProcess;

/// <summary>How often journeys went from one team to another and straight back to the first.</summary>
/// <remarks>
/// It looks at the moves between stages of different teams, in order: two that follow one another and lead there and back are one. Entering an exit is no
/// such move: it gives a lead up and hands it to nobody.
/// </remarks>
public sealed record PingPong
{
    internal PingPong(IReadOnlyList<PingPongMoves> moves, Rate journeys, Instant asOf) => (Moves, Journeys, AsOf) = (Require.AllPresent(moves), journeys, asOf);

    /// <summary>How often, by the two teams, in the order of the process; only what occurred.</summary>
    public IReadOnlyList<PingPongMoves> Moves { get; }

    /// <summary>Journeys with at least one ÷ all journeys.</summary>
    public Rate Journeys { get; }

    /// <summary>Where history ends: inclusive, unless it is cut there.</summary>
    public Instant AsOf { get; }

    /// <summary>How often in all.</summary>
    public long Total => Sums.Of([.. Moves.Select(moves => moves.Count)]);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => FormattableString.Invariant(
        $"{Journeys.Numerator:#,0} of {Wording.Counted(Journeys.Denominator, "journey")}, as of {Wording.Of(AsOf)}, went from one team to another and straight back at least once, {Wording.Counted(Total, "time")} in all; entering an exit counts as no move.");

    /// <summary>The share of journeys and the moves by teams.</summary>
    public override string ToString() => Moves.Count == 0 ? $"{Journeys}" : $"{Journeys}: {string.Join(", ", Moves)}";
}
