namespace RevenueProcess.Specification.Import;

/// <summary>Texts that one file looks up in another.</summary>
public sealed class LookupSpec
{
    private static readonly string[] _columns = ["id", "stage", "at"];
    private static readonly LongSource _moves = new("moves", new LongColumns("id", "stage", "at") { Value = new LookupCell("deals", "id", "amount") })
    {
        Attributes = [new AttributeColumn("region") { Cell = new LookupCell("deals", "id", "region") }],
    };

    [Theory]
    [InlineData("rev-1", "moves looks 2 texts up in deals, where 0 are found, since 'REV-1' is written 'rev-1' there; if case does not count, write \"ignoreCase\": true for the file deals")]
    [InlineData("REV 1", "moves looks 2 texts up in deals, where 0 are found; one is 'REV-1' here, and one there is 'REV 1'")]
    [InlineData("17", "moves looks 2 texts up in deals, where 0 are found; one is 'REV-1' here, and one there is '17'")]
    [InlineData(null, "moves looks 2 texts up in deals, where 0 are found; one is 'REV-1' here, and one there is none")]
    [InlineData("REV-1", null)]
    public void A_file_in_which_nothing_is_found_is_told(string? key, string? told)
    {
        var warnings = LogOf(new LookupSource("deals", "deal"), key).Read.Warnings;

        Assert.Equal(told, warnings.SingleOrDefault()?.Message);
    }

    [Fact]
    public void Case_does_not_count_in_keys_where_the_file_or_its_key_says_so()
    {
        var source = new LookupSource("deals", "deal");

        Assert.Equal(1, LogOf(source with { IgnoresCase = true }, "rev-1").Read.Values.Kept);
        Assert.Equal(1, LogOf(source with { Key = new ColumnCell("deal") { IgnoresCase = true } }, "rev-1").Read.Values.Kept);
        Assert.Equal(0, LogOf(source, "rev-1").Read.Values.Read);
        Assert.Equal(0, Imported.Log(new ImportMap([_moves, source]) { IgnoresCase = true }, Moves("REV-1", "REV-2"), Deals("rev-1")).Read.Values.Read);
    }

    [Theory]
    [InlineData(10, 1, 0)]
    [InlineData(11, 1, 1)]
    [InlineData(10, 0, 1)]
    public void A_file_in_which_hardly_anything_is_found_is_told(int asked, int found, int told)
    {
        var warnings = Imported.Log(
            new ImportMap([_moves, new LookupSource("deals", "deal")]), Moves([.. Enumerable.Range(0, asked).Select(number => $"{number}")]), Deals([.. Enumerable.Range(0, found).Select(number => $"{number}"), "other"])).Read.Warnings;

        Assert.Equal(told, warnings.Count(warning => warning.Code == WarningCodes.LookupMisses));
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("7", 1)]
    public void Of_ids_that_are_followed_most_need_not_be_found(string merged, int told)
    {
        var moves = new LongSource("moves", new LongColumns(new LookupCell("merged", "id", "into") { Follows = true }, "stage", "at"));
        var warnings = Imported.Log(
            new ImportMap([moves, new LookupSource("merged", "id")]), Moves([.. Enumerable.Range(1, 20).Select(number => $"a{number}")]), NamedRows.Of("merged", ["id", "into"], [$"a{merged}{(merged == "7" ? "x" : "")}", "b"])).Read.Warnings;

        Assert.Equal(told, warnings.Count(warning => warning.Code == WarningCodes.LookupMisses));
    }

    [Fact]
    public void What_is_taken_and_what_it_is_found_by_are_shown_as_used()
    {
        var deals = new LookupSource("deals", "deal");
        var map = new ImportMap([_moves, deals]);

        Assert.Equal("id [journey value attribute region], stage [stage], at [instant]", Uses(Moves("REV-1"), _moves));
        Assert.Equal("deal [key], amount [value], region [attribute region], other []", Uses(Deals("REV-1"), deals));

        string Uses(NamedRows rows, ImportSource source) =>
            string.Join(", ", new FileSurvey(rows, map, source, Funnel.Told.Process).Account().Columns.Select(column => $"{column.Name} [{string.Join(' ', column.Uses)}]"));
    }

    [Theory]
    [InlineData("rev-1", "a: journey-case 'REV-1' 'rev-1', b: journey-case 'rev-1' 'REV-1'")]
    [InlineData("17", "a: no-shared-journey 'REV-1', b: no-shared-journey '17'")]
    [InlineData("REV-1", "")]
    public void Files_whose_journeys_differ_in_case_alone_are_told_so(string id, string told)
    {
        var source = new LongSource("a", new LongColumns("id", "stage", "at"));
        var warnings = Imported.Log(
            new ImportMap([source, source with { File = "b" }]), NamedRows.Of("a", _columns, ["REV-1", "inquiry", "2026-03-01"]), NamedRows.Of("b", _columns, [id, "qualified", "2026-03-02"])).Read.Warnings;

        Assert.Equal(told, string.Join(", ", warnings.Select(warning =>
            $"{warning.Parameters["file"].Value}: {warning.Code} {string.Join(' ', warning.Parameters.Where(parameter => parameter.Name != "file").SelectMany(parameter => parameter.Values.Count > 0 ? parameter.Values : [parameter.Value]).Select(text => $"'{text}'"))}")));
    }

    private static StageLog LogOf(LookupSource source, string? key) => Imported.Log(new ImportMap([_moves, source]), Moves("REV-1", "REV-2"), Deals(key is null ? [] : [key]));

    private static NamedRows Moves(params string[] ids) => NamedRows.Of("moves", _columns, [.. ids.Select(id => new[] { id, "inquiry", "2026-03-01" })]);

    private static NamedRows Deals(params string[] keys) => NamedRows.Of("deals", ["deal", "amount", "region", "other"], [.. keys.Select(key => new[] { key, "5", "north", "" })]);
}
