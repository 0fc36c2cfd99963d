using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>The process as its buyers live it: how long they waited for us, how many teams and owners they met, and how often they were sent back.</summary>
/// <remarks>
/// A buyer meets the team that owns a stage in which the journey was, a gate or an exit excepted, and each team that was in touch. Sent back is a move to an earlier stage of
/// the path or to a detour, out of a stage that does not close.
/// </remarks>
public sealed record BuyerView
{
    private readonly WhoseTurn _turns;
    private readonly Instant _asOf;

    internal BuyerView(WhoseTurn turns, long teamsMet, long ownersMet, long timesSentBack, long journeysSentBack, Instant asOf)
    {
        _turns = turns;
        _asOf = asOf;
        TeamsMet = teamsMet;
        OwnersMet = ownersMet;
        TimesSentBack = timesSentBack;
        SentBack = Rate.Of(journeysSentBack, turns.Journeys);
    }

    /// <summary>How many journeys it is the view of.</summary>
    public long Journeys => _turns.Journeys;

    /// <summary>All time from the start of each journey to its last close or as-of.</summary>
    public TimeSum Elapsed => _turns.Elapsed;

    /// <summary>Time in which the buyer waited for us: a team had to act, in its hours or outside them, or nobody had and should.</summary>
    public TimeSum Waiting => _turns[TurnKind.Team] + _turns[TurnKind.Nobody] + _turns[TurnKind.OutsideHours];

    /// <summary>Time in which it was the buyer's turn.</summary>
    public TimeSum OwnTurn => _turns[TurnKind.Buyer];

    /// <summary>The teams that each journey met, added up: different ones, each once a journey.</summary>
    public long TeamsMet { get; }

    /// <summary>Teams met ÷ journeys; null without journeys.</summary>
    public double? MeanTeamsMet => PerJourney(TeamsMet);

    /// <summary>The people who owned the lead at the entry of a visit, added up: different ones, each once a journey; 0 where the log names none.</summary>
    public long OwnersMet { get; }

    /// <summary>Owners met ÷ journeys; null without journeys.</summary>
    public double? MeanOwnersMet => PerJourney(OwnersMet);

    /// <summary>How often journeys were sent back, all together.</summary>
    public long TimesSentBack { get; }

    /// <summary>Times sent back ÷ journeys; null without journeys.</summary>
    public double? MeanTimesSentBack => PerJourney(TimesSentBack);

    /// <summary>Journeys that were sent back at least once ÷ journeys.</summary>
    public Rate SentBack { get; }

    /// <summary>Waiting time ÷ journeys, in days of 24 hours; null without journeys.</summary>
    public double? MeanWaitingDays => Journeys == 0 ? null : Waiting.Days / Journeys;

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() =>
        $"Of {Wording.Counted(Journeys, "journey")} up to {Wording.Of(_asOf)} (as-of): "
        + Invariant($"{Waiting.Days:#,0.0} of {Elapsed.Days:#,0.0} elapsed days of 24 hours were waiting for us, {OwnTurn.Days:#,0.0} the buyer's turn; ")
        + $"{Wording.Counted(TeamsMet, "team")} and {Wording.Counted(OwnersMet, "owner")} met, each once a journey; "
        + Invariant($"sent back: {SentBack.Numerator:#,0} of the journeys, {Wording.Counted(TimesSentBack, "time")} in all.");

    /// <summary>The waiting time, and what it is of.</summary>
    public override string ToString() => Invariant($"waiting {Waiting} of {Elapsed}");

    private double? PerJourney(long count) => Journeys == 0 ? null : (double)count / Journeys;
}
