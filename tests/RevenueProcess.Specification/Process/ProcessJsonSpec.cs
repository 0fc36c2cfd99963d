using System.Reflection;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RevenueProcess.Specification.Leads;

namespace RevenueProcess.Specification.Process;

/// <summary>The JSON form of a process says the same as the definition, and what is wrong with a document is said all at once.</summary>
[Properties(Arbitrary = [typeof(ProcessGenerators)])]
public sealed class ProcessJsonSpec
{
    private const string Small = """
        {"name":"p","version":1,"path":[{"id":"a"},{"id":"b","outcome":"won"}],"exits":[{"id":"x","outcome":"lost"}],
         "transitions":[{"trigger":"go","from":"a","to":"b"},{"trigger":"stop","from":"a","to":"x"}]}
        """;

    [Property(MaxTest = 300)]
    public void Reading_what_was_written_gives_an_equal_process(ProcessDefinition process)
    {
        var read = ProcessJson.Read(ProcessJson.Write(process));

        Assert.Equal(process, read);
        Assert.Equal(process.Hash, read.Hash);
        Assert.Equal(process.GetHashCode(), read.GetHashCode());
        AssertSame(process, read);
    }

    [Property(MaxTest = 300)]
    public void Writing_what_was_read_gives_the_same_text(ProcessDefinition process)
    {
        var written = ProcessJson.Write(process);

        Assert.Equal(written, ProcessJson.Write(ProcessJson.Read(written)));
        Assert.Equal(written, ProcessJson.Write(ProcessJson.Read(Encoding.UTF8.GetBytes(written))));
    }

    [Property(MaxTest = 300)]
    public void Processes_are_equal_exactly_when_they_are_written_alike(ProcessDefinition one, ProcessDefinition other)
    {
        Assert.Equal(ProcessJson.Write(one) == ProcessJson.Write(other), one.Equals(other));
        foreach (var smaller in ProcessGenerators.Processes().Shrinker(one).Take(3))
        {
            Assert.NotEqual(one, smaller);
        }
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(LeadArbitraries)])]
    public void Lead_definitions_of_every_form_survive_in_a_process(LeadDefinition definition)
    {
        var process = ProcessDefinition.Named("p", 1).Stage("a").Stage("b", outcome: Outcome.Won).On("go", "a", "b", gate: definition).Build();
        var read = ProcessJson.Read(ProcessJson.Write(process));

        Assert.Equal(process, read);
        AssertSame(process, read);
    }

    [Property(MaxTest = 3_000)]
    public Property A_damaged_document_gives_a_process_or_a_list_of_faults(ProcessDefinition process, int seed)
    {
        var damaged = Damage.To(Encoding.UTF8.GetBytes(ProcessJson.Write(process)), new Random(seed));
        bool isRead;
        try
        {
            isRead = ProcessJson.Read(damaged) is not null;
        }
        catch (InvalidDefinitionException invalid)
        {
            Assert.All(invalid.Faults, fault => Assert.False(string.IsNullOrWhiteSpace(fault.Message)));
            Assert.All(invalid.Faults, fault => Assert.StartsWith("$", fault.Path, StringComparison.Ordinal));
            isRead = false;
        }

        return true.Classify(isRead, "still a process").Classify(!isRead, "refused");
    }

    [Fact]
    public void The_example_of_the_page_is_the_well_made_process()
    {
        var read = ProcessJson.Read(DocumentsSpec.ExampleOfThePage());

        Assert.Equal(WellMadeProcess.Build(), read);
        AssertSame(WellMadeProcess.Build(), read);
    }

    [Fact]
    public void What_is_not_stated_is_left_out()
    {
        var process = ProcessDefinition.Named("größe", 2).Stage("a", name: "a", outcome: Outcome.Won).Entry("a").Build();

        Assert.Equal(
            "{\n  \"name\": \"größe\",\n  \"version\": 2,\n  \"path\": [\n    {\n      \"id\": \"a\",\n      \"outcome\": \"won\"\n    }\n  ]\n}",
            ProcessJson.Write(process));
        Assert.Equal(ProcessDefinition.Named("größe", 2).Stage("a", outcome: Outcome.Won).Build(), process);
    }

    [Fact]
    public void Equal_thresholds_give_equal_hashes_however_many_zeros_they_are_written_with()
    {
        static ProcessDefinition With(decimal threshold) => ProcessDefinition.Named("p", 1)
            .Stage("a").Stage("b", outcome: Outcome.Won)
            .On("go", "a", "b", gate: LeadDefinition.Named("large", 1).When(Fact.Number("employees").AtLeast(threshold)))
            .Build();

        Assert.Equal(With(1.0m).Hash, With(1.00m).Hash);
        Assert.NotEqual(With(1.0m).Hash, With(1.01m).Hash, StringComparer.Ordinal);
    }

    [Fact]
    public void The_hash_is_the_SHA_256_of_the_compact_form()
    {
        var process = ProcessDefinition.Named("p", 1).Stage("a", outcome: Outcome.Won).Build();
        var compact = """{"name":"p","version":1,"path":[{"id":"a","outcome":"won"}]}""";

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(compact))), process.Hash);
    }

    [Fact]
    public void A_schema_key_and_a_byte_order_mark_change_nothing()
    {
        var expected = ProcessJson.Read(Small);

        Assert.Equal(expected, ProcessJson.Read(Small.Replace("{\"name\":\"p\"", "{\"$schema\":\"process.schema.json\",\"name\":\"p\"", StringComparison.Ordinal)));
        Assert.Equal(expected, ProcessJson.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Small)]));
    }

    [Fact]
    public void A_row_out_of_several_stages_is_several_rows()
    {
        var one = ProcessJson.Read(Small.Replace("\"from\":\"a\",\"to\":\"x\"", "\"from\":[\"a\",\"b\"],\"to\":\"x\"", StringComparison.Ordinal));
        var two = ProcessJson.Read(Small.Replace("\"to\":\"x\"}", "\"to\":\"x\"},{\"trigger\":\"stop\",\"from\":\"b\",\"to\":\"x\"}", StringComparison.Ordinal));

        Assert.Equal(two, one);
        Assert.All(one.Warnings.Where(warning => warning.Code == WarningCodes.LostWithoutReasons), warning => Assert.Equal("$.transitions[1]", warning.Path));
    }

    [Theory]
    [InlineData("", "not-json", "line 1, column 1")]
    [InlineData("{\"name\":\n\"p\",,}", "not-json", "line 2, column 5")]
    [InlineData("{\"name\":\"p\"} x", "not-json", "line 1, column 14")]
    [InlineData("{/*no*/}", "not-json", "line 1")]
    [InlineData("[]", "wrong-type", "expected object, found array")]
    [InlineData("null", "wrong-type", "expected object, found null")]
    public void What_is_no_document_is_one_fault(string json, string code, string message)
    {
        var fault = Assert.Single(FaultsOf(json));

        Assert.Equal((code, "$"), (fault.Code, fault.Path));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_beyond_the_limits_is_one_fault()
    {
        var long_ = Small.Replace("\"p\"", $"\"{new string('p', ProcessJson.MaxBytes)}\"", StringComparison.Ordinal);
        var deep = $"{{\"name\":{new string('[', 200)}{new string(']', 200)}}}";

        Assert.Equal("$: it has 10485962 bytes; at most 10485760 are allowed [too-large]", Assert.Single(FaultsOf(long_)).ToString());
        Assert.Contains("at most 10485760 are allowed", FaultsOf(() => ProcessJson.Read(Encoding.UTF8.GetBytes(long_))).Single().Message, StringComparison.Ordinal);
        Assert.Equal(FaultCodes.NotJson, Assert.Single(FaultsOf(deep)).Code);
        Assert.Contains("Unicode", FaultsOf(() => ProcessJson.Read([.. "{\"name\":\""u8, 0xff, .. "\"}"u8])).Single().Message, StringComparison.Ordinal);
        Assert.Contains("Unicode", Assert.Single(FaultsOf("{\"name\":\"\ud800\"}")).Message, StringComparison.Ordinal);
        Assert.Equal("$: a text or a key here is not well-formed Unicode [not-unicode]", Assert.Single(FaultsOf("{\"name\":\"p\",\"\\ud800\":1}")).ToString());
    }

    [Theory]
    [InlineData("\"name\":\"p\"", "\"name\":7", "wrong-type $.name")]
    [InlineData("\"name\":\"p\",", "", "missing-key $")]
    [InlineData("\"name\":\"p\"", "\"name\":\"p\",\"name\":\"q\"", "repeated-key $.name")]
    [InlineData("\"name\":\"p\"", "\"name\":\"p\",\"nmae\":\"q\"", "unknown-key $.nmae")]
    [InlineData("\"name\":\"p\"", "\"name\":\"\\ud800\"", "not-unicode $.name")]
    [InlineData("\"version\":1", "\"version\":1.5", "wrong-type $.version")]
    [InlineData("\"version\":1", "\"version\":0", "out-of-range $.version")]
    [InlineData("\"version\":1", "\"version\":1,\"entry\":\"a\"", "wrong-type $.entry")]
    [InlineData("\"version\":1", "\"version\":1,\"entry\":[]", "empty $.entry")]
    [InlineData("\"version\":1", "\"version\":1,\"entry\":[\"a\",3]", "wrong-type $.entry[1]")]
    [InlineData("\"version\":1", "\"version\":1,\"entry\":[\"z\",\"a\"]", "unknown-stage $.entry[0]")]
    [InlineData("\"id\":\"a\"", "\"id\":\"a\",\"kind\":\"Gate\"", "unknown-word $.path[0].kind")]
    [InlineData("\"id\":\"a\"", "\"id\":\"a\",\"within\":\"2 days\"", "not-duration $.path[0].within")]
    [InlineData("\"id\":\"a\"", "\"id\":\"a\",\"within\":\"P1M\"", "not-duration $.path[0].within")]
    [InlineData("\"id\":\"a\"", "\"id\":\"a\",\"within\":\"P-1D\"", "invalid-duration $.path[0].within")]
    [InlineData("\"id\":\"a\"", "\"id\":\"a\",\"within\":2", "wrong-type $.path[0].within")]
    [InlineData("\"id\":\"a\"", "\"id\":\"a\",\"team\":null", "wrong-type $.path[0].team")]
    [InlineData("\"id\":\"a\"", "\"id\":\"a\",\"outcome\":\"Won\"", "unknown-word $.path[0].outcome,several-won-stages $.path[1].outcome")]
    [InlineData("{\"id\":\"a\"}", "{\"name\":\"a\"}", "missing-key $.path[0],unknown-stage $.transitions[0].from,unknown-stage $.transitions[1].from")]
    [InlineData("{\"id\":\"x\",\"outcome\":\"lost\"}", "{\"id\":\"x\",\"outcome\":\"won\"}", "misplaced-outcome $.exits[0].outcome")]
    [InlineData("{\"id\":\"x\",\"outcome\":\"lost\"}", "{\"id\":\"x\",\"outcome\":\"gone\"}", "unknown-word $.exits[0].outcome")]
    [InlineData("\"trigger\":\"go\",", "", "missing-key $.transitions[0]")]
    [InlineData("\"trigger\":\"go\"", "\"trigger\":\" \"", "blank $.transitions[0].trigger")]
    [InlineData("\"from\":\"a\",\"to\":\"b\"", "\"to\":\"b\"", "missing-key $.transitions[0]")]
    [InlineData("\"from\":\"a\",\"to\":\"b\"", "\"from\":[],\"to\":\"b\"", "empty $.transitions[0].from")]
    [InlineData("\"from\":\"a\",\"to\":\"x\"", "\"from\":[\"a\",\"z\"],\"to\":\"x\"", "unknown-stage $.transitions[1].from[1]")]
    [InlineData("\"from\":\"a\",\"to\":\"x\"", "\"from\":\"z\",\"to\":\"x\"", "unknown-stage $.transitions[1].from,unreachable-stage $.exits[0]")]
    [InlineData("\"to\":\"b\"", "\"to\":\"b\",\"gate\":\"ready\"", "unknown-definition $.transitions[0].gate")]
    [InlineData("\"to\":\"b\"", "\"to\":\"b\",\"gate\":[\"ready\"]", "unknown-definition $.transitions[0].gate[0]")]
    [InlineData("\"to\":\"b\"", "\"to\":\"b\",\"gate\":[]", "empty $.transitions[0].gate")]
    [InlineData("\"to\":\"b\"", "\"to\":\"b\",\"automatic\":\"yes\"", "wrong-type $.transitions[0].automatic")]
    [InlineData("\"to\":\"b\"", "\"to\":\"b\",\"reasons\":\"price\"", "wrong-type $.transitions[0].reasons")]
    [InlineData("\"to\":\"b\"", "\"to\":\"b\",\"reasons\":[{\"noDecision\":true}]", "missing-key $.transitions[0].reasons[0]")]
    [InlineData("\"to\":\"b\"", "\"to\":\"b\",\"reasons\":[{\"code\":\"price\",\"no\":1}]", "unknown-key $.transitions[0].reasons[0].no")]
    [InlineData("\"to\":\"b\"", "\"to\":\"b\",\"reasons\":[\"price\",{\"code\":\"price\"}]", "repeated $.transitions[0].reasons[1]")]
    [InlineData("\"to\":\"b\"", "\"to\":\"b\",\"reasons\":[\"\"]", "blank $.transitions[0].reasons[0]")]
    [InlineData("\"version\":1", "\"version\":1,\"definitions\":[{\"name\":\"d\",\"version\":0,\"when\":{\"flag\":\"f\",\"equalTo\":true}}]", "out-of-range $.definitions[0].version")]
    [InlineData("\"version\":1", "\"version\":1,\"definitions\":{}", "wrong-type $.definitions")]
    [InlineData("\"version\":1", "\"version\":1,\"scores\":7", "wrong-type $.scores")]
    [InlineData("\"version\":1", "\"version\":1,\"$schema\":7", "wrong-type $['$schema']")]
    [InlineData("\"version\":1", "\"version\":1,\"definitions\":[{\"name\":\"d\",\"version\":1,\"when\":{\"flag\":\"f\",\"equalTo\":true}},{\"name\":\"d\",\"version\":1,\"when\":{\"flag\":\"f\",\"equalTo\":true}}]", "repeated $.definitions[1].name")]
    public void A_fault_of_the_document_is_named_with_its_path(string part, string by, string faults)
    {
        Assert.Contains(part, Small, StringComparison.Ordinal);

        Assert.Equal(faults, Listed(FaultsOf(Small.Replace(part, by, StringComparison.Ordinal))));
    }

    /// <summary>Documents with the faults of <see cref="A_fault_of_the_document_is_named_with_its_path"/>.</summary>
    internal static IEnumerable<string> Faulty() => typeof(ProcessJsonSpec).GetMethod(nameof(A_fault_of_the_document_is_named_with_its_path))!
        .GetCustomAttributes<InlineDataAttribute>().Select(data => data.GetData(null!).Single())
        .Select(data => Small.Replace((string)data[0], (string)data[1], StringComparison.Ordinal));

    [Fact]
    public void A_gate_that_names_a_faulty_definition_is_not_also_unknown()
    {
        var json = Small
            .Replace("\"version\":1", "\"version\":1,\"definitions\":[{\"name\":\"ready\",\"version\":1}]", StringComparison.Ordinal)
            .Replace("\"to\":\"b\"", "\"to\":\"b\",\"gate\":\"ready\"", StringComparison.Ordinal);

        Assert.Equal("missing-key $.definitions[0]", Listed(FaultsOf(json)));
    }

    [Fact]
    public void An_unknown_definition_is_named_with_the_known_ones()
    {
        var json = Small
            .Replace("\"version\":1", "\"version\":1,\"definitions\":[{\"name\":\"ready\",\"version\":1,\"when\":{\"flag\":\"f\",\"equalTo\":true}}]", StringComparison.Ordinal)
            .Replace("\"to\":\"b\"", "\"to\":\"b\",\"gate\":\"redy\"", StringComparison.Ordinal);

        Assert.Equal("the lead definition 'redy' does not exist; known are 'ready'", Assert.Single(FaultsOf(json)).Message);

        var two = json.Replace("\"definitions\":[", "\"definitions\":[{\"name\":\"steady\",\"version\":1,\"when\":{\"flag\":\"f\",\"equalTo\":true}},", StringComparison.Ordinal);
        Assert.Equal("the lead definition 'redy' does not exist; known are 'ready', 'steady'", Assert.Single(FaultsOf(two)).Message);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        const string json = """
            {"name":"","version":"one","color":"red",
             "path":[{"id":"a","within":"soon"},{"id":"a"},{"id":"b","kind":"gate","within":"P1D"},{"id":"c"}],
             "exits":[{"id":"x","outcome":"lost"}],
             "transitions":[{"trigger":"go","from":["a","q"],"to":"b","gate":"ready"},{"from":"b","to":"c","gate":"ready","reasons":["r"]}],
             "definitions":[{"name":"ready","version":1,"when":{"number":"employees","atLeast":"many"}}]}
            """;

        Assert.Equal(
            "unknown-key $.color,wrong-type $.version,not-duration $.path[0].within,wrong-type $.definitions[0].when.atLeast,"
            + "blank $.name,no-won-stage $.path,repeated $.path[1].id,gate-with-time-limit $.path[2].within,"
            + "unknown-stage $.transitions[0].from[1],reason-nobody-gives $.transitions[1].reasons,gate-without-default $.path[2],"
            + "unreachable-stage $.exits[0]",
            Listed(FaultsOf(json)));
    }

    [Fact]
    public void The_deepest_criterion_can_be_read()
    {
        var criterion = Fact.Flag("f").IsTrue;
        for (var depth = 1; depth < Criterion.MaxDepth; depth++)
        {
            criterion = Criterion.AllOf(criterion);
        }

        var process = ProcessDefinition.Named("p", 1).Stage("a", outcome: Outcome.Won)
            .Define(LeadDefinition.Named("deep", 1).When(criterion)).Build();

        Assert.Equal(process, ProcessJson.Read(ProcessJson.Write(process)));
    }

    [Fact]
    public void A_gate_stage_needs_no_triggers()
    {
        var process = ProcessJson.Read("""
            {"name":"p","version":1,"path":[{"id":"g","kind":"gate"},{"id":"b","outcome":"won"}],
             "transitions":[{"from":"g","to":"b"}]}
            """);

        Assert.Equal("route", Assert.Single(process.Transitions).Trigger);
        Assert.DoesNotContain("trigger", ProcessJson.Write(process), StringComparison.Ordinal);
    }

    private static string Listed(IEnumerable<Fault> faults) => string.Join(',', faults.Select(fault => $"{fault.Code} {fault.Path}"));

    private static IReadOnlyList<Fault> FaultsOf(string json) => FaultsOf(() => ProcessJson.Read(json));

    private static IReadOnlyList<Fault> FaultsOf(Action read) => Assert.Throws<InvalidDefinitionException>(read).Faults;

    /// <summary>Equality of definitions is equality of their JSON, so here every property is compared by itself.</summary>
    private static void AssertSame(ProcessDefinition expected, ProcessDefinition actual)
    {
        Assert.Equal((expected.Name, expected.Version, expected.Won.Id), (actual.Name, actual.Version, actual.Won.Id));
        Assert.Equal(
            expected.Stages.Select(stage => (stage.Id, stage.Name, stage.Team, stage.Buyer, stage.Kind, stage.Place, stage.Within, stage.Outcome, stage.Ordinal, stage.Position, stage.Closes)),
            actual.Stages.Select(stage => (stage.Id, stage.Name, stage.Team, stage.Buyer, stage.Kind, stage.Place, stage.Within, stage.Outcome, stage.Ordinal, stage.Position, stage.Closes)));
        Assert.Equal(expected.Entries.Select(stage => stage.Id), actual.Entries.Select(stage => stage.Id), StringComparer.Ordinal);
        Assert.Equal(
            expected.Transitions.Select(row => (row.Row, row.Trigger, row.From.Id, row.To.Id, row.IsAutomatic, row.After, row.IsHandoff)),
            actual.Transitions.Select(row => (row.Row, row.Trigger, row.From.Id, row.To.Id, row.IsAutomatic, row.After, row.IsHandoff)));
        Assert.Equal(expected.Transitions.Select(row => row.Gate.Definitions), actual.Transitions.Select(row => row.Gate.Definitions));
        Assert.Equal(expected.Transitions.Select(row => row.Reasons), actual.Transitions.Select(row => row.Reasons));
        Assert.Equal(expected.Triggers, actual.Triggers, StringComparer.Ordinal);
        Assert.Equal(expected.Teams, actual.Teams, StringComparer.Ordinal);
        Assert.Equal(expected.Definitions, actual.Definitions);
        Assert.Equal(expected.Warnings.Select(warning => (warning.Code, warning.Message)), actual.Warnings.Select(warning => (warning.Code, warning.Message)));
    }
}
