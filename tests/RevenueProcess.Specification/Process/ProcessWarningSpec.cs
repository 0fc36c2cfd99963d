using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Process;

/// <summary>Every warning, provoked by one change to a process that has none.</summary>
[Properties(Arbitrary = [typeof(ProcessGenerators)])]
public sealed class ProcessWarningSpec
{
    public static TheoryData<string, string, string, string> Examples { get; } = new()
    {
        { WarningCodes.EndsBeforeRevenue, "$.path[5]", "\"name\": \"Satisfied customer\", \"team\": \"success\"", "\"name\": \"Satisfied customer\", \"team\": \"support\"" },
        { WarningCodes.HandoffWithoutServiceLevel, "$.path[2]", ", \"within\": \"P2D\"", "" },
        { WarningCodes.HandoffWithoutRefusal, "$.path[4]", ", \"reasons\": [\"not what was sold\"]", "" },
        { WarningCodes.NoWayBack, "$.path[4]", "\"to\": \"opportunity\", \"reasons\": [\"not", "\"to\": \"lost\", \"reasons\": [\"not" },
        { WarningCodes.NoOwner, "$.exits[0]", "{ \"id\": \"lost\", \"team\": \"sales\"", "{ \"id\": \"lost\"" },
        { WarningCodes.NoBuyerStep, "$.detours[0]", ", \"buyer\": \"not now\"", "" },
        { WarningCodes.LostWithoutReasons, "$.transitions[9],$.transitions[9]", "\"reasons\": [\"price\", { \"code\": \"went quiet\", \"noDecision\": true }]", "\"automatic\": false" },
        { WarningCodes.PathReturnsToTeam, "$.path[5]", "\"name\": \"Satisfied customer\", \"team\": \"success\"", "\"name\": \"Satisfied customer\", \"team\": \"marketing\"" },
        { WarningCodes.RowNeverFires, "$.transitions[5]", "{ \"trigger\": \"accept\",", "{ \"trigger\": \"accept\", \"from\": \"qualified\", \"to\": \"nurture\" }, { \"trigger\": \"accept\", \"gate\": \"sales ready\"," },
        { WarningCodes.WaitsForAbsence, "$.transitions[4]", "{ \"trigger\": \"accept\",", "{ \"trigger\": \"cool\", \"from\": \"qualified\", \"to\": \"nurture\", \"gate\": \"silent\", \"automatic\": true }, { \"trigger\": \"accept\"," },
        { WarningCodes.ServiceLevelNeverApplies, "$.path[5]", "\"buyer\": \"using\"", "\"buyer\": \"using\", \"within\": \"P1D\"" },
        { WarningCodes.SimilarIds, "$.transitions[4]", "\"trigger\": \"accept\"", "\"trigger\": \"Return\"" },
        { WarningCodes.GateOffPath, "$.detours[1]", "\"buyer\": \"not now\" }]", "\"buyer\": \"not now\" }, { \"id\": \"sort\", \"kind\": \"gate\" }], \"entry\": [\"inquiry\", \"sort\"]" },
    };

    [Fact]
    public void The_well_made_process_has_no_warnings() => Assert.Empty(WellMadeProcess.Build().Warnings);

    [Theory]
    [MemberData(nameof(Examples))]
    public void One_change_for_the_worse_is_warned_about(string code, string paths, string part, string by)
    {
        var warnings = Changed(code, part, by).Warnings.Where(warning => warning.Code == code);

        Assert.Equal(paths, string.Join(',', warnings.Select(warning => warning.Path)));
    }

    [Fact]
    public void Every_code_of_a_warning_about_a_process_has_an_example() =>
        Assert.Equal(
            [
                WarningCodes.GateNeverPassed, WarningCodes.FarInstants, WarningCodes.EarlyInstants, WarningCodes.AmbiguousDates, WarningCodes.DecimalComma, WarningCodes.JoinedIds,
                WarningCodes.UnreadFlags, WarningCodes.LookupMisses, WarningCodes.LookupCase, WarningCodes.NoSharedJourney, WarningCodes.JourneyCase, WarningCodes.ManyPutAside, WarningCodes.ManyValuesAside,
                WarningCodes.DatesMoved, WarningCodes.SegmentsCut, WarningCodes.WonAfterClose, WarningCodes.VersionNotGiven, WarningCodes.SettlesOtherwise, WarningCodes.NoLeadJoined, WarningCodes.AmbiguousLeads, WarningCodes.HandedOverAfter,
                WarningCodes.CurrenciesDiffer, WarningCodes.AgingWork, // about a simulation, a log, an import, a joint, a report
            ],
            DocumentsSpec.Codes(typeof(WarningCodes)).Except(((IEnumerable<object[]>)Examples).Select(example => (string)example[0]), StringComparer.Ordinal));

    [Fact]
    public void A_path_that_ends_with_its_team_ends_after_revenue()
    {
        var warnings = ProcessDefinition.Named("p", 1)
            .Stage("deal", team: "sales", buyer: "deciding")
            .Stage("customer", team: "sales", buyer: "using", outcome: Outcome.Won)
            .On("close", "deal", "customer")
            .Build().Warnings;

        Assert.Empty(warnings);
    }

    [Fact]
    public void The_rows_of_a_gate_follow_each_other_whatever_their_triggers()
    {
        var process = ProcessJson.Read(
            """
            {"name":"p","version":1,"path":[{"id":"a"},{"id":"g","kind":"gate"},{"id":"b","outcome":"won"}],"detours":[{"id":"d"}],
             "transitions":[{"trigger":"go","from":"a","to":"g"},{"trigger":"one","from":"g","to":"b"},{"trigger":"two","from":"g","to":"d","gate":"ready"},{"trigger":"back","from":"d","to":"a"}],
             "definitions":[{"name":"ready","version":1,"when":{"flag":"f","equalTo":true}}]}
            """);

        Assert.Equal("$.transitions[2]", Assert.Single(process.Warnings, warning => warning.Code == WarningCodes.RowNeverFires).Path);
    }

    [Fact]
    public void A_row_that_waits_for_a_time_hides_no_other()
    {
        var process = ProcessDefinition.Named("p", 1)
            .Stage("open").Stage("won", outcome: Outcome.Won).Exit("lost", Outcome.Lost)
            .After(Duration.FromDays(30), "give up", "open", "lost", reason: "went quiet").On("give up", "open", "lost", reasons: ["price"]).On("win", "open", "won").Build();

        Assert.DoesNotContain(process.Warnings, warning => warning.Code == WarningCodes.RowNeverFires);
        Assert.Equal("lost", new JourneyEngine(process).Fire(new JourneyEngine(process).Start("j", "lead", Instant.MinValue).Journey, "give up", LeadProfile.Empty, Instant.MinValue, "price").Journey.Stage.Id);
    }

    [Fact]
    public void A_stage_that_nobody_owns_hands_nothing_over() => Assert.DoesNotContain(
        ProcessDefinition.Named("p", 1).Stage("inquiry").Stage("qualified", team: "sales").Stage("customer", outcome: Outcome.Won)
            .On("accept", "inquiry", "qualified").On("win", "qualified", "customer").Build().Warnings,
        warning => warning.Code is WarningCodes.EndsBeforeRevenue or WarningCodes.HandoffWithoutServiceLevel or WarningCodes.PathReturnsToTeam);

    [Fact]
    public void To_ask_again_in_the_same_stage_is_no_refusal()
    {
        var process = ProcessDefinition.Named("p", 1)
            .Stage("inquiry", team: "marketing").Stage("qualified", team: "sales", within: Duration.FromDays(2)).Stage("customer", team: "sales", outcome: Outcome.Won)
            .On("hand over", "inquiry", "qualified").On("call again", "qualified", "qualified", reasons: ["no answer"]).On("win", "qualified", "customer").Build();

        Assert.Equal(
            [WarningCodes.HandoffWithoutRefusal, WarningCodes.NoWayBack],
            process.Warnings.Where(warning => warning.Path == "$.path[1]" && warning.Message.Contains("hands over", StringComparison.Ordinal)).Select(warning => warning.Code));
    }

    [Fact]
    public void To_take_back_is_neither_a_refusal_nor_a_handoff()
    {
        var process = ProcessDefinition.Named("p", 1)
            .Stage("inquiry", team: "marketing").Stage("qualified", team: "sales", within: Duration.FromDays(2)).Stage("customer", team: "sales", outcome: Outcome.Won)
            .On("hand over", "inquiry", "qualified").TakeBack("undo", "qualified", "inquiry", reasons: ["wrong lead"]).On("win", "qualified", "customer")
            .Exit("lost", Outcome.Lost, team: "success").On("lose", "inquiry", "lost").TakeBack("undo", "lost", "inquiry").Build();

        Assert.Equal(
            [(WarningCodes.HandoffWithoutRefusal, "$.path[1]"), (WarningCodes.NoWayBack, "$.path[1]")],
            process.Warnings.Where(warning => warning.Message.Contains("hands over", StringComparison.Ordinal)).Select(warning => (warning.Code, warning.Path)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sales")]
    [InlineData("marketing")]
    public void A_gate_on_the_way_hides_no_handoff_whoever_owns_it(string? team)
    {
        ProcessDefinition Routed(Duration? within, bool isRefused) => (isRefused ? Between().On("return", "qualified", "sorted", reasons: ["too small"]) : Between())
            .Stage("qualified", team: "sales", within: within is { } time ? time : (ServiceLevel?)null).Stage("customer", team: "sales", outcome: Outcome.Won)
            .On("win", "qualified", "customer").Build();
        ProcessDefinitionBuilder Between() => ProcessDefinition.Named("p", 1)
            .Stage("inquiry", team: "marketing").GateStage("router", team: team).GateStage("sorted").Detour("nurture", team: "marketing")
            .On("hand over", "inquiry", "router").Route("router", "qualified").Route("sorted", "nurture").On("wake", "nurture", "router").On("sort", "inquiry", "sorted");
        IEnumerable<string> Told(ProcessDefinition process) => process.Warnings.Where(warning => warning.Message.Contains("hands over", StringComparison.Ordinal)).Select(warning => warning.Code);

        Assert.Equal([WarningCodes.HandoffWithoutServiceLevel, WarningCodes.HandoffWithoutRefusal, WarningCodes.NoWayBack], Told(Routed(within: null, isRefused: false)));
        Assert.Empty(Told(Routed(Duration.FromDays(2), isRefused: true)));
    }

    [Property(MaxTest = 200)]
    public void Every_warning_says_what_and_where(ProcessDefinition process) =>
        Assert.All(process.Warnings, warning =>
        {
            Assert.Contains(warning.Code, DocumentsSpec.Codes(typeof(WarningCodes)), StringComparer.Ordinal);
            Assert.Matches(@"^\$\.((path|detours|exits|transitions)\[\d+\]|definitions|scores)$", warning.Path);
            Assert.Equal($"{warning.Path}: {warning.Message} [{warning.Code}]", warning.ToString());
        });

    [Theory]
    [InlineData("a", "A", true)]
    [InlineData("a", "a ", true)]
    [InlineData("a", "\u00a0a", true)]
    [InlineData("a", "a\u200b", true)]
    [InlineData("ab", "a\u200db", true)]
    [InlineData("\u00e9", "e\u0301", true)]
    [InlineData("ÉTÉ", "e\u0301t\u00e9 ", true)]
    [InlineData("a", "b", false)]
    [InlineData("a b", "ab", false)]
    [InlineData("e", "é", false)]
    public void Ids_that_look_alike_are_warned_about_wherever_they_stand(string one, string other, bool alike)
    {
        var process = ProcessDefinition.Named("p", 1)
            .Stage(one, team: one).Stage(other, team: other, outcome: Outcome.Won).Exit("x", Outcome.Lost)
            .On(one, one, other, LeadDefinition.Named(one, 1).When(Fact.Flag(one).IsTrue & Criterion.Custom(one) & Hot(one)))
            .On(other, one, other, LeadDefinition.Named(other, 1).When(Fact.Text(other).EqualTo("x") & Criterion.Custom(other) & Hot(other)))
            .On("lose", one, "x", reasons: [one, other])
            .Build();

        var warnings = process.Warnings.Where(warning => warning.Code == WarningCodes.SimilarIds).ToArray();

        Assert.Equal(
            alike ? ["stage", "team", "trigger", "reason", "definition", "score", "custom condition", "fact"] : [],
            warnings.Select(warning => warning.Parameters["kind"].Value));
        Assert.All(warnings, warning => Assert.Equal(
            new[] { one, other }.Order(StringComparer.Ordinal),
            new[] { warning.Parameters["first"].Value, warning.Parameters["second"].Value }.Order(StringComparer.Ordinal)));

        static Criterion Hot(string name) => Score.Named(name, 1).Engagement(Fact.Signal("visit"), 1).Build().AtLeast(1);
    }

    [Fact]
    public void A_service_level_makes_a_stage_of_that_kind()
    {
        var process = WellMadeProcess.Build();

        Assert.Equal(StageKind.ServiceLevel, process["qualified"].Kind);
        Assert.Equal(Duration.FromDays(2), process["qualified"].Within?.Time);
        Assert.Equal(StageKind.Inventory, process["opportunity"].Kind);
        Assert.Equal(StageKind.Gate, process["triage"].Kind);
    }

    /// <summary>The processes of the examples.</summary>
    internal static IEnumerable<ProcessDefinition> Worse() =>
        ((IEnumerable<object[]>)Examples).Select(example => Changed((string)example[0], (string)example[2], (string)example[3]));

    private static ProcessDefinition Changed(string code, string part, string by)
    {
        var example = DocumentsSpec.ExampleOfThePage();
        var changed = example.Replace(part, by, StringComparison.Ordinal);
        if (code == WarningCodes.GateOffPath)
        {
            changed = changed.Replace("\"transitions\": [", "\"transitions\": [{ \"from\": \"sort\", \"to\": \"inquiry\" },", StringComparison.Ordinal);
        }

        if (code == WarningCodes.WaitsForAbsence)
        {
            changed = changed.Replace(
                "\"definitions\": [", "\"definitions\": [{ \"name\": \"silent\", \"version\": 1, \"when\": { \"not\": { \"signal\": \"demo request\", \"within\": \"P30D\" } } },", StringComparison.Ordinal);
        }

        Assert.NotEqual(example, changed, StringComparer.Ordinal);
        return ProcessJson.Read(changed);
    }
}
