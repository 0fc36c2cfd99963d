using NodaTime;

namespace RevenueProcess.Specification.Process;

/// <summary>Every fault, provoked by a small process that has no other.</summary>
public sealed class ProcessFaultSpec
{
    private static readonly LeadDefinition _ready = LeadDefinition.Named("ready", 1).When(Fact.Flag("ready").IsTrue);
    private static readonly LeadDefinition _readyAgain = LeadDefinition.Named("ready", 2).When(Fact.Flag("ready").IsFalse);

    public static TheoryData<string, string, Func<ProcessDefinition>> Examples { get; } = new()
    {
        { FaultCodes.NotJson, "$", () => ProcessJson.Read("{") },
        { FaultCodes.NotUnicode, "$.path[0].buyer", () => Named().Stage("a", buyer: "\udc00", outcome: Outcome.Won).Build() },
        { FaultCodes.Blank, "$.name", () => ProcessDefinition.Named(" ", 1).Stage("a", outcome: Outcome.Won).Build() },
        { FaultCodes.Blank, "$.path[0].id", () => Named().Stage("", outcome: Outcome.Won).Build() },
        { FaultCodes.Blank, "$.path[0].name", () => Named().Stage("a", name: "", outcome: Outcome.Won).Build() },
        { FaultCodes.Blank, "$.path[0].team", () => Named().Stage("a", team: "\t", outcome: Outcome.Won).Build() },
        { FaultCodes.Blank, "$.path[0].buyer", () => Named().Stage("a", buyer: "", outcome: Outcome.Won).Build() },
        { FaultCodes.Blank, "$.transitions[1].trigger", () => TwoStages().On("", "a", "a").Build() },
        { FaultCodes.Blank, "$.transitions[1].reasons[1]", () => TwoStages().On("stay", "a", "a", reasons: ["why", " "]).Build() },
        { FaultCodes.OutOfRange, "$.version", () => ProcessDefinition.Named("p", 0).Stage("a", outcome: Outcome.Won).Build() },
        { FaultCodes.TooLarge, "$", () => ManyStages(1_001).Build() },
        { FaultCodes.TooLarge, "$.transitions", () => TwoStages().On("stay", [.. Enumerable.Repeat("a", 10_000)], "a").Build() },
        { FaultCodes.Repeated, "$.path[1].id", () => Named().Stage("a").Stage("a").Stage("b", outcome: Outcome.Won).On("go", "a", "b").Build() },
        { FaultCodes.Repeated, "$.exits[0].id", () => TwoStages().Exit("a", Outcome.Lost).Build() },
        { FaultCodes.UnknownStage, "$.transitions[1].to", () => TwoStages().On("stop", "a", "nowhere").Build() },
        { FaultCodes.UnknownStage, "$.transitions[1].from", () => TwoStages().On("stop", "nowhere", "a").Build() },
        { FaultCodes.UnknownStage, "$.entry[1]", () => TwoStages().Entry("a", "nowhere").Build() },
        { FaultCodes.Empty, "$.path", () => Named().Build() },
        { FaultCodes.Empty, "$.entry", () => TwoStages().Entry([]).Build() },
        { FaultCodes.EntryIsExit, "$.entry[1]", () => TwoStages().Exit("x", Outcome.Lost).Entry("a", "x").Build() },
        { FaultCodes.UnreachableStage, "$.detours[0]", () => TwoStages().Detour("d").On("go", "d", "a").Build() },
        { FaultCodes.UnreachableStage, "$.path[0]", () => TwoStages().Entry("b").Build() },
        { FaultCodes.NoWayOut, "$.detours[0]", () => TwoStages().Detour("d").On("wait", "a", "d").On("stay", "d", "d").Build() },
        { FaultCodes.NoWonStage, "$.path", () => Named().Stage("a").Build() },
        { FaultCodes.SeveralWonStages, "$.path[1].outcome", () => Named().Stage("a", outcome: Outcome.Won).Stage("b", outcome: Outcome.Won).On("go", "a", "b").Build() },
        { FaultCodes.MisplacedOutcome, "$.path[0].outcome", () => Named().Stage("a", outcome: Outcome.Lost).Stage("b", outcome: Outcome.Won).On("go", "a", "b").Build() },
        { FaultCodes.MisplacedOutcome, "$.exits[0].outcome", () => TwoStages().Exit("x", Outcome.Won).On("stop", "a", "x").Build() },
        { FaultCodes.MisplacedOutcome, "$.detours[0].outcome", () => Json("""[{"id":"a","outcome":"won"}]""", """ "detours":[{"id":"d","outcome":"lost"}],"entry":["d"],"transitions":[{"trigger":"go","from":"d","to":"a"}] """) },
        { FaultCodes.MisplacedOutcome, "$.path[0].outcome", () => Json("""[{"id":"g","kind":"gate","outcome":"won"},{"id":"a"}]""", """ "transitions":[{"from":"g","to":"a"}] """) },
        { FaultCodes.GateWithoutDefault, "$.path[0]", () => Named().GateStage("g").Stage("a", outcome: Outcome.Won).Route("g", "a", _ready).Build() },
        { FaultCodes.MisplacedBuyersTurn, "$.path[0].buyersTurn", () => Json("""[{"id":"g","kind":"gate","buyersTurn":true},{"id":"a","outcome":"won"}]""", """ "transitions":[{"from":"g","to":"a"}] """) },
        { FaultCodes.MisplacedBuyersTurn, "$.path[1].buyersTurn", () => Named().Stage("a").Stage("b", outcome: Outcome.Won, buyersTurn: true).On("go", "a", "b").Build() },
        { FaultCodes.MisplacedBuyersTurn, "$.exits[0].buyersTurn", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "exits":[{"id":"x","outcome":"lost","buyersTurn":true}],"transitions":[{"trigger":"go","from":"a","to":"b"},{"trigger":"lose","from":"a","to":"x"}] """) },
        { FaultCodes.GateWithTimeLimit, "$.path[0].within", () => Json("""[{"id":"g","kind":"gate","within":"P1D"},{"id":"a","outcome":"won"}]""", """ "transitions":[{"from":"g","to":"a"}] """) },
        { FaultCodes.GateCloses, "$.path[1]", () => Named().Stage("a", outcome: Outcome.Won).GateStage("g").On("go", "a", "g").Route("g", "a").Build() },
        { FaultCodes.GateCycle, "$.path[0],$.path[1]", () => Named().GateStage("g").GateStage("h").Stage("a", outcome: Outcome.Won).Route("g", "h").Route("h", "g", _ready).Route("h", "a").Build() },
        { FaultCodes.AutomaticCycle, "$.path[0]", () => TwoStages().Automatically("again", "a", "a").Build() },
        { FaultCodes.AutomaticCycle, "$.path[0]", () => Named().Stage("a").GateStage("g").Stage("b", outcome: Outcome.Won).Automatically("go", "a", "g").Route("g", "b", _ready).Route("g", "a").Build() },
        { FaultCodes.InvalidDuration, "$.path[0].within", () => Named().Stage("a", within: Duration.Zero, outcome: Outcome.Won).Build() },
        { FaultCodes.InvalidDuration, "$.path[0].within", () => Named().Stage("a", within: Duration.MaxValue, outcome: Outcome.Won).Build() },
        { FaultCodes.AmbiguousRows, "$.transitions[1]", () => TwoStages().On("go", "a", "a").Build() },
        { FaultCodes.AmbiguousRows, "$.transitions[1]", () => Named().GateStage("g").Stage("a", outcome: Outcome.Won).Route("g", "a").On("other", "g", "a").Build() },
        { FaultCodes.ReasonNobodyGives, "$.transitions[0].reasons", () => Named().GateStage("g").Stage("a", outcome: Outcome.Won).On("route", "g", "a", reasons: ["why"]).Build() },
        { FaultCodes.ReasonNobodyGives, "$.transitions[0].reasons", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b","automatic":true,"reasons":["why"]}] """) },
        { FaultCodes.Repeated, "$.transitions[1].reasons[1]", () => TwoStages().On("stay", "a", "a", reasons: ["why", Reason.WithoutDecision("why")]).Build() },
        { FaultCodes.ReasonClash, "$.transitions[2].reasons[1]", () => Lossy().On("stop", "b", "x", reasons: ["price", "why"]).Build() },
        { FaultCodes.ReasonClash, "$.transitions[2].reasons[0]", () => Lossy("why").On("stop", "b", "x", reasons: [Reason.WithoutDecision("why")]).Build() },
        { FaultCodes.TakeBackAtGate, "$.transitions[2].from", () => Named().Stage("a").GateStage("g").Stage("b", outcome: Outcome.Won).On("go", "a", "g").Route("g", "b").TakeBack("oops", "g", "a", gate: _ready).Build() },
        { FaultCodes.TakeBackAtGate, "$.transitions[2].to", () => Named().Stage("a").GateStage("g").Stage("b", outcome: Outcome.Won).On("go", "a", "g").Route("g", "b").TakeBack("oops", "b", "g").Build() },
        { FaultCodes.TakeBackToItself, "$.transitions[1]", () => TwoStages().TakeBack("oops", "b", "b").Build() },
        { FaultCodes.AutomaticTakeBack, "$.transitions[1].automatic", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b"},{"trigger":"oops","from":"b","to":"a","automatic":true,"takesBack":true}] """) },
        { FaultCodes.UnknownCalendar, "$.path[0].within.calendar", () => Json("""[{"id":"a","within":{"time":"PT4H","calendar":"office"}},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b"}] """) },
        { FaultCodes.UnusedCalendar, "$.calendars[0]", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b"}],"calendars":[{"name":"office","version":1,"zone":"UTC","week":{"monday":["09:00-17:00"]}}] """) },
        { FaultCodes.Repeated, "$.calendars[1].name", () => Json("""[{"id":"a","within":{"time":"PT4H","calendar":"office"}},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b"}],"calendars":[{"name":"office","version":1,"zone":"UTC","week":{"monday":["09:00-17:00"]}},{"name":"office","version":2,"zone":"UTC","week":{"monday":["09:00-17:00"]}}] """) },
        { FaultCodes.NoWork, "$.calendars[0]", () => Json("""[{"id":"a","within":{"time":"PT4H","calendar":"office"}},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b"}],"calendars":[{"name":"office","version":1,"zone":"UTC"}] """) },
        { FaultCodes.UnknownZone, "$.calendars[0].zone", () => Json("""[{"id":"a","within":{"time":"PT4H","calendar":"office"}},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b"}],"calendars":[{"name":"office","version":1,"zone":"Europe/Bern","week":{"monday":["09:00-17:00"]}}] """) },
        { FaultCodes.AmbiguousCalendar, "$.path[1].within", () => Named().Stage("a", within: new ServiceLevel(Duration.FromHours(1), Office(1))).Stage("b", within: new ServiceLevel(Duration.FromHours(1), Office(2))).Stage("c", outcome: Outcome.Won).On("go", "a", "b").On("go", "b", "c").Build() },
        { FaultCodes.InvalidDuration, "$.transitions[1].after", () => TwoStages().After(Duration.Zero, "wait", "a", "b").Build() },
        { FaultCodes.AutomaticAfter, "$.transitions[1].after", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b"},{"trigger":"wait","from":"a","to":"b","automatic":true,"after":"P1D"}] """) },
        { FaultCodes.AutomaticTakeBack, "$.transitions[1].after", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b"},{"trigger":"oops","from":"b","to":"a","after":"P1D","takesBack":true}] """) },
        { FaultCodes.AfterInGate, "$.transitions[1].after", () => Named().GateStage("g").Stage("a", outcome: Outcome.Won).Route("g", "a").After(Duration.FromDays(1), "wait", "g", "a", gate: _ready).Build() },
        { FaultCodes.SeveralReasonsAfter, "$.transitions[1].reasons", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b"},{"trigger":"wait","from":"a","to":"b","after":"P1D","reasons":["one","two"]}] """) },
        { FaultCodes.MixedTakeBack, "$.transitions[2]", () => TwoStages().On("return", "b", "a").TakeBack("oops", "b", "a").Build() },
        { FaultCodes.MixedTakeBack, "$.transitions[1]", () => TwoStages().TakeBack("oops", "b", "a").On("return", "b", "a").Build() },
        { FaultCodes.MixedTakeBack, "$.transitions[4]", () => Named().Stage("a").GateStage("g").GateStage("h").Stage("b", outcome: Outcome.Won).On("go", "a", "b").On("return", "b", "g").Route("g", "h").Route("h", "a").TakeBack("oops", "b", "a").Build() },
        { FaultCodes.AmbiguousDefinition, "$.transitions[1].gate[0]", () => TwoStages().Define(_ready).On("stay", "a", "a", gate: _readyAgain).Build() },
        { FaultCodes.AmbiguousDefinition, "$.definitions[1]", () => TwoStages().Define(_ready, LeadDefinition.Named("other", 1).When(Criterion.Meets(_readyAgain))).Build() },
        { FaultCodes.AmbiguousScore, "$.scores", () => TwoStages().Define(Hot("hot", points: 1), Hot("very hot", points: 2)).Build() },
        { FaultCodes.TooDeep, "$", () => TwoStages().Define(LeadDefinition.Named("d", 1).When(Enumerable.Range(0, 64).Aggregate(Fact.Flag("f").IsTrue, (inner, _) => !inner))).Build() },
        { FaultCodes.UnknownDefinition, "$.transitions[0].gate", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b","gate":"ready"}] """) },
    };

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void A_faulty_process_is_refused_with_the_code_and_the_path(string code, string paths, Func<ProcessDefinition> build)
    {
        var faults = Assert.Throws<InvalidDefinitionException>(build).Faults;

        Assert.Equal(string.Join(',', paths.Split(',').Select(path => $"{code} {path}")), string.Join(',', faults.Select(fault => $"{fault.Code} {fault.Path}")));
    }

    [Fact]
    public void The_largest_process_is_built()
    {
        var builder = ManyStages(1_000);
        builder.On("stay", [.. Enumerable.Repeat("0", 10_000 - 999)], "0", gate: _ready);

        Assert.Equal(10_000, builder.Build().Transitions.Count);
    }

    [Fact]
    public void All_faults_are_reported_at_once_and_in_the_order_of_the_declaration()
    {
        var builder = ProcessDefinition.Named("", 0)
            .Stage("a", within: Duration.Zero)
            .Stage("a")
            .GateStage("g")
            .Detour("d", team: " ")
            .Exit("x", Outcome.Won)
            .Entry("x", "y")
            .On("go", "a", "z");

        var faults = Assert.Throws<InvalidDefinitionException>(() => builder.Build()).Faults;

        Assert.Equal(
            [
                FaultCodes.Blank, FaultCodes.OutOfRange, FaultCodes.NoWonStage, FaultCodes.Repeated,
                FaultCodes.InvalidDuration, FaultCodes.GateCloses, FaultCodes.Blank, FaultCodes.MisplacedOutcome,
                FaultCodes.EntryIsExit, FaultCodes.UnknownStage, FaultCodes.UnknownStage, FaultCodes.GateWithoutDefault,
                FaultCodes.UnreachableStage, FaultCodes.NoWayOut, FaultCodes.UnreachableStage, FaultCodes.UnreachableStage,
                FaultCodes.NoWayOut,
            ],
            faults.Select(fault => fault.Code),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Faults_name_the_thing_and_what_is_allowed()
    {
        var fault = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => TwoStages().On("stop", "a", "c").Build()).Faults);

        Assert.Equal("the stage 'c' does not exist; known are 'a', 'b'", fault.Message);
    }

    [Fact]
    public void A_reason_that_is_marked_in_some_rows_only_names_all_its_rows()
    {
        var fault = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => Lossy()
            .On("stop", ["a", "b"], "x", reasons: ["why"])
            .On("end", "b", "x", reasons: [Reason.WithoutDecision("why"), "price"])
            .On("halt", "b", "x", reasons: ["price"]).Build()).Faults);

        Assert.Equal("why", fault.Parameters["reason"].Value);
        Assert.Equal(["$.transitions[1]", "$.transitions[4]"], fault.Parameters["marked"].Values);
        Assert.Equal(["$.transitions[2]", "$.transitions[3]"], fault.Parameters["unmarked"].Values);
    }

    [Fact]
    public void A_reason_that_is_marked_in_every_row_is_no_fault() =>
        Assert.Equal(5, Lossy().On("stop", ["a", "b"], "x", reasons: [Reason.WithoutDecision("why"), "price"]).On("end", "b", "x", reasons: ["price"]).Build().Transitions.Count);

    [Fact]
    public void Null_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>("name", () => ProcessDefinition.Named(null!, 1));
        Assert.Throws<ArgumentNullException>("id", () => Named().Stage(null!));
        Assert.Throws<ArgumentNullException>("stages", () => Named().Entry("a", null!));
        Assert.Throws<ArgumentNullException>("trigger", () => Named().On(null!, "a", "b"));
        Assert.Throws<ArgumentNullException>("to", () => Named().On("go", "a", null!));
        Assert.Throws<ArgumentNullException>("code", () => Named().On("go", "a", "b", reasons: [(string)null!]));
        Assert.Throws<ArgumentNullException>("reasons", () => Named().On("go", "a", "b", reasons: [(Reason)null!]));
        Assert.Throws<ArgumentNullException>("definitions", () => Named().Define(_ready, null!));
        Assert.Throws<ArgumentNullException>("definitions", () => Gate.AllOf(_ready, null!));
        Assert.Throws<ArgumentNullException>("json", () => ProcessJson.Read((string)null!));
        Assert.Throws<ArgumentNullException>("process", () => ProcessJson.Write(null!));
    }

    private static LeadDefinition Hot(string name, int points) =>
        LeadDefinition.Named(name, 1).When(Score.Named("interest", 1).Engagement(Fact.Signal("visit"), points).Build().AtLeast(1));

    private static ProcessDefinitionBuilder Lossy(Reason? reason = null) =>
        TwoStages().Exit("x", Outcome.Lost).On("lose", "a", "x", reasons: [reason ?? Reason.WithoutDecision("why")]);

    private static ProcessDefinitionBuilder Named() => ProcessDefinition.Named("p", 1);

    private static BusinessCalendar Office(int version) => BusinessCalendar.Named("office", version, "UTC").OpenWeekdays("09:00-17:00").Build();

    private static ProcessDefinitionBuilder TwoStages() => Named().Stage("a").Stage("b", outcome: Outcome.Won).On("go", "a", "b");

    private static ProcessDefinitionBuilder ManyStages(int count)
    {
        var builder = Named();
        for (var i = 0; i < count; i++)
        {
            builder.Stage(Text(i), outcome: i == 0 ? Outcome.Won : null);
            if (i > 0)
            {
                builder.On("go", Text(i - 1), Text(i));
            }
        }

        return builder;

        static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ProcessDefinition Json(string path, string rest) => ProcessJson.Read($$"""{"name":"p","version":1,"path":{{path}},{{rest}}}""");
}
