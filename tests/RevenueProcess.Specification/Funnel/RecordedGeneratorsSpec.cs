using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>The laws of log and funnel are only as good as the histories they see: the awkward ones must turn up.</summary>
public sealed class RecordedGeneratorsSpec
{
    internal static readonly IReadOnlyList<Recorded> Sample = RecordedGenerators.Case.Sample(600, new Rnd(20_260_301), 50).ToList();

    public static TheoryData<string, double, Func<Recorded, bool>> Features { get; } = new()
    {
        { "no record", 0.03, recorded => recorded.Lines.Count == 0 },
        { "no journey", 0.03, recorded => recorded.Lines.Count > 0 && recorded.Naive.Journeys.Count == 0 },
        { "several journeys", 0.4, recorded => recorded.Naive.Journeys.Count > 2 },
        { "journey without a name", 0.1, recorded => Aside(recorded, SetAsideReason.MissingJourney) },
        { "later than the as-of", 0.1, recorded => Aside(recorded, SetAsideReason.AfterAsOf) },
        { "line of several records", 0.15, recorded => recorded.Lines.Any(line => line.Count > 1) },
        { "line put aside for several reasons", 0.02, recorded => recorded.Lines.Any(line =>
            line.Select(recorded.Naive.WhyAside).Distinct().Count() > 1 && line.All(record => recorded.Naive.WhyAside(record) is not null)) },

        // Values, attributes, statements.
        { "value that cannot be read", 0.2, recorded => Value(recorded, SetAsideReason.UnparsableValue) },
        { "negative value", 0.1, recorded => Value(recorded, SetAsideReason.NegativeValue) },
        { "other currency", 0.1, recorded => Value(recorded, SetAsideReason.CurrencyDiffers) },
        { "currency of most", 0.1, recorded => recorded is { Question.Options.Currency: null, Naive.Currency: not null } },
        { "value of a statement", 0.2, recorded => Journeys(recorded, journey => journey.Value is not null && journey.Value != journey.WithoutStatements.Value) },
        { "attribute of a statement", 0.1, recorded => Journeys(recorded, journey => !Same(journey.Attributes, journey.WithoutStatements.Attributes)) },
        { "statement or touch about nobody", 0.05, recorded => Aside(recorded, SetAsideReason.NoEntry) },
        { "touch", 0.4, recorded => Journeys(recorded, journey => journey.Touches.Count > 0) },
        { "touch of nobody, of a team of the process, of another", 0.1, recorded => recorded.Naive.Journeys.SelectMany(journey => journey.Touches).ToList() is var touches
            && touches.Exists(touch => touch.Team is null) && touches.Exists(touch => recorded.Process.Teams.Contains(touch.Team)) && touches.Exists(touch => touch.Team == "partners") },
        { "touch told twice", 0.05, recorded => recorded.Records.OfType<Touch>().Any(touch => recorded.Naive.WhyAside(touch) == SetAsideReason.Duplicate) },
        { "touches of one instant", 0.05, recorded => Journeys(recorded, journey => journey.Touches.GroupBy(touch => touch.At).Any(same => same.Count() > 1)) },
        { "touch before the journey", 0.05, recorded => Journeys(recorded, journey => journey.Touches.Any(touch => touch.At < journey.Visits[0].Entered)) },
        { "latest record is a touch", 0.03, recorded => recorded.Question.Options.AsOf is null && recorded.Naive.Journeys.Count > 0
            && recorded.Records.All(record => record is Touch || NaiveReading.At(record) < recorded.Naive.AsOf) },
        { "statement at an entry", 0.1, recorded => recorded.Records.OfType<Statement>().Any(said => recorded.Entries.Any(entry => (entry.JourneyId, entry.Entered) == (said.JourneyId, said.At))) },
        { "latest record is a statement", 0.03, recorded => recorded.Question.Options.AsOf is null && recorded.Naive.Journeys.Count > 0
            && recorded.Entries.All(entry => entry.Entered < recorded.Naive.AsOf) },

        // Order.
        { "duplicate", 0.3, recorded => Journeys(recorded, journey => journey.Entries.Any(settled => settled.Entry.Rows.Count > 1)) },
        { "same key, other details", 0.2, recorded => recorded.Entries.GroupBy(entry => (entry.JourneyId, entry.Stage, entry.Entered, entry.Precision, entry.Sequence))
            .Any(same => same.Select(entry => (entry.Reason, entry.Trigger, entry.ProcessVersion)).Distinct().Count() > 1) },
        { "same instant, other precision", 0.1, recorded => recorded.Entries.GroupBy(entry => (entry.JourneyId, entry.Stage, entry.Entered)).Any(same => same.Select(entry => entry.Precision).Distinct().Count() > 1) },
        { "tie in a journey", 0.3, recorded => Steps(recorded, (from, to) => from.Entered == to.Entered) },
        { "tie of three", 0.1, recorded => Journeys(recorded, journey => journey.Visits.GroupBy(visit => visit.Entered).Any(same => same.Count() > 2)) },
        { "coarse entry", 0.2, recorded => recorded.Entries.Any(entry => entry.Precision > Duration.Zero) },
        { "coarse entry that begins before the one before it", 0.1, recorded => Pairs(recorded, (one, next) => next.Entry.Begins < one.Entry.Begins) },
        { "coarse beside exact", 0.1, recorded => Journeys(recorded, journey => journey.Entries.Any(coarse => !coarse.Entry.IsInstant
            && journey.Entries.Any(exact => exact.Entry.IsInstant && exact.Entry.Begins >= coarse.Entry.Begins && exact.Entry.Begins < coarse.Entry.Ends))) },
        { "entry that comes first for its sequence", 0.05, recorded => AgainstPosition(recorded, (one, next) => one.Sequence < next.Sequence) },
        { "entry that waits since its stage closes", 0.05, recorded => AgainstPosition(recorded, (one, next) => next.Place.Closes && !one.Place.Closes) },
        { "entry that comes first since its move is declared", 0.03, recorded => AgainstPosition(recorded, (one, next) => (one.Sequence, next.Sequence) is (null, null) && !next.Place.Closes) },
        { "less than a second", 0.05, recorded => Steps(recorded, (from, to) => to.Entered > from.Entered && to.Entered - from.Entered < Duration.FromSeconds(1)) },
        { "as-of at an entry", 0.1, recorded => recorded.Question.Options.AsOf is { } asOf && recorded.Entries.Any(entry => entry.Entered == asOf) },
        { "as-of inside a coarse entry", 0.05, recorded => recorded.Question.Options.AsOf is { } asOf && recorded.Entries.Any(entry => entry.Entered <= asOf && asOf < entry.Entered + entry.Precision) },

        // Visits.
        { "elsewhere", 0.2, recorded => Visits(recorded, visit => visit.Stage is null) },
        { "elsewhere twice in a row", 0.02, recorded => Steps(recorded, (from, to) => from.Stage is null && to.Stage is null) },
        { "elsewhere only", 0.02, recorded => Journeys(recorded, journey => journey.Visits.All(visit => visit.Stage is null)) },
        { "elsewhere after close", 0.03, recorded => Journeys(recorded, journey => journey.AfterClose.Any(late => late.Entry.Place.Stage is null)) },
        { "begins elsewhere", 0.05, recorded => Journeys(recorded, journey => journey.Visits[0].Stage is null && journey.Visits.Count > 1) },
        { "repeat of a stage", 0.2, recorded => Journeys(recorded, journey => journey.Repeats.Count > 0) },
        { "repeat that is a new visit", 0.02, recorded => Steps(recorded, (from, to) => from.Stage is not null && from.Stage == to.Stage) },
        { "latest entry is a repeat", 0.02, recorded => recorded.Question.Options.AsOf is null
            && recorded.Naive.Journeys.SelectMany(journey => journey.Repeats).Any(repeat => repeat.Entry.Begins == recorded.Naive.AsOf) },
        { "after close", 0.2, recorded => Journeys(recorded, journey => journey.AfterClose.Count > 0) },
        { "won after close", 0.02, recorded => Journeys(recorded, journey => journey.AfterClose.Any(late => late.Entry.Place.Stage == recorded.Process.Won)) },
        { "reopened", 0.05, recorded => Steps(recorded, (from, _) => from.Place.Closes) },
        { "taken back to where it came from", 0.03, recorded => Journeys(recorded, journey => journey.TakenBack.Count > 0 && !journey.Visits.Any(visit => visit.ByTakingBack)) },
        { "taken back to another stage", 0.05, recorded => Visits(recorded, visit => visit.ByTakingBack) },
        { "won taken back", 0.015, recorded => Journeys(recorded, journey => journey.TakenBack.Any(taken => taken.Entry.Place.Stage?.Position >= recorded.Process.Won.Position)
            && recorded.NaiveFunnel.OutcomeOf(journey) != Outcome.Won) },
        { "correction", 0.1, recorded => Journeys(recorded, journey => journey.Corrected.Count > 0) },
        { "correction of a close", 0.02, recorded => Journeys(recorded, journey => journey.Corrected.Any(slip => slip.Entry.Place.Closes)) },
        { "cut that sees less than was settled", 0.05, recorded => recorded.Naive.CutAt(recorded.Naive.AsOf).Journeys.Sum(journey => journey.Entries.Count)
            is var seen and > 0 && seen < recorded.Naive.Journeys.Sum(journey => journey.Entries.Count) },

        // What the funnel asks.
        { "won then lost", 0.02, recorded => Journeys(recorded, journey =>
            journey.Visits[^1].Stage is { Place: StagePlace.Exit } && recorded.NaiveFunnel.OutcomeOf(journey) == Outcome.Won) },
        { "lost without a decision", 0.02, recorded => recorded.NaiveFunnel.NoDecision > 0 },
        { "first seen where none may start", 0.1, recorded => Journeys(recorded, journey =>
            journey.Visits[0].Stage is { Position: null } stage && !NaiveRules.MayStartIn(recorded.Process, stage)) },
        { "starts on a detour that is an entry", 0.02, recorded => Journeys(recorded, journey =>
            journey.Visits[0].Stage is { Place: StagePlace.Detour } stage && NaiveRules.MayStartIn(recorded.Process, stage)) },
        { "won from a detour", 0.03, recorded => Steps(recorded, (from, to) =>
            from.Stage?.Place == StagePlace.Detour && to.Stage?.Position >= recorded.Process.Won.Position) },
        { "back on the path", 0.1, recorded => Steps(recorded, (from, to) => to.Stage?.Position < from.Stage?.Position) },
        { "skip", 0.1, recorded => recorded.NaiveFunnel.Deviations().Any(deviation => deviation.Kind == DeviationKind.Skip) },
        { "wrong start", 0.3, recorded => recorded.NaiveFunnel.Deviations().Any(deviation => deviation.Kind == DeviationKind.WrongStart) },
        { "gate recorded", 0.1, recorded => Visits(recorded, visit => visit.Stage?.Holds == false) },
        { "gate missing", 0.05, recorded => Steps(recorded, (from, to) => from.Stage?.Holds == true && to.Stage?.Holds == true
            && recorded.Process.Path.Any(gate => !gate.Holds && gate.Position > from.Stage.Position && gate.Position < to.Stage.Position)) },
        { "gate that took time", 0.1, recorded => recorded.NaiveFunnel.Deviations().Any(deviation => deviation.Kind == DeviationKind.GateTookTime) },
        { "entry at a period's start", 0.2, recorded => Visits(recorded, visit => recorded.Question.Period.Of(visit.Entered).Start == visit.Entered) },
        { "stay over a change of clocks", 0.1, recorded => Visits(recorded, visit =>
            recorded.Question.Period.Zone.GetUtcOffset(visit.Entered) != recorded.Question.Period.Zone.GetUtcOffset(visit.Left ?? recorded.Naive.AsOf)) },
        { "clocks change at midnight in periods", 0.05, recorded => recorded.Question.Period.Zone.Id == "America/Sao_Paulo"
            && Visits(recorded, visit => recorded.Question.Period.Zone.GetUtcOffset(visit.Entered) != recorded.Question.Period.Zone.GetUtcOffset(recorded.Naive.AsOf)) },
        { "stay under way when observation began", 0.05, recorded => Visits(recorded, visit =>
            visit.Entered < recorded.Question.ObservedFrom && (visit.Left ?? recorded.Naive.AsOf) > recorded.Question.ObservedFrom && visit.Stage is { Closes: false }) },
        { "stay over when observation began", 0.1, recorded => Visits(recorded, visit => visit.Entered < recorded.Question.ObservedFrom && visit.Left < recorded.Question.ObservedFrom) },
        { "age between two grains", 0.3, recorded => Visits(recorded, visit => visit.Left is { } left && (left - visit.Entered).BclCompatibleTicks % recorded.Question.Grain.BclCompatibleTicks > 0) },
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

    private static bool Aside(Recorded recorded, SetAsideReason reason) => recorded.Naive.Reading.Aside.Values.Contains(reason);

    private static bool Value(Recorded recorded, SetAsideReason reason) => recorded.Records.Any(record => recorded.Naive.WhyNoValue(record) == reason);

    private static bool Journeys(Recorded recorded, Func<NaiveJourney, bool> holds) => recorded.Naive.Journeys.Any(holds);

    private static bool Visits(Recorded recorded, Func<NaiveVisit, bool> holds) => recorded.Naive.Journeys.SelectMany(journey => journey.Visits).Any(holds);

    private static bool Steps(Recorded recorded, Func<NaiveVisit, NaiveVisit, bool> are) =>
        recorded.Naive.Journeys.Any(journey => journey.Visits.Zip(journey.Visits.Skip(1)).Any(step => are(step.First, step.Second)));

    private static bool Pairs(Recorded recorded, Func<NaiveSettled, NaiveSettled, bool> are) =>
        recorded.Naive.Journeys.Any(journey => journey.Entries.Zip(journey.Entries.Skip(1)).Any(pair => are(pair.First, pair.Second)));

    /// <summary>Two of one instant, one before the other against their positions.</summary>
    private static bool AgainstPosition(Recorded recorded, Func<NaiveEntry, NaiveEntry, bool> are) => Pairs(recorded, (one, next) =>
        one.Entry.IsInstant && next.Entry.IsInstant && one.Entry.Begins == next.Entry.Begins && NaiveEntry.Compare(one.Entry, next.Entry) > 0
        && are(one.Entry, next.Entry));

    private static bool Same(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
