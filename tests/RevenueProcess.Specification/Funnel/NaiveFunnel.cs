using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>A life on a clock that starts at 0: when it came under observation, how long it lasted, and by which cause it ended, if it did.</summary>
internal sealed record NaiveLife(Duration Late, Duration Age, int? Cause);

/// <summary>
/// Every number of the funnel, from the definitions alone: each a plain question to a list of journeys, with no thought for speed.
/// </summary>
internal sealed class NaiveFunnel(
    NaiveVersions versions, Instant asOf, IReadOnlyList<NaiveJourney> journeys, SkipPolicy skip, Instant? observedFrom, Duration grain)
{
    private readonly ProcessDefinition _process = versions.Process;

    public long Journeys => journeys.Count;

    /// <summary>The funnel of some of the journeys.</summary>
    public NaiveFunnel Of(Func<NaiveJourney, bool> which) => new(versions, asOf, [.. journeys.Where(which)], skip, observedFrom, grain);

    public OutcomeCounts Outcomes => new(Settled(Outcome.Won), Settled(Outcome.Lost), Settled(Outcome.Disqualified), Settled(null));

    /// <summary>Journeys lost for a reason that stands for no decision, wherever in the _process that reason is declared.</summary>
    public long NoDecision => journeys.Count(journey => OutcomeOf(journey) == Outcome.Lost && _process.Transitions
        .SelectMany(row => row.Reasons).Any(reason => reason.NoDecision && reason.Code == journey.Visits[^1].Entry.Reason));

    /// <summary>Won from the first entry to the won stage or beyond, for good; else the exit in force; else open.</summary>
    public Outcome? OutcomeOf(NaiveJourney journey) =>
        journey.Visits.Any(visit => visit.Stage?.Position >= _process.Won.Position) ? Outcome.Won
        : journey.Visits[^1].Stage is { Place: StagePlace.Exit } exit ? exit.Outcome
        : null;

    public ValueSum ValueOf(Outcome? outcome)
    {
        var values = journeys.Where(journey => OutcomeOf(journey) == outcome).Select(journey => journey.Value).ToList();
        return new ValueSum(values.Sum() ?? 0, values.Count(value => value is null), values.Count(value => value == 0));
    }

    public long Visitors(Stage stage) => journeys.Count(journey => journey.Visits.Any(visit => visit.Stage == stage));

    public long Reached(Stage stage) => journeys.Count(journey => FirstReach(journey, stage) is not null);

    /// <summary>The first visit at or after which the stage counts as reached; off the path only a visit counts.</summary>
    public int? FirstReach(NaiveJourney journey, Stage stage, int notBefore = 0)
    {
        if (stage.Position is not { } position)
        {
            return First(journey, visit => visit.Stage == stage, notBefore);
        }

        return skip switch
        {
            SkipPolicy.Imputed when position == 0 && _process.Won.Position > 0 && notBefore == 0 && WasOnThePathBefore(journey) => 0,
            SkipPolicy.Imputed => First(journey, visit => visit.Stage?.Position >= position, notBefore),
            SkipPolicy.Observed => First(journey, visit => visit.Stage == stage, notBefore),
            _ => FirstInOrder(journey, stage, notBefore),
        };
    }

    public Instant? CohortInstant(NaiveJourney journey, Stage? stage) =>
        stage is null ? journey.Visits[0].Entered : FirstReach(journey, stage) is { } reach ? journey.Visits[reach].Entered : null;

    /// <summary>Null for those that began elsewhere.</summary>
    public long Starts(Stage? stage) => journeys.Count(journey => journey.Visits[0].Stage == stage);

    /// <summary>Null for elsewhere.</summary>
    public long Moves(Stage? from, Stage? to) => Steps().Count(step => step.From.Stage == from && step.To.Stage == to);

    public long Entries(Stage stage) => VisitsOf(stage).Count();

    /// <summary>The visits of a stage that had one fate.</summary>
    public long Fates(Stage stage, VisitFate fate) => journeys.Sum(journey => journey.Visits.Where((visit, i) =>
        visit.Stage == stage && FateOf(visit.Stage, i + 1 < journey.Visits.Count ? journey.Visits[i + 1].Place : null) == fate).Count());

    public long Balance(Stage stage, Instant t) => VisitsOf(stage).Count(visit => visit.IsPresentAt(t));

    public long EntriesIn(Stage stage, CalendarPeriod period) => VisitsOf(stage).Count(visit => period.Contains(visit.Entered));

    public long ExitsIn(Stage stage, CalendarPeriod period) => VisitsOf(stage).Count(visit => visit.Left is { } left && period.Contains(left));

    public Instant? Earliest => journeys.Count == 0 ? null : journeys.Min(journey => journey.Visits[0].Entered);

    /// <summary>Each visit of a stage that does not close: how long, and whether it ended.</summary>
    public IEnumerable<NaiveLife> Stays(Stage stage) => VisitsOf(stage)
        .Select(visit => Life(visit.Entered, visit.Left ?? asOf, visit.Left is null ? null : 0)).OfType<NaiveLife>();

    /// <summary>A row a journey that reached the first stage: converted (0), closed without (1), or neither yet (null).</summary>
    public IEnumerable<(Instant From, Instant To, int? Cause)> Conversions(Stage from, Stage to)
    {
        foreach (var journey in journeys)
        {
            if (FirstReach(journey, from) is { } reach)
            {
                var start = journey.Visits[reach].Entered;
                var last = journey.Visits[^1];
                yield return FirstReach(journey, to, reach) is { } converted ? (start, journey.Visits[converted].Entered, 0)
                    : last.Place.Closes ? (start, last.Entered, 1)
                    : (start, asOf, null);
            }
        }
    }

    /// <summary>Each visit of a stage that does not close, by where it led: null is elsewhere. Those that led nowhere yet are <see cref="OpenStays"/>.</summary>
    public IEnumerable<NaiveLife> StaysTo(Stage stage, Stage? next) => Steps().Where(step => step.From.Stage == stage && step.To.Stage == next)
        .Select(step => Life(step.From.Entered, step.To.Entered, 0)).OfType<NaiveLife>();

    public IEnumerable<NaiveLife> OpenStays(Stage stage) => VisitsOf(stage).Where(visit => visit.Left is null)
        .Select(visit => Life(visit.Entered, asOf, null)).OfType<NaiveLife>();

    /// <summary>Journeys that left a closing stage for another visit.</summary>
    public long Reopened => journeys.Count(journey => journey.Visits.Zip(journey.Visits.Skip(1)).Any(step => step.First.Place.Closes));

    /// <summary>Whether it entered the won stage or one beyond after its close, and is not won.</summary>
    public bool IsWonInTheRecordOnly(NaiveJourney journey) =>
        OutcomeOf(journey) != Outcome.Won && journey.AfterClose.Any(late => late.Entry.Place.Stage?.Position >= _process.Won.Position);

    public IEnumerable<NaiveLife> ConversionLives(Stage from, Stage to) =>
        Lives(Conversions(from, to));

    /// <summary>Lives from one instant to another, as far as they are under observation.</summary>
    public IEnumerable<NaiveLife> Lives(IEnumerable<(Instant From, Instant To, int? Cause)> rows) => rows.Select(row => Life(row.From, row.To, row.Cause)).OfType<NaiveLife>();

    /// <summary>The moves that a version judges which somebody gave.</summary>
    public IEnumerable<NaiveMove> JudgedMoves => AllRecordedMoves.Where(move => move.IsGiven);

    /// <summary>Starts, moves, and entries after close.</summary>
    public IEnumerable<NaiveMove> AllRecordedMoves => journeys.SelectMany(journey => NaiveMove.Of(versions, journey));

    /// <summary>What is not as it should be, by kind and stages; an unknown stage is no stage.</summary>
    public IEnumerable<(DeviationKind Kind, Stage? From, Stage? To)> Deviations() => JudgedMoves.SelectMany(move => move.Deviations);

    public long AllMoves => JudgedMoves.LongCount(move => move.IsMove);

    public long LegalMoves => JudgedMoves.LongCount(move => move is { IsMove: true, IsLegal: true });

    public LifeTable Table(IEnumerable<NaiveLife> lives, int causes)
    {
        var all = lives.ToList();
        return LifeTable.Of(
            [.. Enumerable.Range(0, causes).Select(cause => AgesOf(all.Where(life => life.Cause == cause).Select(life => life.Age)))],
            AgesOf(all.Where(life => life.Cause is null).Select(life => life.Age)),
            AgesOf(all.Where(life => InGrains(life.Late) > 0).Select(life => life.Late)));
    }

    /// <summary>
    /// First seen where no journey may start, off the path: it must have been there, though not where that would be a win that nobody saw. A journey
    /// first seen elsewhere was in no stage.
    /// </summary>
    private bool WasOnThePathBefore(NaiveJourney journey) =>
        journey.Visits[0].Stage is { Position: null } stage && !NaiveRules.MayStartIn(_process, stage);

    /// <summary>Of a visit by the next one.</summary>
    public static VisitFate FateOf(Stage from, NaivePlace? next) => next is null ? from.Closes ? VisitFate.Closed : VisitFate.Open : next.Stage switch
    {
        null => VisitFate.Elsewhere,
        { Outcome: Outcome.Lost } => VisitFate.Lost,
        { Outcome: Outcome.Disqualified } => VisitFate.Disqualified,
        { Place: StagePlace.Detour } => VisitFate.Recycled,
        var to when from.Place == StagePlace.Path && to.Position <= from.Position => VisitFate.MovedBack,
        _ => VisitFate.Advanced,
    };

    private static int? First(NaiveJourney journey, Func<NaiveVisit, bool> counts, int notBefore)
    {
        for (var i = notBefore; i < journey.Visits.Count; i++)
        {
            if (counts(journey.Visits[i]))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Each stage before it that holds journeys, then it, each later in the journey than the one before.</summary>
    private int? FirstInOrder(NaiveJourney journey, Stage stage, int notBefore)
    {
        var after = -1;
        foreach (var before in _process.Path.Where(before => before.Holds && before.Position < stage.Position))
        {
            if (First(journey, visit => visit.Stage == before, after + 1) is not { } visited)
            {
                return null;
            }

            after = visited;
        }

        return First(journey, visit => visit.Stage == stage, Math.Max(after + 1, notBefore));
    }

    /// <summary>Nothing if it was over when observation began, or in the same grain of its age.</summary>
    public NaiveLife? Life(Instant from, Instant to, int? cause)
    {
        if (observedFrom is not { } observed || from >= observed)
        {
            return new NaiveLife(Duration.Zero, to - from, cause);
        }

        var isOver = to <= observed || InGrains(to - from) <= InGrains(observed - from);
        return isOver ? null : new NaiveLife(observed - from, to - from, cause);
    }

    /// <summary>Ages in whole grains, ascending.</summary>
    public uint[] AgesOf(IEnumerable<Duration> ages) => [.. ages.Select(InGrains).Order()];

    private uint InGrains(Duration age) => (uint)Math.Floor(age / grain);

    private long Settled(Outcome? outcome) => journeys.Count(journey => OutcomeOf(journey) == outcome);

    private IEnumerable<NaiveVisit> VisitsOf(Stage stage) => journeys.SelectMany(journey => journey.Visits).Where(visit => visit.Stage == stage);

    private IEnumerable<(NaiveVisit From, NaiveVisit To)> Steps() =>
        journeys.SelectMany(journey => journey.Visits.Zip(journey.Visits.Skip(1)));
}
