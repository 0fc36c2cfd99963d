using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>A visit of a path stage that began by a move from a stage of another team.</summary>
internal sealed record NaiveOffer(
    NaiveJourney Journey, int Place, string From, Stage Stage, HandoffFate Fate, Instant Offered, Instant Ended, string? Reason, QueueEnd Queue, Instant QueueEnded);

/// <summary>A journey that one team handed over to another: when first, what became of it and when.</summary>
internal sealed record NaiveHandover(NaiveJourney Journey, HandoffFate Fate, Instant Offered, Instant Ended);

/// <summary>A journey whose first handoff out of a team led to one of two others: when, and when it reached the last and was won.</summary>
internal sealed record NaiveCrossing(NaiveJourney Journey, bool IsOver, Instant Left, Instant? Reached, Instant? Won);

/// <summary>Handoffs between teams, from the definitions alone. A gate that a journey passes is no stay: it holds nobody.</summary>
internal sealed class NaiveHandoffs(ProcessDefinition process, Instant asOf, IReadOnlyList<NaiveJourney> journeys, NaiveFunnel funnel)
{
    public IEnumerable<NaiveOffer> Offers => journeys.SelectMany(OffersOf);

    /// <summary>Moves there and straight back, a journey at a time: the team that had it, and the one between.</summary>
    public IEnumerable<(NaiveJourney Journey, string Team, string Over)> PingPongs => journeys.SelectMany(journey =>
    {
        var moves = Steps(StaysOf(journey)).Select(step => (From: step.First.Stage?.Team, To: step.Second.Stage?.Team, IsExit: step.Second.Stage?.Place == StagePlace.Exit))
            .Where(move => move is { From: not null, To: not null, IsExit: false } && move.From != move.To).ToList();
        return Steps(moves).Where(pair => pair.First.From == pair.Second.To && pair.First.To == pair.Second.From).Select(pair => (journey, pair.First.From!, pair.First.To!));
    });

    /// <summary>Journeys that were in a stage of the team where somebody works: not an exit.</summary>
    public IReadOnlyList<NaiveJourney> Entered(string team) =>
        [.. journeys.Where(journey => StaysOf(journey).Exists(visit => visit.Stage is { Place: not StagePlace.Exit } stage && stage.Team == team))];

    public IEnumerable<NaiveHandover> HandedOver(string from, string to)
    {
        foreach (var offers in Offers.Where(offer => offer.From == from && offer.Stage.Team == to).GroupBy(offer => offer.Journey))
        {
            var first = offers.First();
            Instant?[] acceptances =
            [
                offers.FirstOrDefault(offer => offer.Fate == HandoffFate.Accepted)?.Ended,
                WonFrom(offers.Key, first.Place),
            ];
            yield return acceptances.Max() is null
                ? new NaiveHandover(offers.Key, offers.Last().Fate, first.Offered, offers.Last().Ended)
                : new NaiveHandover(offers.Key, HandoffFate.Accepted, first.Offered, acceptances.OfType<Instant>().Min());
        }
    }

    public IEnumerable<NaiveCrossing> Crossings(string from, string over, string to)
    {
        foreach (var leave in Offers.Where(offer => offer.From == from).GroupBy(offer => offer.Journey).Select(offers => offers.First()))
        {
            var wonBefore = leave.Journey.Visits.Take(leave.Place).Any(IsWin);
            if (!wonBefore && (leave.Stage.Team == over || leave.Stage.Team == to))
            {
                var reached = leave.Journey.Visits.Skip(leave.Place).Intersect(StaysOf(leave.Journey)).FirstOrDefault(visit => visit.Stage is { Position: not null } stage && stage.Team == to);
                yield return new NaiveCrossing(leave.Journey, leave.Stage.Team == over, leave.Offered, reached?.Entered, WonFrom(leave.Journey, leave.Place));
            }
        }
    }

    public OutcomeCounts Outcomes(IEnumerable<NaiveJourney> some)
    {
        var outcomes = some.Select(funnel.OutcomeOf).ToList();
        return new OutcomeCounts(
            outcomes.Count(outcome => outcome == Outcome.Won), outcomes.Count(outcome => outcome == Outcome.Lost),
            outcomes.Count(outcome => outcome == Outcome.Disqualified), outcomes.Count(outcome => outcome is null));
    }

    public static ValueSum ValueOf(IEnumerable<NaiveJourney> some)
    {
        var values = some.Select(journey => journey.Value).ToList();
        return new ValueSum(values.Sum() ?? 0, values.Count(value => value is null), values.Count(value => value == 0));
    }

    private bool IsWin(NaiveVisit visit) => visit.Stage?.Position >= process.Won.Position;

    private Instant? WonFrom(NaiveJourney journey, int place) => journey.Visits.Skip(place).FirstOrDefault(IsWin)?.Entered;

    public static List<NaiveVisit> StaysOf(NaiveJourney journey) => [.. journey.Visits.Where(visit => visit.Stage is not { Holds: false } || visit == journey.Visits[^1])];

    private static IEnumerable<(T First, T Second)> Steps<T>(List<T> all) => all.Zip(all.Skip(1));

    private IEnumerable<NaiveOffer> OffersOf(NaiveJourney journey)
    {
        var stays = StaysOf(journey);
        for (var i = 1; i < stays.Count; i++)
        {
            if (stays[i - 1].Stage?.Team is not { } from || stays[i].Stage is not { Position: not null, Team: { } to } stage || from == to)
            {
                continue;
            }

            var fate = FateOf(from, stage, i + 1 < stays.Count ? stays[i + 1].Place : null);
            var place = journey.Visits.ToList().IndexOf(stays[i]);
            var ended = stays[i].Left ?? (stage.Closes ? stays[i].Entered : asOf);
            var touch = journey.Touches.Where(touch => touch.Team is null || touch.Team == to)
                .Where(touch => touch.At >= stays[i].Entered && (stays[i].Left is not { } left || touch.At < left)).OrderBy(touch => touch.At).FirstOrDefault();
            var (queue, queueEnded) = stage.Closes ? (QueueEnd.Closed, ended)
                : touch is not null ? (QueueEnd.Touched, touch.At)
                : (fate == HandoffFate.Waiting ? QueueEnd.Waiting : QueueEnd.Left, ended);
            yield return new NaiveOffer(journey, place, from, stage, fate, stays[i].Entered, ended, place + 1 < journey.Visits.Count ? journey.Visits[place + 1].Entry.Reason : null, queue, queueEnded);
        }
    }

    /// <summary>The first that fits; without a team that offers, where the log is that of one department.</summary>
    public static HandoffFate FateOf(string? from, Stage stage, NaivePlace? next) => next is null ? stage.Closes ? HandoffFate.Accepted : HandoffFate.Waiting : next.Stage switch
    {
        { Outcome: Outcome.Lost } => HandoffFate.Lost,
        { Outcome: Outcome.Disqualified } => HandoffFate.Disqualified,
        { Place: StagePlace.Detour } => HandoffFate.Recycled,
        null => HandoffFate.Elsewhere,
        var to when to.Position < stage.Position || (from is not null && to.Team == from && !(to.Position > stage.Position)) => HandoffFate.Refused,
        _ => HandoffFate.Accepted,
    };
}
