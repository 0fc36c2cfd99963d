using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RevenueProcess.Samples.Demo;

namespace RevenueProcess.Specification.Samples;

/// <summary>Documents that are JSON and mean nothing: each is refused with the path of what is wrong, in the words of the document.</summary>
public sealed partial class HostileDocumentsSpec
{
    private static readonly string[] _documents = ["process.json", "import.json", "definitions.json", "profiles.json"];

    public static TheoryData<string> Documents() => [.. _documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Null_anywhere_is_a_fault_with_its_path(string document)
    {
        using var folder = new HostileFolder();
        var json = JsonNode.Parse(File.ReadAllText(folder[document]))!;
        var places = Places(json).ToList();
        Assert.True(places.Count > 20);
        foreach (var place in places)
        {
            var changed = json.DeepClone();
            Put(changed, place, value: null);
            var run = folder.Run(document, changed.ToJsonString());

            Assert.True(run.Code is DemoApp.BadInput or DemoApp.HasFaults, $"{changed} was taken: {run.Error}");
            Assert.Contains("found null", run.Error + run.Out, StringComparison.Ordinal);
            Plain(run);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_value_of_another_type_is_no_defect(string document)
    {
        using var folder = new HostileFolder();
        var json = JsonNode.Parse(File.ReadAllText(folder[document]))!;
        string[] others = ["7", "\"x\"", "true", "[]", "{}", "1e999", "[[[[[]]]]]", "-1", "0.5"];
        foreach (var (index, place) in Places(json).Index())
        {
            var changed = json.DeepClone();
            Put(changed, place, JsonNode.Parse(others[index % others.Length]));
            Plain(folder.Run(document, changed.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("import.json", "\"delimiter\": \";\"", "\"delimiter\": \"\\u0000\"")]
    [InlineData("import.json", "\"delimiter\": \";\"", "\"delimiter\": \"\\n\"")]
    [InlineData("import.json", "\"delimiter\": \";\"", "\"delimiter\": \"\\r\"")]
    [InlineData("import.json", "\"delimiter\": \";\"", "\"delimiter\": \"\\\"\"")]
    [InlineData("import.json", "\"delimiter\": \";\"", "\"delimiter\": \"é\"")]
    [InlineData("import.json", "\"delimiter\": \";\"", "\"delimiter\": \"\"")]
    [InlineData("profiles.json", "\"file\": \"people.csv\"", "\"file\": \"people.csv\", \"delimiter\": \"\\u0000\"")]
    [InlineData("profiles.json", "\"file\": \"people.csv\"", "\"file\": \"people.csv\", \"delimiter\": \"\\n\"")]
    [InlineData("profiles.json", "\"file\": \"people.csv\"", "\"file\": \"people.csv\", \"delimiter\": \"\\\"\"")]
    public void No_control_character_and_no_quote_stands_between_cells(string document, string text, string by) => Refused(document, text, by, ".delimiter: ");

    [Theory]
    [InlineData("process.json", "\"trigger\": \"engage\"", "\"\\ud800\": \"engage\"")]
    [InlineData("process.json", "\"trigger\": \"engage\"", "\"trigger\": \"\\udc00\"")]
    [InlineData("import.json", "\"kind\": \"wide\"", "\"\\ud800\": \"wide\"")]
    [InlineData("import.json", "\"SAL\": \"engaged\"", "\"\\ud800\": \"engaged\"")]
    [InlineData("import.json", "\"SAL\": \"engaged\"", "\"SAL\": \"\\ud800\"")]
    [InlineData("definitions.json", "\"name\": \"large\"", "\"\\ud800\": \"large\"")]
    [InlineData("profiles.json", "\"key\": \"id\"", "\"\\ud800\": \"id\"")]
    [InlineData("profiles.json", "{ \"DE\": \"Germany\" }", "{ \"\\udfff\": \"Germany\" }")]
    public void A_lone_surrogate_is_a_fault(string document, string text, string by) => Refused(document, text, by, "not well-formed Unicode");

    [Theory]
    [InlineData("process.json", "\"outcome\": \"won\"", "\"outcome\": 1", "expected string, found number")]
    [InlineData("process.json", "\"outcome\": \"won\"", "\"outcome\": \"1\"", "'1' means nothing here")]
    [InlineData("import.json", "\"kind\": \"wide\"", "\"kind\": 2", "expected string, found number")]
    [InlineData("import.json", "\"StageName\": \"stage\"", "\"StageName\": 2", "expected string, found number")]
    [InlineData("import.json", "\"StageName\": \"stage\"", "\"StageName\": \"2\"", "'2' means nothing here")]
    [InlineData("profiles.json", "\"kind\": \"number\"", "\"kind\": 1", "expected string, found number")]
    [InlineData("profiles.json", "\"kind\": \"number\"", "\"kind\": \"1\"", "'1' means nothing here")]
    [InlineData("profiles.json", "\"kind\": \"number\"", "\"kind\": \"Number\"", "'Number' means nothing here")]
    public void Words_are_no_numbers(string document, string text, string by, string told) => Refused(document, text, by, told);

    [Theory]
    [InlineData("import.json", "\"name\": \"source\"", "\"name\": \"source\" }, { \"name\": \"source\", \"column\": \"lead\"", "$.files[0].attributes[1].name: 'source' stands here again")]
    [InlineData("profiles.json", "\"name\": \"country\"", "\"name\": \"size\", \"column\": \"size\" }, { \"name\": \"country\"", "$.leads.attributes[1].name: 'size' stands here again")]
    [InlineData("profiles.json", "\"name\": \"visit\"", "\"name\": \"country\"", "$.leads.signals[0].name: 'country' stands here again")]
    [InlineData("profiles.json", "\"name\": \"sector\"", "\"name\": \"country\", \"column\": \"sector\"", "$.joined[0].attributes[0].name: 'country' stands here again")]
    public void Two_attributes_of_one_name_are_a_fault(string document, string text, string by, string told) => Refused(document, text, by, told);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_of_a_million_values_and_long_keys_is_refused_soon(string document)
    {
        using var folder = new HostileFolder();
        var key = new string('k', 1000);
        var deep = string.Concat(Enumerable.Repeat($"{{\"{key}\":", 60)) + "[" + string.Join(',', Enumerable.Repeat("0", 1_000_000)) + "]" + new string('}', 60);

        Plain(folder.Run(document, deep));
        Plain(folder.Run(document, "[" + string.Join(',', Enumerable.Repeat("{\"a\":0}", 1_000_000)) + "]"));
        Plain(folder.Run(document, new string('[', 1_000_000)));
        Plain(folder.Run(document, ""));
    }

    private static void Refused(string document, string text, string by, string told)
    {
        using var folder = new HostileFolder();
        var json = File.ReadAllText(folder[document]);
        Assert.Contains(text, json, StringComparison.Ordinal);
        var run = folder.Run(document, json.Replace(text, by, StringComparison.Ordinal));

        Assert.True(run.Code is DemoApp.BadInput or DemoApp.HasFaults);
        Assert.Contains(told, run.Error + run.Out, StringComparison.Ordinal);
        Assert.Contains(document + ":", run.Error + run.Out, StringComparison.Ordinal);
        Plain(run);
    }

    /// <summary>It did not end with a defect, and says nothing in the words of the program.</summary>
    internal static void Plain(DemoRun run)
    {
        Assert.InRange(run.Code, DemoApp.Done, DemoApp.BadInput);
        Assert.DoesNotMatch(Inside(), run.Error);
    }

    /// <summary>Every place in a document, as the keys and indices that lead there.</summary>
    internal static IEnumerable<object[]> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value).Select(rest => (object[])[member.Key, .. rest]).Prepend([member.Key])),
        JsonArray items => items.SelectMany((item, index) => Places(item).Select(rest => (object[])[index, .. rest]).Prepend([index])),
        _ => [],
    };

    internal static void Put(JsonNode root, object[] place, JsonNode? value)
    {
        var parent = place[..^1].Aggregate(root, (node, step) => step is int index ? node[index]! : node[(string)step]!);
        if (place[^1] is int at)
        {
            parent[at] = value;
        }
        else
        {
            parent[(string)place[^1]] = value;
        }
    }

    [GeneratedRegex(@"System\.|Exception|\bat RevenueProcess|Parameter '|\bInt(32|64)\b|\bnullable\b|\.NET|MaxRecordSize|instance of an object", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Inside();
}
