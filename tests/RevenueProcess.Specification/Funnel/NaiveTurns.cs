using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Whose turn it is, and what a buyer meets: from the words alone, a journey at a time.</summary>
internal sealed class NaiveTurns(NaiveJourney journey, Instant asOf)
{
    /// <summary>From the start to the close, or to as-of.</summary>
    public Duration Elapsed => (journey.Visits[^1].Place.Closes ? journey.Visits[^1].Entered : asOf) - journey.Visits[0].Entered;

    /// <summary>Different teams whose stages the journey was in, or that were in touch; gates hold nobody, and in an exit there is nobody to meet.</summary>
    public IEnumerable<string> TeamsMet => journey.Visits.Select(visit => visit.Stage)
        .Where(stage => stage is { Holds: true, Place: not StagePlace.Exit }).Select(stage => stage!.Team)
        .Concat(journey.Touches.Select(touch => touch.Team)).OfType<string>().Distinct(StringComparer.Ordinal);

    public IEnumerable<string> OwnersMet => journey.Visits.Select(journey.OwnerOf).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Moves to a detour or to an earlier path stage, out of a stage that does not close. A gate that was passed is no stay.</summary>
    public int TimesSentBack => NaiveHandoffs.StaysOf(journey).Zip(NaiveHandoffs.StaysOf(journey).Skip(1)).Count(step => step.First.Stage is { Closes: false } from && step.Second.Stage is { } to
        && (to.Place == StagePlace.Detour || to.Position < from.Position));

    public bool IsReworked => journey.Visits.Select(visit => visit.Stage).OfType<Stage>().GroupBy(stage => stage).Any(same => same.Count() > 1);

    public Duration TimeOf(TurnKind kind, string? team) => journey.Visits
        .Select(visit => kind == TurnKind.OutsideHours ? OutsideOf(visit) : TurnOf(visit.Place) == (kind, team) ? TimeOf(visit) - OutsideOf(visit) : Duration.Zero)
        .Aggregate(Duration.Zero, (sum, time) => sum + time);

    private Duration TimeOf(NaiveVisit visit) => LeftOf(visit) - visit.Entered;

    private Instant LeftOf(NaiveVisit visit) => visit.Left ?? (visit.Place.Closes ? visit.Entered : asOf);

    /// <summary>Where it is the turn of a team that works by the calendar of the stage's service level: the rest.</summary>
    private Duration OutsideOf(NaiveVisit visit) => TurnOf(visit.Place).Kind == TurnKind.Team && visit.Stage!.Within?.Calendar is { } calendar
        ? TimeOf(visit) - calendar.Between(visit.Entered, LeftOf(visit))
        : Duration.Zero;

    private static (TurnKind Kind, string? Team) TurnOf(NaivePlace place) => place.Stage switch
    {
        null => (TurnKind.Nobody, null),
        { Closes: true } => (TurnKind.Closed, null),
        { IsBuyersTurn: true } => (TurnKind.Buyer, null),
        { Team: { } team } => (TurnKind.Team, team),
        _ => (TurnKind.Nobody, null),
    };
}
