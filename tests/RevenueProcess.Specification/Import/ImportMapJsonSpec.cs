using System.Reflection;
using System.Text.Json;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Import;

/// <summary>Every fault of an import document is named with its code and its path, and all at once.</summary>
public sealed class ImportMapJsonSpec
{
    private const string Small = """
        {"zone":"Europe/Berlin","currency":"EUR","patterns":["uuuu-MM-dd"],"missing":["n/a"],"files":[
        {"kind":"wide","file":"leads.csv","delimiter":";","where":[{"column":"test","is":"no"}],"journey":"lead",
        "stages":[{"stage":"inquiry","column":"created","when":{"column":"kind","in":["a","b"]},"value":"price"}],"attributes":[{"name":"source","map":{"Web":"web"},"missing":["-"]}]},
        {"kind":"long","file":"moves.csv","encoding":"windows-1252","columns":{"journey":"lead","stage":"status","instant":{"column":"at","dates":true},"owner":{"first":["who",{"position":3}]}},"stages":{"SAL":"qualified","":"inquiry"}}]}
        """;

    [Fact]
    public void The_document_without_faults_is_read() => Assert.Equal(2, ImportMapJson.Read(Small).Files.Count);

    [Theory]
    [InlineData("\"zone\":\"Europe/Berlin\"", "\"zone\":\"Europe/Berln\"", "unknown-zone $.zone")]
    [InlineData("\"zone\":\"Europe/Berlin\"", "\"zone\":\"Berlin\"", "unknown-zone $.zone")]
    [InlineData("\"zone\":\"Europe/Berlin\"", "\"zone\":null", "wrong-type $.zone")]
    [InlineData("\"currency\":\"EUR\"", "\"currency\":\" \"", "blank $.currency")]
    [InlineData("\"currency\":\"EUR\"", "\"currency\":3", "wrong-type $.currency")]
    [InlineData("\"currency\":\"EUR\"", "\"currency\":\"EUR\",\"currency\":\"EUR\"", "repeated-key $.currency")]
    [InlineData("\"currency\":\"EUR\"", "\"curency\":\"EUR\"", "unknown-key $.curency")]
    [InlineData("[\"uuuu-MM-dd\"]", "[\"yesterday\",\"uuuu\",\"\"]", "not-pattern $.patterns[0],incomplete-pattern $.patterns[1],not-pattern $.patterns[2]")]
    [InlineData("[\"n/a\"]", "[\"n/a\",null]", "wrong-type $.missing[1]")]
    [InlineData("[\"uuuu-MM-dd\"]", "[\"uuuu-mm-dd\",\"iso\",\"unix seconds\"]", "other-notation $.patterns[0]")]
    [InlineData("[\"uuuu-MM-dd\"]", "[\"dd.MM.yy\",\"dd.MM.uu\",\"d.M.u HH:mm\",\"DD.MM.YYYY\"]", "short-year $.patterns[1],short-year $.patterns[2],other-notation $.patterns[3]")]
    [InlineData("\"currency\":\"EUR\"", "\"numbers\":\"1.234.5\",\"ignoreCase\":0", "wrong-type $.ignoreCase,not-number-format $.numbers")]
    [InlineData("\"currency\":\"EUR\"", "\"earliestInstant\":\"2026-01-02T00:00:00Z\",\"latestInstant\":\"2026-01-01T00:00:00Z\"", "empty-range $.latestInstant")]
    [InlineData("\"currency\":\"EUR\"", "\"correctionsWithin\":\"PT0S\",\"observedFrom\":\"2026-01-01\"", "not-instant $.observedFrom,invalid-duration $.correctionsWithin")]
    [InlineData("\"value\":\"price\"", "\"value\":{\"column\":\"price\",\"numbers\":\"comma\"}", "not-number-format $.files[0].stages[0].value.numbers")]
    [InlineData("\"kind\":\"wide\"", "\"kind\":\"broad\"", "unknown-word $.files[0].kind")]
    [InlineData("\"kind\":\"wide\",", "", "missing-key $.files[0]")]
    [InlineData("\"kind\":\"wide\"", "\"kind\":1", "wrong-type $.files[0].kind")]
    [InlineData("\"file\":\"leads.csv\"", "\"file\":\"\"", "blank $.files[0].file")]
    [InlineData("\"file\":\"leads.csv\",", "", "missing-key $.files[0]")]
    [InlineData("\"delimiter\":\";\"", "\"delimiter\":\"||\"", "not-delimiter $.files[0].delimiter")]
    [InlineData("\"delimiter\":\";\"", "\"delimiter\":\"\\n\"", "not-delimiter $.files[0].delimiter")]
    [InlineData("\"delimiter\":\";\"", "\"delimiter\":\"–\"", "not-delimiter $.files[0].delimiter")]
    [InlineData("\"delimiter\":\";\"", "\"dates\":true", "unknown-key $.files[0].dates")]
    [InlineData("\"delimiter\":\";\"", "\"encoding\":\"utf-9\",\"skipLines\":-1,\"endsAt\":\" \",\"raggedAside\":1", "unknown-encoding $.files[0].encoding,out-of-range $.files[0].skipLines,blank $.files[0].endsAt,wrong-type $.files[0].raggedAside")]
    [InlineData("\"column\":\"at\",\"dates\":true", "\"dates\":true", "missing-choice $.files[1].columns.instant")]
    [InlineData("\"column\":\"at\",\"dates\":true", "\"column\":\"at\",\"earliest\":[\"at\"]", "exclusive-keys $.files[1].columns.instant")]
    [InlineData("\"column\":\"at\",\"dates\":true", "\"latest\":[{\"column\":\"at\",\"nth\":0}]", "out-of-range $.files[1].columns.instant.latest[0].nth")]
    [InlineData("{\"first\":[\"who\",{\"position\":3}]}", "{\"first\":[]}", "empty $.files[1].columns.owner.first")]
    [InlineData("{\"first\":[\"who\",{\"position\":3}]}", "{\"earliest\":[\"who\"]}", "unknown-key $.files[1].columns.owner.earliest,missing-choice $.files[1].columns.owner")]
    [InlineData("\"position\":3", "\"position\":3,\"dates\":true", "unknown-key $.files[1].columns.owner.first[1].dates")]
    [InlineData("\"is\":\"no\"", "\"yes\":\"no\"", "wrong-type $.files[0].where[0].yes")]
    [InlineData("\"is\":\"no\"", "\"is\":\"no\",\"yes\":true", "exclusive-keys $.files[0].where[0]")]
    [InlineData("\"is\":\"no\"", "\"is\":\"no \"", "never-matches $.files[0].where[0].is")]
    [InlineData("\"in\":[\"a\",\"b\"]", "\"in\":[\"a\",\"b\u00a0\"]", "never-matches $.files[0].stages[0].when.in[1]")]
    [InlineData("{\"Web\":\"web\"}", "{\"\":\"web\"}", "never-matches $.files[0].attributes[0].map['']")]
    [InlineData("\"is\":\"no\"", "\"is\":\"no\",\"in\":[]", "exclusive-keys $.files[0].where[0]")]
    [InlineData(",\"is\":\"no\"", "", "missing-choice $.files[0].where[0]")]
    [InlineData("\"column\":\"test\",", "", "missing-choice $.files[0].where[0]")]
    [InlineData("{\"column\":\"test\",\"is\":\"no\"}", "null", "wrong-type $.files[0].where[0]")]
    [InlineData("\"journey\":\"lead\",\n\"stages\"", "\"stages\"", "missing-key $.files[0]")]
    [InlineData("\"stage\":\"inquiry\",\"column\":\"created\"", "\"column\":7", "missing-key $.files[0].stages[0],wrong-type $.files[0].stages[0].column")]
    [InlineData("\"in\":[\"a\",\"b\"]", "\"in\":\"a\"", "wrong-type $.files[0].stages[0].when.in")]
    [InlineData("\"name\":\"source\"", "\"name\":\" \"", "blank $.files[0].attributes[0].name")]
    [InlineData("\"attributes\":[", "\"attributes\":[{\"name\":\"source\",\"column\":\"s\"},", "repeated $.files[0].attributes[1].name")]
    [InlineData("{\"Web\":\"web\"}", "{\"Web \":\"web\"}", "never-matches $.files[0].attributes[0].map['Web ']")]
    [InlineData("{\"Web\":\"web\"}", "{\"Web\":\"web\",\"Web\":\"net\"}", "repeated-key $.files[0].attributes[0].map.Web")]
    [InlineData("\"dates\":true", "\"dates\":\"yes\"", "wrong-type $.files[1].columns.instant.dates")]
    [InlineData("\"journey\":\"lead\",\"stage\":\"status\",\"instant\":{\"column\":\"at\",\"dates\":true},\"owner\"", "\"stage\":\"status\",\"ownr\"", "unknown-key $.files[1].columns.ownr,missing-key $.files[1].columns,missing-key $.files[1].columns")]
    [InlineData("\"columns\":{", "\"colums\":{", "unknown-key $.files[1].colums,missing-key $.files[1]")]
    [InlineData("\"SAL\":\"qualified\"", "\"SAL\":null", "wrong-type $.files[1].stages.SAL")]
    [InlineData("\"column\":\"at\",\"dates\"", "\"column\":\"at\",\"with\":\"-\",\"follow\":true,\"dates\"", "unused-key $.files[1].columns.instant.with,unused-key $.files[1].columns.instant.follow")]
    [InlineData("\"column\":\"at\",\"dates\"", "\"position\":2,\"nth\":2,\"by\":\"a\",\"take\":\"b\",\"dates\"", "unused-key $.files[1].columns.instant.nth,unused-key $.files[1].columns.instant.by,unused-key $.files[1].columns.instant.take")]
    public void A_fault_of_the_document_is_named_with_its_path(string part, string by, string faults)
    {
        var changed = Small.ReplaceLineEndings("\n").Replace(part, by, StringComparison.Ordinal);
        Assert.NotEqual(Small.ReplaceLineEndings("\n"), changed, StringComparer.Ordinal);

        Assert.Equal(faults.Split(','), FaultsOf(changed).Select(fault => $"{fault.Code} {fault.Path}"));
    }

    [Theory]
    [InlineData("{\"files\":[]}", "empty $.files")]
    [InlineData("{}", "missing-key $")]
    [InlineData("null", "wrong-type $")]
    [InlineData("{\"files\":[7]}", "wrong-type $.files[0]")]
    [InlineData("{\"files\":[{\"kind\":\"wide\",\"file\":\"f\",\"journey\":\"j\",\"stages\":[]}]}", "empty $.files[0].stages")]
    [InlineData("{\"zone\":\"x\",\"files\":[{\"kind\":\"long\"},{\"kind\":\"wide\"}]}", "unknown-zone $.zone,missing-key $.files[0],missing-key $.files[0],missing-key $.files[1],missing-key $.files[1],missing-key $.files[1]")]
    public void All_faults_are_listed_together(string json, string faults) =>
        Assert.Equal(faults.Split(','), FaultsOf(json).Select(fault => $"{fault.Code} {fault.Path}"));

    [Fact]
    public void The_schema_has_the_keys_that_are_read()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/import.schema.json"));
        var parts = schema.RootElement.GetProperty("$defs");

        Same(ImportKeys.OfImport, schema.RootElement);
        Same(ImportKeys.OfLong, parts.GetProperty("long"));
        Same(ImportKeys.OfColumns, parts.GetProperty("columns"));
        Same(ImportKeys.OfWide, parts.GetProperty("wide"));
        Same(ImportKeys.OfChanges, parts.GetProperty("changes"));
        Same(ImportKeys.OfChangesColumns, parts.GetProperty("changesColumns"));
        Same(ImportKeys.OfJourneys, parts.GetProperty("journeys"));
        Same(ImportKeys.OfJourneysColumns, parts.GetProperty("journeysColumns"));
        Same(ImportKeys.OfTouches, parts.GetProperty("touches"));
        Same(ImportKeys.OfTouchesColumns, parts.GetProperty("touchesColumns"));
        Same(ImportKeys.OfLookup, parts.GetProperty("lookup"));
        Same(ImportKeys.OfStage, parts.GetProperty("stage"));
        Same(ImportKeys.OfText, parts.GetProperty("text").GetProperty("anyOf")[1]);
        Same(ImportKeys.OfNumber, parts.GetProperty("number").GetProperty("anyOf")[1]);
        Same(ImportKeys.OfInstantPart, parts.GetProperty("instants").GetProperty("items").GetProperty("anyOf")[1]);
        Same(ImportKeys.OfInstant, parts.GetProperty("instant").GetProperty("anyOf")[1]);
        Same(ImportKeys.OfCondition, parts.GetProperty("condition"));
        Same(ImportKeys.OfAttribute, parts.GetProperty("attribute"));

        static void Same(IEnumerable<string> keys, JsonElement schema) =>
            Assert.Equal(keys.Order(StringComparer.Ordinal), schema.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>The documents with faults.</summary>
    internal static IEnumerable<string> Faulty() => typeof(ImportMapJsonSpec).GetMethod(nameof(A_fault_of_the_document_is_named_with_its_path))!
        .GetCustomAttributes<InlineDataAttribute>().Select(data => data.GetData(null!).Single())
        .Select(data => Small.ReplaceLineEndings("\n").Replace((string)data[0], (string)data[1], StringComparison.Ordinal));

    private static IReadOnlyList<Fault> FaultsOf(string json) => Assert.Throws<InvalidDefinitionException>(() => ImportMapJson.Read(json)).Faults;
}
