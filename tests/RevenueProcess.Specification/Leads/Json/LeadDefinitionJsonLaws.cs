using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(PlainLeadArbitraries)])]
public sealed class LeadDefinitionJsonLaws
{
    [Property(MaxTest = 300)]
    public bool A_definition_is_read_back_equal(LeadDefinition definition)
    {
        (var read, List<Fault> faults) = Read(Write(definition));
        return faults.Count == 0 && definition.Equals(read[definition.Name]);
    }

    [Property]
    public bool Definitions_may_stand_in_any_order(LeadDefinition first, LeadDefinition second)
    {
        if (References.Of([first, second]).Definitions.GroupBy(one => one.Name, StringComparer.Ordinal).Any(named => named.Skip(1).Any()))
        {
            return true;
        }

        using JsonDocument document = Parse(Write(first, second));
        string reversed = $"[{string.Join(',', document.RootElement.EnumerateArray().Reverse().Select(one => one.GetRawText()))}]";
        (var read, List<Fault> faults) = Read(reversed);
        return faults.Count == 0 && first.Equals(read[first.Name]) && second.Equals(read[second.Name]);
    }

    [Property]
    public bool Writing_what_was_read_gives_the_same_text(LeadDefinition definition) =>
        Write([.. Read(Write(definition)).Definitions.Values]) == Write(definition);

    [Fact]
    public void The_form_is_compact_and_readable()
    {
        LeadDefinition large = LeadDefinition.Named("large", 1).When(Employees.AtLeast(50));
        LeadDefinition ready = LeadDefinition.Named("sales ready", 2).AgreedBy("marketing", "sales").Meaning("Asked for it")
            .EffectiveFrom(Noon).When(Criterion.AllOf(
                Criterion.Meets(large),
                Demo.Within(Duration.FromDays(30)),
                !Country.OneOf("US", "CA"),
                Criterion.AtLeastOf(1, Budget.IsTrue, Revenue.Between(1, 2.5m), Products.Contains("crm"), Renewal.Present),
                Demo.AtLeast(3, Duration.FromHours(36)) | Demo.Seen));
        Assert.Equal(
            """[{"name":"large","version":1,"when":{"number":"employees","atLeast":50}},""" +
            """{"name":"sales ready","version":2,"agreedBy":["marketing","sales"],"meaning":"Asked for it","effectiveFrom":"2026-11-01T12:00:00Z" """.TrimEnd() +
            ""","when":{"all":[{"meets":"large"},{"signal":"demo request","within":"P30D"},{"not":{"text":"country","oneOf":["US","CA"]}},""" +
            """{"atLeast":1,"of":[{"flag":"has budget","equalTo":true},{"number":"revenue","between":[1,2.5]},""" +
            """{"textSet":"products","contains":"crm"},{"instant":"renewal","present":true}]},""" +
            """{"any":[{"signal":"demo request","atLeast":3,"within":"P1DT12H"},{"signal":"demo request","atLeast":1}]}]}}]""",
            Write(ready));
    }

    [Theory]
    [InlineData("7", "wrong-type $")]
    [InlineData("[7]", "wrong-type $[0]")]
    [InlineData("""[{"version":1,"when":{"flag":"f","equalTo":true}}]""", "missing-key $[0]")]
    [InlineData("""[{"name":" ","version":0,"when":{"flag":"f","equalTo":true}}]""", "blank $[0].name", "out-of-range $[0].version")]
    [InlineData("""[{"name":"a","version":1.5,"odd key":1,"effectiveFrom":"now"}]""",
        "unknown-key $[0]['odd key']", "wrong-type $[0].version", "not-instant $[0].effectiveFrom", "missing-key $[0]")]
    [InlineData("""[{"name":"a","name":"a","version":1,"agreedBy":["x","x",1],"meaning":2,"when":null}]""",
        "repeated-key $[0].name", "wrong-type $[0].meaning", "wrong-type $[0].agreedBy[2]", "repeated $[0].agreedBy[1]", "wrong-type $[0].when")]
    public void Faults_of_a_definition_are_all_reported_with_code_and_path(string json, params string[] expected) => AssertFaults(json, expected);

    [Theory]
    [InlineData("{}", "missing-choice $")]
    [InlineData("""{"all":[]}""", "empty $.all")]
    [InlineData("""{"all":7}""", "wrong-type $.all")]
    [InlineData("""{"all":[{"number":"n","atLeast":"50"},{"signal":"s","within":"P1M"}]}""",
        "wrong-type $.all[0].atLeast", "not-duration $.all[1].within")]
    [InlineData("""{"all":[{"flag":"f","equalTo":true}],"any":[]}""", "exclusive-keys $")]
    [InlineData("""{"not":{"flag":"f"}}""", "missing-choice $.not")]
    [InlineData("""{"number":"n","text":"t","equalTo":1}""", "exclusive-keys $")]
    [InlineData("""{"number":"n","atLeast":1,"atMost":2}""", "exclusive-keys $")]
    [InlineData("""{"number":"n","contains":1}""", "unknown-key $.contains", "missing-choice $")]
    [InlineData("""{"number":"n","atLeast":1e40}""", "out-of-range $.atLeast")]
    [InlineData("""{"number":"n","between":[0.00000000000000000000000000001,1e-29]}""", "too-precise $.between[0]", "too-precise $.between[1]")]
    [InlineData("""{"number":"n","between":[2,1]}""", "empty-range $.between")]
    [InlineData("""{"number":"n","between":[2]}""", "wrong-count $.between")]
    [InlineData("""{"number":"n","oneOf":[]}""", "empty $.oneOf")]
    [InlineData("""{"number":"n","present":false}""", "must-be-true $.present")]
    [InlineData("""{"text":"t","oneOf":["a",1,null]}""", "wrong-type $.oneOf[1]", "wrong-type $.oneOf[2]")]
    [InlineData("""{"text":"t","equalTo":"\ud800"}""", "not-unicode $.equalTo")]
    [InlineData("""{"text":"","equalTo":"a"}""", "blank $.text")]
    [InlineData("""{"flag":"f","equalTo":"true"}""", "wrong-type $.equalTo")]
    [InlineData("""{"instant":"i","between":["2026-01-02T00:00:00Z","2026-01-01T00:00:00Z"]}""", "empty-range $.between")]
    [InlineData("""{"signal":"s"}""", "missing-choice $")]
    [InlineData("""{"signal":"s","atLeast":0,"within":"PT0S"}""", "out-of-range $.atLeast", "invalid-duration $.within")]
    [InlineData("""{"signal":"s","within":"PT99999999999999H"}""", "not-duration $.within")]
    [InlineData("""{"signal":"s","within":"P36526D"}""", "invalid-duration $.within")]
    [InlineData("""{"atLeast":3,"of":[{"flag":"f","equalTo":true},{"flag":"g"}]}""", "out-of-range $.atLeast", "missing-choice $.of[1]")]
    [InlineData("""{"of":[{"flag":"f","equalTo":true}]}""", "missing-key $")]
    [InlineData("""{"atLeast":1,"of":[]}""", "empty $.of")]
    [InlineData("""{"number":"n","atLeast":true}""", "wrong-type $.atLeast")]
    [InlineData("""{"number":"n","atLeast":1,"it's":1,"back\\slash":2}""", "unknown-key $['it\\'s']", "unknown-key $['back\\\\slash']")]
    [InlineData("""{"meets":"nobody"}""", "unknown-definition $.meets")]
    [InlineData("""{"meets":"d"}""", "definition-cycle $.meets")]
    [InlineData("""{"all":[{"number":"n","atLeast":1},{"text":"n","equalTo":"1"}]}""", "conflicting-kinds $")]
    [InlineData("""{"\ud800":1}""", "not-unicode $")]
    [InlineData("""{"flag":"f","equalTo":true,"\udc00":1}""", "not-unicode $")]
    public void Faults_of_a_criterion_are_all_reported_with_code_and_path(string json, params string[] expected) =>
        AssertFaults($$"""[{"name":"d","version":1,"when":{{json}}}]""", [.. expected.Select(one => one.Replace("$", "$[0].when", StringComparison.Ordinal))]);

    [Fact]
    public void Cycles_and_repeated_names_are_faults_and_the_rest_is_still_read()
    {
        (var read, List<Fault> faults) = Read(
            """
            [{"name":"a","version":1,"when":{"not":{"meets":"b"}}}, {"name":"b","version":1,"when":{"meets":"a"}},
             {"name":"c","version":1,"when":{"flag":"f","equalTo":true}}, {"name":"c","version":2,"when":{"flag":"f","equalTo":true}}]
            """);
        Assert.Equal("c", Assert.Single(read).Key);
        Assert.Equal(["repeated $[3].name", "definition-cycle $[1].when.meets"], faults.Select(fault => $"{fault.Code} {fault.Path}"), StringComparer.Ordinal);
    }

    [Fact]
    public void The_limits_hold_for_data_too_and_neither_stack_nor_memory_is_exhausted()
    {
        const string Leaf = """{"flag":"f","equalTo":true}""";
        string Nested(int depth) =>
            string.Concat(Enumerable.Repeat("""{"not":""", depth - 1)) + Leaf + new string('}', depth - 1);
        string Define(string name, string when) => $$"""{"name":"{{name}}","version":1,"when":{{when}}}""";

        Assert.Empty(Read($"[{Define("d", Nested(Criterion.MaxDepth))}]").Faults);
        Assert.Equal(FaultCodes.TooDeep, Assert.Single(Read($"[{Define("d", Nested(Criterion.MaxDepth + 1))}]").Faults).Code);

        string wide = $$"""{"any":[{{string.Join(',', Enumerable.Repeat(Leaf, Criterion.MaxNodes))}}]}""";
        Assert.Equal(FaultCodes.TooLarge, Assert.Single(Read($"[{Define("d", wide)}]").Faults).Code);

        var doubling = Enumerable.Range(0, 40).Select(i =>
            Define($"d{i}", i == 0 ? Leaf : $$"""{"all":[{"meets":"d{{i - 1}}"},{"meets":"d{{i - 1}}"}]}"""));
        Assert.Contains(Read($"[{string.Join(',', doubling)}]").Faults, fault => fault.Code == FaultCodes.TooLarge);

        var chain = Enumerable.Range(0, 20_000).Select(i => Define($"d{i}", i == 19_999 ? Leaf : $$"""{"meets":"d{{i + 1}}"}"""));
        Assert.Contains(Read($"[{string.Join(',', chain)}]").Faults, fault => fault.Code == FaultCodes.TooDeep);
    }

    [Property]
    public bool Durations_are_read_back_to_the_nanosecond(PositiveInt days, int ticks, bool odd)
    {
        Duration duration = Duration.FromDays(days.Get % 36_000) + Duration.FromTicks(Math.Abs((long)ticks)) + Duration.FromNanoseconds(odd ? 1L : 0L);
        return IsoDuration.TryParse(IsoDuration.Format(duration), out Duration? read) && read == duration;
    }

    private static void AssertFaults(string json, string[] expected)
    {
        (var read, List<Fault> faults) = Read(json);
        Assert.Equal(expected, faults.Select(fault => $"{fault.Code} {fault.Path}"), StringComparer.Ordinal);
        Assert.Empty(read);
    }

    private static string Write(params LeadDefinition[] definitions)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var references = References.Of(definitions);
            LeadDefinitionJson.WriteDefinitions(writer, references.Definitions, references);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static (IReadOnlyDictionary<string, LeadDefinition> Definitions, List<Fault> Faults) Read(string json)
    {
        using JsonDocument document = Parse(json);
        var faults = new List<Fault>();
        return JsonKeys.Check(document.RootElement, "$", new JsonReading(faults))
            ? (LeadDefinitionJson.ReadAll(document.RootElement, "$", faults), faults)
            : (new Dictionary<string, LeadDefinition>(StringComparer.Ordinal), faults);
    }

    private static JsonDocument Parse(string json) => JsonDocument.Parse(json, new() { MaxDepth = DocumentText.MaxDepth });
}
