using NodaTime;
using RevenueProcess.Specification.Funnel;
using RevenueProcess.Specification.Import;
using RevenueProcess.Specification.Journeys;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.House;

/// <summary>What a caller reads who made a mistake, in one file that a reader can judge: the thing, its value, and what was expected.</summary>
public sealed class MistakesSpec
{
    [Fact]
    public void The_words_for_mistakes_are_the_approved_ones() => Approved.Is("House/Mistakes", string.Join("\n",
        Leads().Concat(Journeys()).Concat(Simulations()).Concat(Histories()).Concat(Imports()).Concat(Numbers()).Select(SaidOf)));

    private static IEnumerable<Func<object?>> Leads()
    {
        var leaf = Employees.AtLeast(1);
        var points = Score.Named("points", 1).Fit(1, leaf).Build();
        var graded = Score.Named("graded", 1).Fit(1, leaf).Grades(3, 2, 1).Build();
        var condition = new CustomCondition("approved", static (_, _) => CustomVerdict.Met("by hand"));
        var asking = LeadDefinition.Named("asking", 1).When(Criterion.Custom("approved") & Criterion.Custom("paid"));
        return
        [
            () => RevenueProcess.Fact.Number(" "), () => RevenueProcess.Fact.Text("a\ud800"), () => RevenueProcess.Fact.Text(new string('x', 300) + "\ud800"),
            () => RevenueProcess.Fact.TextSet("products").Is("a", null!),
            () => Employees.Between(2, 1), () => Employees.OneOf(), () => Country.OneOf(), () => Renewal.Between(Noon, Noon - Duration.FromDays(1)),
            () => Demo.AtLeast(0), () => Demo.Within(Duration.Zero), () => Demo.Within(Duration.FromDays(36_526)),
            () => Criterion.AllOf(), () => Criterion.AnyOf(leaf, null!), () => Criterion.AtLeastOf(0, leaf), () => Criterion.AtLeastOf(3, leaf, leaf),
            () => points.GradeWithin("A1"), () => graded.GradeWithin("A1"), () => Full().GradeWithin("E1", "A1"), () => Full().GradeWithin([null!]),
            () => Full().GradeWithin(), () => Full().GradeAtLeast(FitGrade.A, 0), () => Full().GradeAtLeast((FitGrade)9, 1),
            () => LeadDefinition.Named(" ", 0).AgreedBy("a", "", "a").Meaning("\ud800").EffectiveFrom(Noon).RetiredFrom(Noon).When(leaf),
            () => Score.Named("bands", 1).Fit(1, leaf).Grades(new("A", 1), new("A", 2), new("E", 3, 3), new("D", null, 1)).Build(),
            () => Score.Named("bands", 1).Fit(1, leaf).Levels(new("1", 9, 10), new("2", 5, 8), new("3", 2, 6), new("4", 1, 2)).Build(),
            () => Vocabulary.Of([], [null!]), () => asking.Bind(CustomConditions.Of(condition, new CustomCondition("paid", static (_, _) => default))).Explain(LeadProfile.Empty, Noon).Root.FailingText(-1),
            () => LeadProfile.Of(Employees.Is(1), Employees.Is(2)), () => LeadProfile.Of(Employees.Is(1), RevenueProcess.Fact.Text("employees").Is("1")),
            () => ((Verdict)7).Text(), () => Vocabulary.Of([null!]), () => asking.Evaluate(LeadProfile.Empty, Noon),
            () => CustomConditions.Of(condition, condition), () => asking.Bind(CustomConditions.Of(condition)), () => asking.Bind(CustomConditions.Of()),
            () => Score.Named("asked", 1).Fit(1, Criterion.Custom("approved")).Build().Bind(CustomConditions.Of()),
            () => Vocabulary.Of([asking]).Bind(CustomConditions.Of(condition)),
            () => Vocabulary.Of([LeadDefinition.Named("a", 1).When(leaf), LeadDefinition.Named("a", 2).When(leaf)]),
            () => Vocabulary.Of([LeadDefinition.Named("a", 1).EffectiveFrom(Noon).When(leaf), LeadDefinition.Named("a", 2).EffectiveFrom(Noon).When(leaf)]),
            () => DefinitionsJson.Write(Vocabulary.Of([LeadDefinition.Named("a", 1).When(Criterion.Meets(LeadDefinition.Named("b", 1).When(leaf))), LeadDefinition.Named("b", 1).When(!leaf)])),
            () => DefinitionsJson.Write(Vocabulary.Of([LeadDefinition.Named("a", 1).When(points.AtLeast(1))], [Score.Named("points", 1).Fit(2, leaf).Build()])),
            () => Vocabulary.Of([], [Score.Named("asked", 1).Fit(1, Criterion.Custom("approved")).Build()]).Bind(CustomConditions.Of(new("zeal", static (_, _) => default), new("calm", static (_, _) => default))),
            () => Country.EqualTo("a\ud800"), () => Criterion.Custom(" "), () => new CustomCondition("\ud800", static (_, _) => default), () => new InvalidDefinitionException([]),
        ];

        Score Full() => Score.Named("full", 1).Fit(1, leaf).Engagement(Demo, 1).Grades(3, 2, 1).Levels(3, 2, 1).Build();
    }

    private static IEnumerable<Func<object?>> Journeys()
    {
        var process = Examples.Process;
        var (engine, replay) = (new JourneyEngine(process), new JourneyReplay(process));
        var journey = engine.Start("journey", "lead", Noon).Journey;
        var severalEntries = ProcessDefinition.Named("p", 1).Stage("inquiry").Stage("referral").Stage("customer", outcome: Outcome.Won).Entry("inquiry", "referral")
            .On("win", "inquiry", "customer").On("sign", "referral", "customer").Build();
        var asking = ProcessDefinition.Named("asking", 1).Stage("inquiry").Stage("customer", outcome: Outcome.Won)
            .On("win", "inquiry", "customer", LeadDefinition.Named("fine", 1).When(Criterion.Custom("approved"))).Build();
        return
        [
            () => new JourneyEngine(asking), () => engine.Start("j", "lead", Noon, stage: "nowhere"), () => engine.Start("j", "lead", Noon, stage: "lost"), () => new JourneyEngine(severalEntries).Start("j", "lead", Noon, stage: "customer"),
            () => ProcessDefinition.Named("p", 1).Stage(new string('x', 60)).Stage(new string('y', 61), outcome: Outcome.Won).On("go", new string('x', 60), "nowhere").Build(),
            () => ProcessDefinition.Named("p", 1).Stage("a", within: Duration.Zero).Stage("b", outcome: Outcome.Won).Detour("d", team: " ").Exit("x", Outcome.Won).On("go", "a", "b").Build(),
            () => engine.Fire(journey, "dance", LeadProfile.Empty, Noon), () => new JourneyEngine(Told.Process).Fire(journey, "hand over", LeadProfile.Empty, Noon),
            () => new JourneyReplay(asking), () => replay.Fire("hand over", Noon), () => replay.Fire(process.Triggers.Count, Noon),
            () => Done(() => replay.Learn(LeadProfile.Empty)), () => Done(() => replay.Start(LeadProfile.Empty, Noon, "nowhere")),
            .. new Func<StageEntered, StageEntered>[]
                {
                    entered => entered with { JourneyId = "other" }, entered => entered with { LeadId = "other" }, entered => entered with { Sequence = 9 }, entered => entered with { From = "nurture" },
                    entered => entered with { At = Noon - Duration.FromHours(1) }, entered => entered with { To = "nowhere" },
                }.Select<Func<StageEntered, StageEntered>, Func<object?>>(wrong => () => journey.Apply(wrong(((Moved)engine.Fire(journey, "give up", LeadProfile.Empty, Noon, "no answer")).Entered()[0]))),
            () => Journey.Fold(new ProcessCatalog(process), []), () => process["nowhere"], () => new ProcessCatalog([]), () => new ProcessCatalog([process]).Engine("nowhere"),
            () => new ProcessCatalog([process]).Engine(process.Name, 9),
        ];
    }

    private static IEnumerable<Func<object?>> Simulations()
    {
        var process = Told.Process;
        var (stay, draw) = (StageBehaviour.Exponential(Duration.FromDays(1)), new SimulationDraw(seed: 1, number: 1));
        var plan = SimulationPlan.Default(process, Noon, Noon + Duration.FromDays(9));
        return
        [
            () => SimulationPlan.Default(process, Noon, Noon), () => StageBehaviour.Exponential(Duration.Zero), () => StageBehaviour.LogNormal(Duration.FromDays(1), double.NaN),
            () => stay.Choosing("a", -1), () => stay.Choosing("a", 1, ("why", double.PositiveInfinity)), () => stay.Choosing("a", 1, ("why", 1), ("why", 2)),
            () => stay.Choosing("a").Choosing("b").Choosing("a"), () => draw.OneOf<int>([]), () => draw.WeightedIndex([0, 0]), () => draw.Exponential(double.NaN),
            () => Fit("nowhere", stay), () => Fit("check", stay), () => Fit("inquiry", stay.Choosing("fly").Choosing("swim")), () => Fit("customer", stay.Choosing("fly")),
            () => Fit("satisfied", stay.Choosing("fly")), () => Fit("inquiry", stay.Choosing("hand over", 0)), () => Fit("inquiry", stay.Choosing("hand over", 1, ("why", 1))),
            () => Fit("inquiry", stay.Choosing("refuse", 1, ("why", 1), ("how", 1))),
            () => new JourneySimulator(process, plan.In("nowhere", stay).In("check", stay)), () => new JourneySimulator(process, plan).Run(-1, seed: 1),
        ];

        JourneySimulator Fit(string stage, StageBehaviour behaviour) => new(process, plan.In(stage, behaviour));
    }

    private static IEnumerable<Func<object?>> Histories()
    {
        var log = Told.Log("a: inquiry 0, qualified 3");
        var tally = log.Tally();
        var priced = StageLog.Of(Told.Process, [Told.Entries("a: inquiry 0")[0] with { Value = 1, Currency = "EUR" }]);
        var by = StageLog.Of(Told.Process, [Told.Entries("a: inquiry 0")[0] with { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = "web", ["region"] = "north" } }]);
        return
        [
            () => StageLog.OfColumns(Told.Process, [1L, 2], [0], [0, 0]), () => StageLog.OfColumns(Told.Process, [1L], [9], [0]), () => StageLog.OfColumns(Told.Process, ["a", null!], [0, 0], [0, 0]),
            () => log.Tally(frame => frame with { SegmentedBy = ["source"] }), () => by.Tally(frame => frame with { SegmentedBy = ["colour"] }), () => tally.Where("source", "web"), () => by.Tally(frame => frame with { SegmentedBy = ["source", "region"] }).Where("colour", "red"),
            () => tally.Merge(by.Tally(frame => frame with { SegmentedBy = ["source"], Skip = SkipPolicy.Strict })), () => tally.Conversion("qualified", "inquiry"), () => tally.Conversion("qualified", "satisfied"),
            () => log.Tally(frame => frame with { Conversions = [new StagePair("nurture", "qualified")] }), () => log.Tally(frame => frame with { Conversions = [new StagePair("qualified", "qualified")] }),
            () => log.Tally(frame => frame with { ProcessHash = "0" }), () => log.Tally(frame => frame with { AsOf = Told.Start }), () => log.Tally(frame => frame with { CohortStage = "nowhere" }), () => priced.Tally(frame => frame with { Currency = "USD" }), () => log.Tally(frame => frame with { AgeGrain = Duration.Zero }), () => log.Tally(degree: 0), () => Told.Log("a: inquiry 0, qualified 90000").Tally(frame => frame with { AgeGrain = Duration.FromTicks(1) }),
        ];
    }

    private static IEnumerable<Func<object?>> Imports()
    {
        var import = ImportGenerators.Example();
        var (source, inquiry) = ((LongSource)import.Files[0], new WideStage("inquiry", "created"));
        return
        [
            () => new ImportMap([]), () => import with { Zone = new NodaTime.Testing.TimeZones.SingleTransitionDateTimeZone(Noon, Offset.Zero, Offset.FromHours(1)) },
            () => import with { Currency = " " }, () => import with { Patterns = ["uuuu-MM-dd", "yesterday"] }, () => import with { Patterns = ["uuuu-mm-dd"] }, () => NumberFormat.Like("comma"), () => import with { Missing = ["\ud800"] },
            () => source with { File = "" }, () => source with { Delimiter = '"' }, () => source with { Delimiter = '–' }, () => source with { Stages = new Dictionary<string, string>(StringComparer.Ordinal) { [" MQL"] = "inquiry" } },
            () => source with { Attributes = [new AttributeColumn("source"), new AttributeColumn("source")] }, () => new WideSource("leads.csv", "lead", []), () => inquiry with { Cell = "\ud800" }, () => new CombinedCell(CellChoice.First, []), () => new PositionCell(0), () => new ColumnCell("a") { Map = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "b" } },
            () => new RowCondition("a", ["b "]), () => source with { Encoding = "utf-9" },
            () => InstantReader.Of(["yesterday"], DateTimeZone.Utc), () => new HistoryImport(import, Told.Process).Bind(source with { File = "other.csv" }, NamedRows.Of("other.csv", ["lead"])),
        ];
    }

    private static IEnumerable<Func<object?>> Numbers() =>
    [
        () => Lives([], []), () => Lives([[2, 1]], []), () => Lives([[1]], [3, 2]), () => Lives([[1]], [], 1, 2, 3),
        () => KaplanMeier.Of(Lives([[5]], [], 5)).Median, () => KaplanMeier.Of(Lives([[5], [5]], [], 5)).Median, () => KaplanMeier.Of(Lives([[5]], []), cause: 1), () => AalenJohansen.Of(Lives([[5]], [])).Incidence(-1),
        () => Rate.Of(1, 2).Minus(Rate.Of(1, 2, confidence: 0.9)), () => Rate.Of(3, 2), () => Rate.Of(-1, 2), () => Rate.Of(1, 2, confidence: 1),
        () => new CalendarPeriod(Noon, Noon, "2026-03"), () => new CalendarPeriod(Noon, Noon + Duration.Epsilon, " "), () => new CalendarPeriod(Noon, Noon + Duration.Epsilon, null!),
        () => AalenJohansen.Of(Lives([[5]], [])).Incidence(1), () => AalenJohansen.Of(Lives([[5]], [])).IncidenceAt(-1, 0), () => new Bounds(2, 1), () => new Bounds(double.NaN, 1),
    ];

    private static LifeTable Lives(uint[][] causes, uint[] censored, params uint[] lateEntries) =>
        LifeTable.Of([.. causes.Select(ages => (ReadOnlyMemory<uint>)ages)], censored, lateEntries);

    private static object? Done(Action mistake)
    {
        mistake();
        return null;
    }

    private static string SaidOf(Func<object?> mistake)
    {
        try
        {
            return $"no mistake: {mistake()}";
        }
        catch (Exception said) when (said is ArgumentException or InvalidOperationException or InvalidDefinitionException or InvalidEventException)
        {
            return $"{said.GetType().Name}: {said.Message.ReplaceLineEndings(" ")}";
        }
    }
}
