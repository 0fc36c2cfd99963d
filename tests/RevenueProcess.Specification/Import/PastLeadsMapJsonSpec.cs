using System.Text.Json;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Import;

/// <summary>The JSON of past leads: its keys, and what is wrong with it.</summary>
public sealed class PastLeadsMapJsonSpec
{
    private const string Small = """
        {"zone":"Europe/Berlin","leads":{"file":"l.csv","key":"id","fate":{"column":"fate","won":["w"],"lost":["l"],"open":[""]},
        "answer":{"column":"answer","accepted":["y"],"refused":["n"]},
        "attributes":[{"name":"size","kind":"number"},{"name":"likes","kind":"textSet","separator":","}],"signals":[{"name":"visit"}]},
        "joined":[{"file":"c.csv","key":"name","attributes":[{"name":"sector"}]}]}
        """;

    [Theory]
    [InlineData("\"Europe/Berlin\"", "\"Europe/Berln\"", "unknown-zone $.zone")]
    [InlineData("\"key\":\"id\",", "", "missing-key $.leads")]
    [InlineData("\"won\":[\"w\"],", "", "missing-key $.leads.fate")]
    [InlineData("\"column\":\"fate\",", "", "missing-choice $.leads.fate")]
    [InlineData("\"column\":\"fate\",", "\"column\":\"fate\",\"nth\":0,", "out-of-range $.leads.fate.nth")]
    [InlineData("\"lost\":[\"l\"]", "\"lost\":[\"w\",\"l \",7]", "repeated $.leads.fate.lost[0],never-matches $.leads.fate.lost[1],wrong-type $.leads.fate.lost[2]")]
    [InlineData("\"refused\":[\"n\"]", "\"refused\":[\"y\"]", "repeated $.leads.answer.refused[0]")]
    [InlineData("\"kind\":\"number\"", "\"kind\":\"amount\"", "unknown-word $.leads.attributes[0].kind")]
    [InlineData("\"kind\":\"number\"", "\"kind\":\"number\",\"separator\":\",\"", "unknown-key $.leads.attributes[0].separator")]
    [InlineData("\"kind\":\"number\"", "\"kind\":\"number\",\"numbers\":\"12\"", "not-number-format $.leads.attributes[0].numbers")]
    [InlineData("\"separator\":\",\"", "\"separator\":\"\"", "empty $.leads.attributes[1].separator")]
    [InlineData("\"name\":\"visit\"", "\"name\":\"size\"", "repeated $.leads.signals[0].name")]
    [InlineData("\"name\":\"visit\"", "\"name\":\"visit\",\"kind\":\"text\"", "unknown-key $.leads.signals[0].kind")]
    [InlineData("\"name\":\"sector\"", "\"name\":\"visit\"", "repeated $.joined[0].attributes[0].name")]
    [InlineData("\"file\":\"c.csv\",", "\"file\":\"c.csv\",\"delimiter\":\"||\",\"raggedAside\":true,", "unknown-key $.joined[0].raggedAside,not-delimiter $.joined[0].delimiter")]
    [InlineData("\"joined\":[", "\"joined\":[null,", "wrong-type $.joined[0]")]
    public void A_fault_of_the_document_is_named_with_its_path(string part, string by, string faults)
    {
        Assert.Contains(part, Small, StringComparison.Ordinal);

        Assert.Equal(faults.Split(','), FaultsOf(Small.Replace(part, by, StringComparison.Ordinal)).Select(fault => $"{fault.Code} {fault.Path}"));
    }

    [Fact]
    public void The_schema_has_the_keys_that_are_read()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/profiles.schema.json"));
        var parts = schema.RootElement.GetProperty("$defs");

        Same(ProfileKeys.OfProfiles, schema.RootElement);
        Same(ProfileKeys.OfLeads, parts.GetProperty("leads"));
        Same(ProfileKeys.OfJoined, parts.GetProperty("joined"));
        Same(ProfileKeys.OfFate, parts.GetProperty("fate"));
        Same(ProfileKeys.OfAnswer, parts.GetProperty("answer"));
        Same(ProfileKeys.OfSignal, parts.GetProperty("signal"));
        Same(ProfileKeys.Kinds.SelectMany(kind => ProfileKeys.OfAttribute(kind.Kind)).Distinct(StringComparer.Ordinal), parts.GetProperty("attribute"));

        static void Same(IEnumerable<string> keys, JsonElement schema) =>
            Assert.Equal(keys.Order(StringComparer.Ordinal), schema.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_and_a_name_have_one_meaning()
    {
        var fate = new FateColumn("f", ["w"], ["l"]);
        FactCell[] twice = [new(Fact.Text("a")), new(Fact.Number("a"))];

        Assert.Throws<ArgumentException>(() => fate with { Open = ["w"] });
        Assert.Throws<ArgumentException>(() => fate with { Won = ["l"] });
        Assert.Throws<ArgumentException>(() => fate with { Lost = ["x "] });
        Assert.Throws<ArgumentException>(() => new AnswerColumn("a", ["y"], ["y"]));
        Assert.Throws<ArgumentException>(() => new JoinedSource("f", "k") { Facts = twice });
        Assert.Throws<ArgumentException>(() => new PastLeadsMap(new LeadsSource("f", "k", fate) { Facts = twice[..1] }) { Joined = [new JoinedSource("g", "k") { Facts = twice[1..] }] });
        Assert.Throws<ArgumentException>(() => new FactCell(Fact.Text("a")) { Separator = "," });
        Assert.Throws<ArgumentException>(() => new FactCell(Fact.TextSet("a")) { Separator = "" });
        Assert.Throws<ArgumentException>(() => new FactCell(Fact.Text("a")) { Cell = new ColumnCell("a") { Dates = true } });
    }

    private static IReadOnlyList<Fault> FaultsOf(string json) => Assert.Throws<InvalidDefinitionException>(() => PastLeadsMapJson.Read(json)).Faults;
}
