using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>The laws of log and funnel are only as good as the histories they see: the awkward ones must turn up.</summary>
public sealed class RecordedGeneratorsSpec
{
    internal static readonly IReadOnlyList<Recorded> Sample = RecordedGenerators.Case.Sample(600, new Rnd(20_260_301), 50).ToList();

    public static TheoryData<string, double, Func<Recorded, bool>> Features { get; } = new()
    {
        { "no entry", 0.03, recorded => recorded.Lines.Count == 0 },
        { "no journey", 0.03, recorded => recorded.Lines.Count > 0 && recorded.Naive.Journeys.Count == 0 },
        { "several journeys", 0.4, recorded => recorded.Naive.Journeys.Count > 2 },
        { "journey without a name", 0.1, recorded => Aside(recorded, SetAsideReason.MissingJourney) },
        { "unknown stage", 0.2, recorded => Aside(recorded, SetAsideReason.UnknownStage) },
        { "negative value", 0.1, recorded => recorded.Naive.ValuesAside.ContainsKey(SetAsideReason.NegativeValue) },
        { "other currency", 0.1, recorded => recorded.Naive.ValuesAside.ContainsKey(SetAsideReason.CurrencyDiffers) },
        { "later than the as-of", 0.1, recorded => Aside(recorded, SetAsideReason.AfterAsOf) },
        { "duplicate", 0.3, recorded => Aside(recorded, SetAsideReason.Duplicate) },
        { "same key, other details", 0.2, recorded => recorded.Entries.GroupBy(entry => (entry.JourneyId, entry.Stage, entry.Entered, entry.Sequence))
            .Any(same => same.Select(entry => (entry.Reason, entry.Trigger, entry.ProcessVersion)).Distinct().Count() > 1) },
        { "repeat of a stage", 0.2, recorded => recorded.Naive.Journeys.Any(journey => journey.Repeats.Count > 0) },
        { "repeat that is a new visit", 0.02, recorded => Steps(recorded, (from, to) => from.Stage == to.Stage) },
        { "latest entry is a repeat", 0.02, recorded => recorded.Question.AsOf is null
            && recorded.Naive.Journeys.SelectMany(journey => journey.Repeats).Any(repeat => repeat.Entered == recorded.Naive.AsOf) },
        { "line of several entries", 0.15, recorded => recorded.Lines.Any(line => line.Count > 1) },
        { "line put aside for several reasons", 0.02, recorded => recorded.Naive.LinesAside.Count > 1 && recorded.Lines.Any(line => line.Count > 1) },
        { "after close", 0.2, recorded => recorded.Naive.Journeys.Any(journey => journey.AfterClose.Count > 0) },
        { "reopened", 0.05, recorded => Steps(recorded, (from, _) => from.Stage.Closes) },
        { "won then lost", 0.02, recorded => recorded.Naive.Journeys.Any(journey =>
            journey.Visits[^1].Stage.Place == StagePlace.Exit && recorded.NaiveFunnel.OutcomeOf(journey) == Outcome.Won) },
        { "lost without a decision", 0.02, recorded => recorded.NaiveFunnel.NoDecision > 0 },
        { "win rate by value defined", 0.05, recorded => recorded.Tally.WinRate.ByValue.Value is > 0 and < 1 },
        { "won from a detour", 0.03, recorded => Steps(recorded, (from, to) =>
            from.Stage.Place == StagePlace.Detour && to.Stage.Position >= recorded.Process.Won.Position) },
        { "back on the path", 0.1, recorded => Steps(recorded, (from, to) => to.Stage.Position < from.Stage.Position) },
        { "skip", 0.1, recorded => recorded.NaiveFunnel.Deviations().Any(deviation => deviation.Kind == DeviationKind.Skip) },
        { "wrong start", 0.3, recorded => recorded.NaiveFunnel.Deviations().Any(deviation => deviation.Kind == DeviationKind.WrongStart) },
        { "gate recorded", 0.1, recorded => Visits(recorded, visit => !visit.Stage.Holds) },
        { "gate missing", 0.05, recorded => Steps(recorded, (from, to) =>
            from.Stage.Holds && to.Stage.Holds && recorded.Process.Path.Any(gate => !gate.Holds && gate.Position > from.Stage.Position && gate.Position < to.Stage.Position)) },
        { "gate that took time", 0.1, recorded => recorded.NaiveFunnel.Deviations().Any(deviation => deviation.Kind == DeviationKind.GateTookTime) },
        { "tie in a journey", 0.3, recorded => Steps(recorded, (from, to) => from.Entered == to.Entered) },
        { "less than a second", 0.05, recorded => Steps(recorded, (from, to) => to.Entered > from.Entered && to.Entered - from.Entered < Duration.FromSeconds(1)) },
        { "entry at a period's start", 0.2, recorded => Visits(recorded, visit => recorded.Question.Period.Of(visit.Entered).Start == visit.Entered) },
        { "stay over a change of clocks", 0.1, recorded => Visits(recorded, visit =>
            recorded.Question.Period.Zone.GetUtcOffset(visit.Entered) != recorded.Question.Period.Zone.GetUtcOffset(visit.Left ?? recorded.Naive.AsOf)) },
        { "clocks change at midnight in periods", 0.05, recorded => recorded.Question.Period.Zone.Id == "America/Sao_Paulo"
            && Visits(recorded, visit => recorded.Question.Period.Zone.GetUtcOffset(visit.Entered) != recorded.Question.Period.Zone.GetUtcOffset(recorded.Naive.AsOf)) },
        { "as-of at an entry", 0.1, recorded => recorded.Question.AsOf is { } asOf && recorded.Entries.Any(entry => entry.Entered == asOf) },
        { "stay under way when observation began", 0.05, recorded => Visits(recorded, visit =>
            visit.Entered < recorded.Question.ObservedFrom && (visit.Left ?? recorded.Naive.AsOf) > recorded.Question.ObservedFrom && !visit.Stage.Closes) },
        { "stay over when observation began", 0.1, recorded => Visits(recorded, visit => visit.Entered < recorded.Question.ObservedFrom && visit.Left < recorded.Question.ObservedFrom) },
        { "conversion of some length", 0.05, recorded => recorded.Tally.Frame.Conversions.Any(pair =>
            recorded.NaiveFunnel.Conversions(recorded.Process[pair.From], recorded.Process[pair.To]).Any(row => row.Cause == 0 && row.To > row.From)) },
        { "conversion, close and open", 0.02, recorded => recorded.Tally.Frame.Conversions.Any(pair =>
            recorded.NaiveFunnel.Conversions(recorded.Process[pair.From], recorded.Process[pair.To]).Select(row => row.Cause).Distinct().Count() == 3) },
        { "several cohorts", 0.2, recorded => recorded.Tally.Cohorts.Count > 1 },
        { "cohort never settled", 0.1, recorded => recorded.Tally.InCohort(null).Journeys > 0 },
        { "several segments", 0.1, recorded => recorded.Tally.Frame.SegmentedBy.Any(attribute => recorded.Tally.Segments(attribute).Count > 2) },
    };

    [Theory]
    [MemberData(nameof(Features), DisableDiscoveryEnumeration = true)]
    public void The_generator_covers(string feature, double share, Func<Recorded, bool> has)
    {
        var found = Sample.Count(has);
        Assert.True(found >= share * Sample.Count, $"{feature}: {found} of {Sample.Count}");
    }

    [Fact]
    public void A_smaller_case_is_another_case()
    {
        foreach (var recorded in Sample.Where(recorded => recorded.Lines.Count > 3).Take(5))
        {
            Assert.All(RecordedGenerators.Cases().Shrinker(recorded).Take(10), smaller => Assert.True(
                smaller.Lines.Count < recorded.Lines.Count || !smaller.Process.Equals(recorded.Process) || smaller.Lines.Max(line => line.Count) == 1));
        }
    }

    private static bool Aside(Recorded recorded, SetAsideReason reason) => recorded.Naive.EntriesAside.ContainsKey(reason);

    private static bool Visits(Recorded recorded, Func<History.NaiveVisit, bool> holds) => recorded.Naive.Journeys.SelectMany(journey => journey.Visits).Any(holds);

    private static bool Steps(Recorded recorded, Func<History.NaiveVisit, History.NaiveVisit, bool> are) =>
        recorded.Naive.Journeys.Any(journey => journey.Visits.Zip(journey.Visits.Skip(1)).Any(step => are(step.First, step.Second)));
}
