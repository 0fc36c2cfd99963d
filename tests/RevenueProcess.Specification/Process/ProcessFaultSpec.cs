using NodaTime;

namespace RevenueProcess.Specification.Process;

/// <summary>Every fault, provoked by a small process that has no other.</summary>
public sealed class ProcessFaultSpec
{
    private static readonly LeadDefinition _ready = LeadDefinition.Named("ready", 1).When(Fact.Flag("ready").IsTrue);
    private static readonly LeadDefinition _readyAgain = LeadDefinition.Named("ready", 2).When(Fact.Flag("ready").IsFalse);

    public static TheoryData<string, string, Func<ProcessDefinition>> Examples { get; } = new()
    {
        { ProcessFaultCodes.Malformed, "$", () => ProcessJson.Read("{") },
        { ProcessFaultCodes.Malformed, "$.path[0].buyer", () => Named().Stage("a", buyer: "\udc00", outcome: Outcome.Won).Build() },
        { ProcessFaultCodes.Blank, "$.name", () => ProcessDefinition.Named(" ", 1).Stage("a", outcome: Outcome.Won).Build() },
        { ProcessFaultCodes.Blank, "$.path[0].id", () => Named().Stage("", outcome: Outcome.Won).Build() },
        { ProcessFaultCodes.Blank, "$.path[0].name", () => Named().Stage("a", name: "", outcome: Outcome.Won).Build() },
        { ProcessFaultCodes.Blank, "$.path[0].team", () => Named().Stage("a", team: "\t", outcome: Outcome.Won).Build() },
        { ProcessFaultCodes.Blank, "$.path[0].buyer", () => Named().Stage("a", buyer: "", outcome: Outcome.Won).Build() },
        { ProcessFaultCodes.Blank, "$.transitions[1].trigger", () => TwoStages().On("", "a", "a").Build() },
        { ProcessFaultCodes.Blank, "$.transitions[1].reasons[1]", () => TwoStages().On("stay", "a", "a", reasons: ["why", " "]).Build() },
        { ProcessFaultCodes.InvalidVersion, "$.version", () => ProcessDefinition.Named("p", 0).Stage("a", outcome: Outcome.Won).Build() },
        { ProcessFaultCodes.TooLarge, "$", () => ManyStages(1_001).Build() },
        { ProcessFaultCodes.TooLarge, "$.transitions", () => TwoStages().On("stay", [.. Enumerable.Repeat("a", 10_000)], "a").Build() },
        { ProcessFaultCodes.DuplicateStage, "$.path[1]", () => Named().Stage("a").Stage("a").Stage("b", outcome: Outcome.Won).On("go", "a", "b").Build() },
        { ProcessFaultCodes.DuplicateStage, "$.exits[0]", () => TwoStages().Exit("a", Outcome.Lost).Build() },
        { ProcessFaultCodes.UnknownStage, "$.transitions[1].to", () => TwoStages().On("stop", "a", "nowhere").Build() },
        { ProcessFaultCodes.UnknownStage, "$.transitions[1].from", () => TwoStages().On("stop", "nowhere", "a").Build() },
        { ProcessFaultCodes.UnknownStage, "$.entry[1]", () => TwoStages().Entry("a", "nowhere").Build() },
        { ProcessFaultCodes.EmptyPath, "$.path", () => Named().Build() },
        { ProcessFaultCodes.NoEntry, "$.entry", () => TwoStages().Entry([]).Build() },
        { ProcessFaultCodes.EntryIsExit, "$.entry[1]", () => TwoStages().Exit("x", Outcome.Lost).Entry("a", "x").Build() },
        { ProcessFaultCodes.UnreachableStage, "$.detours[0]", () => TwoStages().Detour("d").On("go", "d", "a").Build() },
        { ProcessFaultCodes.UnreachableStage, "$.path[0]", () => TwoStages().Entry("b").Build() },
        { ProcessFaultCodes.NoWayOut, "$.detours[0]", () => TwoStages().Detour("d").On("wait", "a", "d").On("stay", "d", "d").Build() },
        { ProcessFaultCodes.NoWonStage, "$.path", () => Named().Stage("a").Build() },
        { ProcessFaultCodes.SeveralWonStages, "$.path[1].outcome", () => Named().Stage("a", outcome: Outcome.Won).Stage("b", outcome: Outcome.Won).On("go", "a", "b").Build() },
        { ProcessFaultCodes.MisplacedOutcome, "$.path[0].outcome", () => Named().Stage("a", outcome: Outcome.Lost).Stage("b", outcome: Outcome.Won).On("go", "a", "b").Build() },
        { ProcessFaultCodes.MisplacedOutcome, "$.exits[0].outcome", () => TwoStages().Exit("x", Outcome.Won).On("stop", "a", "x").Build() },
        { ProcessFaultCodes.MisplacedOutcome, "$.detours[0].outcome", () => Json("""[{"id":"a","outcome":"won"}]""", """ "detours":[{"id":"d","outcome":"lost"}],"entry":["d"],"transitions":[{"trigger":"go","from":"d","to":"a"}] """) },
        { ProcessFaultCodes.MisplacedOutcome, "$.path[0].outcome", () => Json("""[{"id":"g","kind":"gate","outcome":"won"},{"id":"a"}]""", """ "transitions":[{"from":"g","to":"a"}] """) },
        { ProcessFaultCodes.GateWithoutDefault, "$.path[0]", () => Named().GateStage("g").Stage("a", outcome: Outcome.Won).Route("g", "a", _ready).Build() },
        { ProcessFaultCodes.GateWithTimeLimit, "$.path[0].within", () => Json("""[{"id":"g","kind":"gate","within":"P1D"},{"id":"a","outcome":"won"}]""", """ "transitions":[{"from":"g","to":"a"}] """) },
        { ProcessFaultCodes.GateCloses, "$.path[1]", () => Named().Stage("a", outcome: Outcome.Won).GateStage("g").On("go", "a", "g").Route("g", "a").Build() },
        { ProcessFaultCodes.GateCycle, "$.path[0],$.path[1]", () => Named().GateStage("g").GateStage("h").Stage("a", outcome: Outcome.Won).Route("g", "h").Route("h", "g", _ready).Route("h", "a").Build() },
        { ProcessFaultCodes.AutomaticCycle, "$.path[0]", () => TwoStages().Automatically("again", "a", "a").Build() },
        { ProcessFaultCodes.AutomaticCycle, "$.path[0]", () => Named().Stage("a").GateStage("g").Stage("b", outcome: Outcome.Won).Automatically("go", "a", "g").Route("g", "b", _ready).Route("g", "a").Build() },
        { ProcessFaultCodes.InvalidServiceLevel, "$.path[0].within", () => Named().Stage("a", within: Duration.Zero, outcome: Outcome.Won).Build() },
        { ProcessFaultCodes.InvalidServiceLevel, "$.path[0].within", () => Named().Stage("a", within: Duration.MaxValue, outcome: Outcome.Won).Build() },
        { ProcessFaultCodes.AmbiguousRows, "$.transitions[1]", () => TwoStages().On("go", "a", "a").Build() },
        { ProcessFaultCodes.AmbiguousRows, "$.transitions[1]", () => Named().GateStage("g").Stage("a", outcome: Outcome.Won).Route("g", "a").On("other", "g", "a").Build() },
        { ProcessFaultCodes.ReasonNobodyGives, "$.transitions[0].reasons", () => Named().GateStage("g").Stage("a", outcome: Outcome.Won).On("route", "g", "a", reasons: ["why"]).Build() },
        { ProcessFaultCodes.ReasonNobodyGives, "$.transitions[0].reasons", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b","automatic":true,"reasons":["why"]}] """) },
        { ProcessFaultCodes.DuplicateReason, "$.transitions[1].reasons[1]", () => TwoStages().On("stay", "a", "a", reasons: ["why", Reason.WithoutDecision("why")]).Build() },
        { ProcessFaultCodes.AmbiguousDefinition, "$.transitions[1].gate[0]", () => TwoStages().Define(_ready).On("stay", "a", "a", gate: _readyAgain).Build() },
        { ProcessFaultCodes.AmbiguousDefinition, "$.definitions[1]", () => TwoStages().Define(_ready, LeadDefinition.Named("other", 1).When(Criterion.Meets(_readyAgain))).Build() },
        { ProcessFaultCodes.UnknownDefinition, "$.transitions[0].gate", () => Json("""[{"id":"a"},{"id":"b","outcome":"won"}]""", """ "transitions":[{"trigger":"go","from":"a","to":"b","gate":"ready"}] """) },
    };

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void A_faulty_process_is_refused_with_the_code_and_the_path(string code, string paths, Func<ProcessDefinition> build)
    {
        var faults = Assert.Throws<InvalidDefinitionException>(build).Faults;

        Assert.Equal(string.Join(',', paths.Split(',').Select(path => $"{code} {path}")), string.Join(',', faults.Select(fault => $"{fault.Code} {fault.Path}")));
    }

    [Fact]
    public void Every_fault_code_has_an_example()
    {
        var provoked = ((IEnumerable<object[]>)Examples).Select(example => (string)example[0]);

        Assert.Empty(DocumentsSpec.Codes(typeof(ProcessFaultCodes)).Except(provoked, StringComparer.Ordinal));
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
                ProcessFaultCodes.Blank, ProcessFaultCodes.InvalidVersion, ProcessFaultCodes.NoWonStage, ProcessFaultCodes.DuplicateStage,
                ProcessFaultCodes.InvalidServiceLevel, ProcessFaultCodes.GateCloses, ProcessFaultCodes.Blank, ProcessFaultCodes.MisplacedOutcome,
                ProcessFaultCodes.EntryIsExit, ProcessFaultCodes.UnknownStage, ProcessFaultCodes.UnknownStage, ProcessFaultCodes.GateWithoutDefault,
                ProcessFaultCodes.UnreachableStage, ProcessFaultCodes.NoWayOut, ProcessFaultCodes.UnreachableStage, ProcessFaultCodes.UnreachableStage,
                ProcessFaultCodes.NoWayOut,
            ],
            faults.Select(fault => fault.Code),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Faults_name_the_thing_and_what_is_allowed()
    {
        var fault = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => TwoStages().On("stop", "a", "c").Build()).Faults);

        Assert.Equal("stage 'c' does not exist; declared are 'a', 'b'", fault.Message);
    }

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

    private static ProcessDefinitionBuilder Named() => ProcessDefinition.Named("p", 1);

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
