using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

/// <summary>What is exactly at a limit is allowed, in code and in data; one more is one fault, at the place where it is one too many.</summary>
public sealed class LimitsSpec
{
    private const string Leaf = """{"flag":"f","equalTo":true}""";

    [Fact]
    public void A_criterion_at_the_limits_can_be_made_and_one_beyond_cannot()
    {
        Assert.Equal(Criterion.MaxNodes, Wide(Criterion.MaxNodes).Nodes);
        Assert.Equal(Criterion.MaxDepth, Deep(Criterion.MaxDepth, Budget.IsTrue).Depth);
        Assert.Equal(["too-large $: it has 10001 nodes; at most 10000 are allowed"], FaultsOf(() => Wide(Criterion.MaxNodes + 1)));
        Assert.Equal(["too-deep $: it nests 65 levels deep; at most 64 are allowed"], FaultsOf(() => Deep(Criterion.MaxDepth + 1, Budget.IsTrue)));

        // At one limit and beyond the other: the one is no fault.
        var nodes = Criterion.MaxNodes - Criterion.MaxDepth + 1;
        Assert.Equal(["too-large"], FaultsOf(() => Deep(Criterion.MaxDepth - 1, Wide(nodes + 2))).Select(CodeOf));
        Assert.Equal(["too-deep"], FaultsOf(() => Deep(Criterion.MaxDepth, Wide(nodes))).Select(CodeOf));
    }

    [Fact]
    public void A_score_counts_as_deep_as_its_deepest_row_and_as_large_as_all_its_rows()
    {
        var deepest = Score.Named("s", 1).Fit(1, Budget.IsTrue).Fit(1, Deep(Criterion.MaxDepth - 1, Budget.IsTrue)).Fit(1, Budget.IsTrue);
        Assert.Equal(Criterion.MaxDepth, deepest.Build().AtLeast(1).Depth);
        Assert.Equal(["too-deep"], FaultsOf(() => !deepest.Build().AtLeast(1)).Select(CodeOf));
        Assert.Equal(["too-deep $.fit: it nests 65 levels deep; at most 64 are allowed"], FaultsOf(() => deepest.Fit(1, Deep(Criterion.MaxDepth, Budget.IsTrue)).Build()));

        // The comparison of a score, its rows of fit, and its signals.
        var largest = Score.Named("s", 1).Fit(1, Wide(4_000)).Fit(1, Wide(5_997)).Engagement(Demo, 1).Engagement(LeadGenerators.Visit, 1);
        Assert.Equal(Criterion.MaxNodes, largest.Build().AtLeast(1).Nodes);
        Assert.Equal(["too-large"], FaultsOf(() => largest.Fit(1, Budget.IsTrue).Build().AtLeast(1)).Select(CodeOf));
        Assert.Equal(["too-large $.fit"], FaultsOf(() => largest.Fit(1, Wide(3)).Build()).Select(fault => fault.Split(':')[0]));
    }

    [Theory]
    [InlineData("not", 64)]
    [InlineData("not", 65, "too-deep $.definitions[0].when")]
    [InlineData("all", 64)]
    [InlineData("all", 65, "too-deep $.definitions[0].when")]
    public void Data_may_nest_as_deep_as_code(string key, int depth, params string[] expected)
    {
        var (open, close, step) = key == "not" ? ("{\"not\":", "}", ".not") : ("{\"all\":[", "]}", ".all[0]");
        var when = string.Concat(Enumerable.Repeat(open, depth - 1)) + Leaf + string.Concat(Enumerable.Repeat(close, depth - 1));

        Assert.Equal(expected.Select(fault => fault + string.Concat(Enumerable.Repeat(step, depth - 1))), PlacesOf(Document(("d", when))));
    }

    [Fact]
    public void Data_may_have_as_many_nodes_as_code()
    {
        Assert.Empty(PlacesOf(Document(("d", Any(Criterion.MaxNodes - 1)))));
        Assert.Equal([$"too-large $.definitions[0].when.any[{Criterion.MaxNodes - 1}]"], PlacesOf(Document(("d", Any(Criterion.MaxNodes)))));
    }

    [Fact]
    public void Definitions_may_refer_to_each_other_as_deep_as_criteria_nest()
    {
        Assert.Empty(PlacesOf(Chain(Criterion.MaxDepth)));
        Assert.Equal([$"too-deep $.definitions[{Criterion.MaxDepth - 1}].when.meets"], PlacesOf(Chain(Criterion.MaxDepth + 1)).Take(1));

        static string Chain(int length) => Document([.. Enumerable.Range(1, length).Select(i => ($"d{i}", i == length ? Leaf : $$"""{"meets":"d{{i + 1}}"}"""))]);
    }

    [Fact]
    public void A_document_may_have_a_million_nodes()
    {
        // 99 times 10,000, the 9,998 they refer to, and 2: a million.
        (string Name, string When)[] million =
        [
            ("base", Any(9_997)), .. Enumerable.Range(0, 99).Select(i => ($"d{i}", """{"all":[{"meets":"base"}]}""")), ("last", $$"""{"not":{{Leaf}} }"""),
        ];

        Assert.Empty(PlacesOf(Document(million)));
        Assert.Equal(
            ["too-large $.definitions[101]: it has 1000001 nodes; at most 1000000 are allowed"],
            FaultsOf(() => DefinitionsJson.Read(Document([.. million, ("more", Leaf), ("much more", Leaf)]))));
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(100_001, "too-large $.definitions[0].when.oneOf: it has 100001 elements; at most 100000 are allowed")]
    public void A_list_may_have_a_hundred_thousand_elements(int count, params string[] expected) => Assert.Equal(
        expected, FaultsOf(() => DefinitionsJson.Read(Document(("d", $$"""{"number":"n","oneOf":[{{string.Join(',', Enumerable.Range(0, count))}}]}""")))));

    [Fact]
    public void A_comparison_of_a_score_counts_what_the_score_counts()
    {
        Assert.Empty(PlacesOf(Scored(Criterion.MaxDepth - 1, 1)));
        Assert.Equal(["too-deep $.definitions[0].when"], PlacesOf(Scored(Criterion.MaxDepth - 1, 1, negated: true)));
        Assert.Empty(PlacesOf(Scored(1, Criterion.MaxNodes - 2)));
        Assert.Equal(["too-large $.definitions[0].when"], PlacesOf(Scored(1, Criterion.MaxNodes - 2, negated: true)));

        var signals = string.Join(',', Enumerable.Range(0, Criterion.MaxNodes).Select(i => $$"""{"signal":"s{{i}}","points":1}"""));
        Assert.Equal(["too-large $.definitions[0].when"], PlacesOf(
            $$"""{"definitions":[{"name":"d","version":1,"when":{"score":"s","atLeast":1} }],"scores":[{"name":"s","version":1,"engagement":[{{signals}}]}]}"""));

        // A score over one row of that depth and one of that many leaves in a list, compared by a definition.
        static string Scored(int depth, int leaves, bool negated = false)
        {
            var deep = string.Concat(Enumerable.Repeat("{\"not\":", depth - 1)) + (leaves == 1 ? Leaf : Any(leaves)) + new string('}', depth - 1);
            var compared = """{"score":"s","atLeast":1}""";
            return $$"""{"definitions":[{"name":"d","version":1,"when":{{(negated ? $$"""{"not":{{compared}} }""" : compared)}} }],"scores":[{"name":"s","version":1,"fit":[{"points":1,"when":{{deep}} }]}]}""";
        }
    }

    [Fact]
    public void A_thousand_faults_are_listed() =>
        Assert.Equal(1_000, FaultsOf(() => DefinitionsJson.Read($$"""{"definitions":[{{string.Join(',', Enumerable.Repeat("7", 1_500))}}]}""")).Count());

    [Theory]
    [InlineData(100)]
    [InlineData(101, "not-duration $.definitions[0].when.within")]
    public void A_duration_may_have_a_hundred_characters(int length, params string[] expected) => Assert.Equal(
        expected, PlacesOf(Document(("d", $$"""{"signal":"s","within":"P{{new string('0', length - 3)}}1D"}"""))));

    [Theory]
    [InlineData(0)]
    [InlineData(1, "too-large $")]
    public void A_document_may_be_ten_mebibytes_long(int more, params string[] expected)
    {
        Assert.Equal(expected, PlacesOf("{}" + new string(' ', DefinitionsJson.MaxBytes - 2 + more)));

        // Fewer characters than bytes: what counts are bytes.
        Assert.Equal(expected, PlacesOf("{}" + new string(' ', DefinitionsJson.MaxBytes - 4 + more) + "é", except: "not-json $"));
    }

    [Fact]
    public void What_is_no_json_is_told_with_its_place_counted_from_one()
    {
        var said = Assert.Throws<InvalidDefinitionException>(() => DefinitionsJson.Read("{\n \"definitions\": nothing}")).Faults.Single().Message;

        Assert.StartsWith("the document is not JSON: ", said, StringComparison.Ordinal);
        Assert.EndsWith(" (line 2, column 18)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", said, StringComparison.Ordinal);
    }

    private static Criterion Wide(int nodes) => Criterion.AnyOf(Enumerable.Repeat(Budget.IsTrue, nodes - 1));

    private static Criterion Deep(int depth, Criterion inner) => depth == 1 ? inner : Deep(depth - 1, !inner);

    private static string Any(int leaves) => $$"""{"any":[{{string.Join(',', Enumerable.Repeat(Leaf, leaves))}}]}""";

    private static string Document(params (string Name, string When)[] definitions) =>
        $$"""{"definitions":[{{string.Join(',', definitions.Select(one => $$"""{"name":"{{one.Name}}","version":1,"when":{{one.When}} }"""))}}]}""";

    private static string CodeOf(string fault) => fault.Split(' ')[0];

    private static IEnumerable<string> PlacesOf(string json, string? except = null) =>
        FaultsOf(() => DefinitionsJson.Read(json)).Select(fault => fault.Split(':')[0]).Where(place => place != except);

    private static IEnumerable<string> FaultsOf(Func<object> make)
    {
        try
        {
            make();
            return [];
        }
        catch (InvalidDefinitionException invalid)
        {
            return invalid.Faults.Select(fault => $"{fault.Code} {fault.Path}: {fault.Message}");
        }
    }
}
