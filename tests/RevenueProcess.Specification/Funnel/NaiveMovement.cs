using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>The movement between two instants, from the words alone: each journey as it stood at the first and as it stands at the second.</summary>
internal sealed class NaiveMovement(ProcessDefinition process, NaiveHistory first, NaiveHistory second, DateInterval? closing)
{
    private enum Standing
    {
        NotStarted,
        Open,
        Won,
        Lost,
        Disqualified,
        Elsewhere,
    }

    /// <summary>Each journey that moved or stayed open: how it came in, where it ended, and what it was worth at both instants.</summary>
    public IReadOnlyList<(MovementEntrance Entrance, MovementEnd End, decimal? Before, decimal? After)> Journeys { get; } =
    [
        .. second.Journeys.SelectMany(now =>
        {
            var then = first.Journeys.SingleOrDefault(journey => journey.Id == now.Id);
            var (was, stands) = (then is null ? Standing.NotStarted : StandingOf(process, then), StandingOf(process, now));
            var (wasIn, isIn) = (was == Standing.Open && IsIn(then!, closing), IsIn(now, closing));
            return IsClosed(was) && IsClosed(stands) || (was, stands) == (Standing.Elsewhere, Standing.Elsewhere) || !(wasIn || isIn)
                ? Array.Empty<(MovementEntrance, MovementEnd, decimal?, decimal?)>()
                : [(EntranceOf(was, wasIn), EndOf(stands, isIn), then?.Value, now.Value)];
        }),
    ];

    public MovementLine OpenAtFirst => Line(Journeys.Where(one => one.Entrance == MovementEntrance.Open).Select(one => one.Before));

    public MovementLine Changed(int way)
    {
        var changes = Journeys.Where(one => one.Entrance == MovementEntrance.Open).Select(one => (one.After ?? 0) - (one.Before ?? 0)).Where(change => Math.Sign(change) == way).ToList();
        return new MovementLine(changes.Count, way * changes.Sum(), 0);
    }

    public MovementLine Of(MovementEntrance? entrance, MovementEnd? end) =>
        Line(Journeys.Where(one => (entrance is null || one.Entrance == entrance) && (end is null || one.End == end)).Select(one => one.After));

    private static MovementLine Line(IEnumerable<decimal?> values)
    {
        var all = values.ToList();
        return new MovementLine(all.Count, all.Sum() ?? 0, all.Count(value => value is null));
    }

    private static Standing StandingOf(ProcessDefinition process, NaiveJourney journey) =>
        journey.Visits.Any(visit => visit.Stage?.Position >= process.Won.Position) ? Standing.Won
        : journey.Visits[^1].Stage switch
        {
            null => Standing.Elsewhere,
            { Outcome: Outcome.Lost } => Standing.Lost,
            { Outcome: Outcome.Disqualified } => Standing.Disqualified,
            _ => Standing.Open,
        };

    private static bool IsClosed(Standing standing) => standing is Standing.Won or Standing.Lost or Standing.Disqualified;

    private static bool IsIn(NaiveJourney journey, DateInterval? closing) =>
        closing is null || (journey.ExpectedClose is { } day && day >= closing.Start && day <= closing.End);

    private static MovementEntrance EntranceOf(Standing was, bool wasIn) =>
        wasIn ? MovementEntrance.Open
        : was == Standing.NotStarted ? MovementEntrance.New
        : was == Standing.Open ? MovementEntrance.MovedIn
        : MovementEntrance.Reopened;

    private static MovementEnd EndOf(Standing stands, bool isIn) => stands switch
    {
        Standing.Won => MovementEnd.Won,
        Standing.Lost => MovementEnd.Lost,
        Standing.Disqualified => MovementEnd.Disqualified,
        Standing.Elsewhere => MovementEnd.Elsewhere,
        _ => isIn ? MovementEnd.Open : MovementEnd.MovedOut,
    };
}
