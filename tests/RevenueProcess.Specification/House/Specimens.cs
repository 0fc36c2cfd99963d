using System.Buffers;
using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RevenueProcess.Specification.Funnel;
using RevenueProcess.Specification.Import;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.House;

/// <summary>
/// Objects of nearly every public type, as the library makes them: those made here, and all that their public properties lead to.
/// </summary>
internal static class Specimens
{
    private const int EachType = 40;
    private static readonly Instant _from = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant _asOf = Instant.FromUtc(2026, 4, 1, 0, 0);

    /// <summary>The objects of each type, at most <see cref="EachType"/>; each was met once.</summary>
    public static IReadOnlyDictionary<Type, List<object>> ByType { get; } = Collect(Made());

    /// <summary>The same objects made a second time, each at the same place.</summary>
    public static IReadOnlyDictionary<Type, List<object>> Again { get; } = Collect(Made());

    /// <summary>An object of the type or of one that inherits from it; null when there is none.</summary>
    public static object? One(Type type) =>
        ByType.TryGetValue(type, out var same) ? same[0] : ByType.Where(found => type.IsAssignableFrom(found.Key)).Select(found => found.Value[0]).FirstOrDefault();

    private static IEnumerable<object> Made()
    {
        var (employees, country, budget) = (RevenueProcess.Fact.Number("employees"), RevenueProcess.Fact.Text("country"), RevenueProcess.Fact.Flag("budget"));
        var (renewal, products, demo) = (RevenueProcess.Fact.Instant("renewal"), RevenueProcess.Fact.TextSet("products"), RevenueProcess.Fact.Signal("demo request"));
        var score = Score.Named("likely to buy", 1).Meaning("fit and interest").AgreedBy("sales")
            .Fit(10, employees.AtLeast(50)).Engagement(demo, 5, halfLife: Duration.FromDays(30), cap: 20).EngagementCap(40)
            .Grades(30, 20, 10).Levels(30, 20, 10).Build();
        var condition = new CustomCondition("approved", static (_, _) => CustomVerdict.Met("by hand"), employees);
        var conditions = CustomConditions.Of(condition);
        var every = LeadDefinition.Named("every kind", 1).Meaning("one of each").AgreedBy("marketing", "sales").EffectiveFrom(_from).RetiredFrom(_asOf).When(
            (employees.AtLeast(50) & employees.OneOf(1, 2) & country.OneOf("CH", "AT") & country.Contains("C") & budget.IsTrue)
            | !renewal.Between(_from, _asOf) | products.Contains("crm") | country.Present | demo.AtLeast(2, Duration.FromDays(3))
            | Criterion.Custom("approved") | score.AtLeast(10) | score.GradeWithin("A1", "B2")
            | Criterion.Meets(LeadDefinition.Named("small", 1).When(employees.AtMost(10)))).Bind(conditions);
        var lead = LeadProfile.Of(employees.Is(20), country.Is("CH"), budget.Is(true), renewal.Is(_from), products.Is("crm"), demo.At(_from, _asOf));
        var vocabulary = Vocabulary.Of([every], [score]);
        var past = Enumerable.Range(0, 12).Select(i => new PastLead(
            LeadProfile.Of(employees.Is(i * 10)), _from, (i % 3) == 0 ? null : (Outcome)(i % 3), $"lead {i}", i % 2 == 0, i % 2 == 0 ? null : "too small")).ToList();
        var (low, high) = (LeadDefinition.Named("size", 1).When(employees.AtLeast(30)), LeadDefinition.Named("size", 2).When(employees.AtLeast(60)));

        var process = Examples.Process;
        var choice = new StageChoice("give up", 2, new Dictionary<string, double>(StringComparer.Ordinal) { ["no answer"] = 3 });
        var plan = SimulationPlan.Default(process, _from, _asOf);
        var simulator = new JourneySimulator(process, plan);
        var simulated = simulator.Run(60, seed: 1).ToList();
        var (engine, replay) = (new JourneyEngine(process), new JourneyReplay(process));
        replay.Start(lead, _from);
        var started = engine.Start("journey", "lead", _from);
        var refused = engine.Fire(started.Journey, "hand over", lead, _from);
        var permitted = engine.Permitted(started.Journey, lead, _from);
        var log = StageLog.Of(process, simulated.SelectMany(journey => journey.Events), new StageLogOptions { AsOf = _asOf, Since = _from + Duration.FromDays(30) });
        var tally = log.Tally(log.Frame().Counting(
            new TurnMeasure(), new CycleMeasure(), new RecyclingMeasure(), new ServiceLevelMeasure(), new PresenceMeasure(), new MovementMeasure(log.Since!.Value),
            new HandoffMeasure(), new PingPongMeasure(), new JointMeasure(), new BridgeMeasure(), new ActorMeasure()));
        var sourced = StageLog.Of(process, simulated[0].Entered().Select(entered =>
            StageEntry.Of(entered) with { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = "web" } }));
        var import = ImportGenerators.Example();
        var imported = new HistoryImport(import, Told.Process);
        var rows = NamedRows.Of("crm.csv", ["lead", "status", "at", "source"], ["a", "inquiry", "2026-03-02", "web"]);
        rows.Read();
        var leads = new PastLeadsImport(PastLeadsGenerators.Example);
        var table = LifeTable.Of([new uint[] { 1, 2, 3 }], new uint[] { 4 });
        return
        [
            score, score.Of(lead, _from), conditions, condition, every, every.Explain(lead, _from), lead, .. lead.Values.ToArray().Cast<object>(), vocabulary, .. past,
            DefinitionEvidence.Of(low, past), DefinitionComparison.Of(low, high, past), DisagreementReport.Of(low, past), ScoreQuality.Of(score, past, 5, 10),
            StageBehaviour.Exponential(Duration.FromDays(1)), StageBehaviour.LogNormal(Duration.FromDays(1)).Choosing(choice), choice, process, plan, simulator, .. simulated, engine, replay, started, refused, .. permitted, .. engine.Options(started.Journey, lead, _from),
            new FireTrigger("give up") { Reason = "no answer" }, new StartJourney("journey", "lead"), new ObserveProfile(), new StateValue { Value = 5, Currency = "EUR", ExpectedClose = new LocalDate(2026, 5, 31), Owner = "ann" }, new TouchLead("call") { Team = "sales" },
            engine.State(started.Journey, 5, "EUR", _from), .. ((Moved)engine.State(started.Journey, 5, "EUR", _from)).Events, .. ((Moved)engine.Touch(started.Journey, "call", _from, "sales")).Events, engine.Observe(started.Journey, lead, _from), .. process.UsesOf("sales ready"),
            log, .. log.Visits(), .. log.AfterClose(), tally, tally.Frame, TallyForm.Of(tally), FunnelReport.Of(tally), FunnelBrief.Of(FunnelReport.Of(tally)), sourced.Tally(frame => frame with { SegmentedBy = ["source"] }), FunnelReport.Of(sourced.Tally(frame => frame with { SegmentedBy = ["source"] })), tally.Conversion("inquiry", "customer"),
            tally.WhoseTurn(), tally.BuyerView(), log.BuyerViews().First(), tally.CycleTime(), .. tally.Throughput(), tally.Transitions(), tally.Recycling(), tally.MovesByActor(), .. Deviating().Deviations, .. Deviating().Kinds, new UnjudgedMoves(2, 1), HistoryCheck.Of(log, process, (_, _) => lead), HistoryCheck.Of(log, process, (_, _) => LeadProfile.Empty), .. tally.ServiceLevels(), .. tally.WorkInProgress("inquiry"), tally.Movement(),
            .. tally.Handoffs(), tally.PingPong(), tally.Joint()!, tally.Bridge()!, log.JointWith(log), new LeadLink("a", "b"), new PingPongMoves("marketing", "sales", 1), new RefusalCount("too small", false, 1),
            .. simulated[0].Entered().Select(StageEntry.Of), table, KaplanMeier.Of(table), .. KaplanMeier.Of(table).Curve().Cast<object>(), AalenJohansen.Of(table),
            BusinessCalendar.Named("made", 1, "Europe/Zurich"), BusinessCalendar.Named("office", 1, "Europe/Zurich").OpenWeekdays("09:00-12:00", "13:00-24:00").Replace(new LocalDate(2026, 12, 24), "09:00-12:00").Holidays(new LocalDate(2026, 12, 25)).Build(),
            ReportingPeriod.Month(DateTimeZone.Utc), DateTimeZone.Utc, new StageLogBuilder(process), new StageLogOptions(), new Statement("journey", _from) { Origin = new RecordOrigin("crm.csv", 2) }, new Touch("journey", _from, "call") { Team = "sales" }, new UnreadRecord(SetAsideReason.NoDate), .. new StageLogBuilder(process).Add(new StageEntry("journey", "nowhere", _from)).Build().Read.Examples, new UnknownStage("nowhere", 1), ProcessDefinition.Named("made", 1), LeadDefinition.Named("made", 1),
            Score.Named("made", 1), ProfileMap.For<string>(), new ProcessCatalog([process]), MigrationPlan.Between(process, process), ProcessComparison.Of(TimeExamples.Process, MigrationExamples.Next), MigrationExamples.Later, new MigrateJourney(MigrationExamples.Later), MigrationDryRun.Of(MigrationExamples.Plan(DeadlinePolicy.Keep), [new JourneyEngine(TimeExamples.Process).Start("journey", "lead", _from).Journey], _from), .. Journeys.JourneyEventJsonLaws.Migrations(), Overdue.Of([], _from), new OverdueJourney("journey", process.Stages[0], "ann", _from, new Deadline(_from)), new Deadlines(), new ElapseTime(), new RecalculateDue(), new ServiceLevel(Duration.FromHours(4)), new Deadline(_from, new CalendarIdentity("office", 1)), .. Journeys.JourneyEventJsonLaws.Timed(), new RevenueProcessOptions(), new ServiceCollection(), new MemoryStream(), new ArrayBufferWriter<byte>(),
            PastLeadsGenerators.Example, leads, leads.Bind(leads.Files[0], NamedRows.Of("companies", PastLeadsGenerators.CompanyColumns)), PastLeadsGenerators.Read([], []), new JoinCount("companies", 2, 1, 0, 1),
            .. ImportGenerators.OfEachKind(), NumberFormat.Like("1.234,5"), import, imported, imported.Bind(import.Files[0], rows), rows, new CellRules(), new CellRules().Cell(rows, "at", "$"), InstantReader.Iso(DateTimeZone.Utc), default(Stamp),
            new FileSurvey(rows, import, import.Files[0], Told.Process), new ImportInspection(import, log.Read, [new FileAccount("h.csv", [new ColumnAccount("at") { Kind = ColumnKind.Instant, Read = 1, Missing = 0, Unread = 0 }])], process),
            new InvalidRowException(new RecordOrigin("crm.csv", 2), new Fault(FaultCodes.NotWhole, "$.files[0].columns.sequence", ("column", "sequence"), ("text", "a"))),
            new InvalidEventException(new Fault(FaultCodes.NoEvents, "$")), new InvalidDefinitionException([new Fault(FaultCodes.UnknownStage, "$.entry[0]", ("stage", "a"), ("known", (string[])["b", "c"]))]), new SimulationDraw(seed: 1, number: 1),
        ];
    }

    private static Conformance Deviating() => Told.Log("a: qualified 1; b: customer 0, qualified 1, inquiry 2").Tally().Conformance;

    private static Dictionary<Type, List<object>> Collect(IEnumerable<object> made)
    {
        var found = new Dictionary<Type, List<object>>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<object>(made);
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            var same = found.TryGetValue(next.GetType(), out var known) ? known : found[next.GetType()] = [];
            if (same.Count >= EachType)
            {
                continue;
            }

            same.Add(next);
            foreach (var part in Parts(next))
            {
                waiting.Enqueue(part);
            }
        }

        return found;
    }

    private static IEnumerable<object> Parts(object whole) =>
        whole is string ? []
        : whole is IEnumerable many ? many.Cast<object?>().OfType<object>()
        : whole.GetType().Assembly != Repository.Library ? []
        : whole.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)
            .Select(property => property.GetValue(whole)).OfType<object>();
}
