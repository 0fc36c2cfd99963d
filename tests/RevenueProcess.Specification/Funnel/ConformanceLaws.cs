using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Conformance is what its definition says, counted the slow way, over any process and any history.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class ConformanceLaws
{
    [Property]
    public void Conformance_is_that_of_the_definition(Recorded recorded)
    {
        var (conformance, naive) = (recorded.Tally.Conformance, recorded.NaiveFunnel);
        var expected = naive.Deviations().GroupBy(deviation => deviation).Select(same => (same.Key, same.LongCount())).ToHashSet();
        Assert.Equal(expected, conformance.Deviations.Select(one => ((one.Kind, one.From, one.To), one.Count)).ToHashSet());
        Assert.Equal(Rate.Of(naive.LegalMoves, naive.AllMoves), conformance.Fitness);
        Assert.Equal(naive.JudgedMoves.LongCount(move => move is { IsMove: true, Entry.GateMet: not null } && !move.Deviations.Any(one => one.Kind == DeviationKind.AfterClose)), conformance.GatesJudged);
    }

    [Property]
    public void Win_rates_with_and_without_a_deviation_are_those_of_the_definition(Recorded recorded)
    {
        var (conformance, naive) = (recorded.Tally.Conformance, recorded.NaiveFunnel);
        var moves = naive.JudgedMoves.ToLookup(move => move.Journey);
        Assert.All(conformance.Deviations, deviation =>
        {
            bool HasIt(NaiveJourney journey) => moves[journey].Any(move => move.Deviations.Contains((deviation.Kind, deviation.From, deviation.To)));
            Assert.Equal(naive.Of(HasIt).Outcomes.WinRate, deviation.WinRateWith);
            Assert.Equal(naive.Of(journey => !HasIt(journey)).Outcomes.WinRate, deviation.WinRateWithout);
        });
        Assert.Equal(naive.Deviations().Select(one => one.Kind).Distinct().Order(), conformance.Kinds.Select(kind => kind.Kind));
        Assert.All(conformance.Kinds, kind =>
        {
            bool HasIt(NaiveJourney journey) => moves[journey].Any(move => move.Deviations.Any(one => one.Kind == kind.Kind));
            Assert.Equal(conformance[kind.Kind], kind.Count);
            Assert.Equal(Rate.Of(naive.Of(HasIt).Journeys, naive.Journeys), kind.Journeys);
            Assert.Equal((naive.Of(HasIt).Outcomes.WinRate, naive.Of(journey => !HasIt(journey)).Outcomes.WinRate), (kind.WinRateWith, kind.WinRateWithout));
        });
        var unjudged = naive.AllRecordedMoves.Where(move => move is { IsGiven: false, IsMove: true }).Select(move => move.Journey).ToHashSet();
        bool Departs(NaiveJourney journey) => moves[journey].Any(move => !move.IsLegal);
        bool IsLegal(NaiveJourney journey) => !Departs(journey) && !unjudged.Contains(journey);
        Assert.Equal(Rate.Of(naive.Of(IsLegal).Journeys, naive.Of(IsLegal).Journeys + naive.Of(Departs).Journeys), conformance.LegalJourneys);
        Assert.Equal((naive.Of(IsLegal).Outcomes.WinRate, naive.Of(Departs).Outcomes.WinRate), (conformance.WinRateOfLegal, conformance.WinRateOfOthers));
    }

    [Property]
    public void Conformance_by_version_is_that_of_the_definition(Recorded recorded)
    {
        var (conformance, naive) = (recorded.Tally.Conformance, recorded.NaiveFunnel);
        var judged = naive.JudgedMoves.ToLookup(move => move.Entry.ProcessVersion);
        Assert.Equal(
            judged.Where(moves => moves.Any(move => move.IsMove)).Select(moves => moves.Key).OrderBy(version => version ?? int.MaxValue),
            conformance.Versions.Select(version => version.Version));
        Assert.All(conformance.Versions, version =>
        {
            var moves = judged[version.Version].ToList();
            Assert.Equal(Rate.Of(moves.Count(move => move is { IsMove: true, IsLegal: true }), moves.Count(move => move.IsMove)), version.Fitness);
            Assert.Equal(
                moves.SelectMany(move => move.Deviations).GroupBy(one => one).Select(same => (same.Key, same.LongCount())).ToHashSet(),
                version.Deviations.Select(one => ((one.Kind, one.From, one.To), one.Count)).ToHashSet());
        });
        Assert.Equal(
            naive.AllRecordedMoves.Where(move => move is { IsGiven: false, IsMove: true }).GroupBy(move => move.Entry.ProcessVersion!.Value).OrderBy(same => same.Key)
                .Select(same => new UnjudgedMoves(same.Key, same.Count())),
            conformance.Unjudged);
    }

    [Property]
    public void Who_made_the_moves_is_what_the_records_say(Recorded recorded)
    {
        var visits = recorded.Naive.Journeys.SelectMany(journey => journey.Visits).Where(visit => !visit.Entry.IsMigration).ToList();
        var actors = recorded.Tally.MovesByActor();
        Assert.All(Enum.GetValues<ActorKind>(), kind => Assert.Equal(visits.Count(visit => visit.Entry.ActorKind == kind), actors[kind]));
        Assert.Equal((visits.Count(visit => visit.Entry.ActorKind is null), visits.Count(visit => visit.Entry.ActorKind is not null)), (actors.Unknown, actors.Known));
        Assert.All(recorded.Process.Stages, stage => Assert.Equal(
            visits.Count(visit => visit.Stage == stage && visit.Entry.ActorKind == ActorKind.Person), recorded.Tally.MovesByActor(stage.Id)[ActorKind.Person]));
    }
}
