using NodaTime;

namespace RevenueProcess;

/// <summary>One journey as its buyer lives it.</summary>
/// <param name="JourneyId">The journey.</param>
/// <param name="Turns">Whose turn it was, from the start to the last close or as-of.</param>
/// <param name="TeamsMet">The teams met: those that own a stage in which the journey was, a gate or an exit excepted, and those in touch with the lead; in the order of the process, others last.</param>
/// <param name="OwnersMet">The people who owned the lead at the entry of a visit, in the order of first meeting.</param>
/// <param name="TimesSentBack">Moves to an earlier stage of the path or to a detour, out of a stage that does not close; at least 0.</param>
public sealed record JourneyBuyerView(
    string JourneyId, IReadOnlyList<TurnPart> Turns, IReadOnlyList<string> TeamsMet, IReadOnlyList<string> OwnersMet, int TimesSentBack)
{
    /// <summary>The journey.</summary>
    public string JourneyId { get; } = Require.Name(JourneyId);

    /// <summary>Whose turn it was, from the start to the last close or as-of.</summary>
    public IReadOnlyList<TurnPart> Turns { get; } = Require.AllPresent(Turns);

    /// <summary>The teams met: those that own a stage in which the journey was, a gate or an exit excepted, and those in touch with the lead; in the order of the process, others last.</summary>
    public IReadOnlyList<string> TeamsMet { get; } = Require.AllPresent(TeamsMet);

    /// <summary>The people who owned the lead at the entry of a visit, in the order of first meeting.</summary>
    public IReadOnlyList<string> OwnersMet { get; } = Require.AllPresent(OwnersMet);

    /// <summary>Moves to an earlier stage of the path or to a detour, out of a stage that does not close; at least 0.</summary>
    public int TimesSentBack { get; } = Require.AtLeast(TimesSentBack, 0);

    /// <summary>Time in which the buyer waited for us: a team had to act, in its hours or outside them, or nobody had and should.</summary>
    public Duration Waiting => TimeOf(TurnKind.Team) + TimeOf(TurnKind.Nobody) + TimeOf(TurnKind.OutsideHours);

    /// <summary>Time in which it was the buyer's turn.</summary>
    public Duration OwnTurn => TimeOf(TurnKind.Buyer);

    /// <summary>The time from the start to the last close or as-of.</summary>
    public Duration Elapsed => Waiting + OwnTurn + TimeOf(TurnKind.Closed);

    private Duration TimeOf(TurnKind kind) => Duration.FromTicks((long)Turns.Where(part => part.Kind == kind).Sum(part => part.Time.Ticks));
}
