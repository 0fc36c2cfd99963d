using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.Import;

/// <summary>What would mend an import, by what it cannot read.</summary>
public sealed class MendingSpec
{
    private static readonly string[] _columns = ["id", "stage", "at", "amount"];
    private static readonly LongSource _plain = new("f", new LongColumns("id", "stage", "at") { Value = "amount" });

    [Theory]
    [InlineData("230.983|137.380,00|1.500|9.900,50", "1.234,5")]
    [InlineData("5|137.380,00", "1.234,5")]
    [InlineData("1,200.50|7", "1,234.5")]
    [InlineData("1,200|7", "1,234.5|1.234,5")]
    [InlineData("1,5|2.75", "")]
    [InlineData("1,5|2,75|soon", "1.234,5")]
    [InlineData("1,5|soon|later|never", "")]
    [InlineData("1.2M|$5k", "")]
    [InlineData("1 200.50|1 300", "1 234.5")]
    [InlineData("1.5|-|TBD", "missing -,TBD")]
    public void Formats_of_numbers_read_most_and_contradict_nothing(string amounts, string told) =>
        Assert.Equal(told.Replace("missing -,TBD", """unparsable value: add "missing":["-","TBD"]""", StringComparison.Ordinal), string.Join('|', Advice(_plain, [.. amounts.Split('|').Select(amount => new[] { "a", "inquiry", "2026-03-01", amount })])
            .Select(advice => advice.Json.Contains("numbers", StringComparison.Ordinal) ? advice.Json.Split('"')[3] : advice.ToString())));

    [Theory]
    [InlineData("13/Feb/26 9:05 AM", "d/MMM/yy h:mm tt")]
    [InlineData("13/Feb/26", "d/MMM/yy")]
    [InlineData("05.01.26 10:00", "d.M.yy H:mm")]
    [InlineData("05.01.26", "d.M.yy")]
    [InlineData("45760", "spreadsheet days")]
    [InlineData("1772323200", "unix seconds")]
    [InlineData("1/2/2026|13/2/2026", "d/M/uuuu")]
    [InlineData("1/2/2026", "M/d/uuuu / d/M/uuuu")]
    [InlineData("1.2.2026|2026-02-01", "iso,d.M.uuuu")]
    [InlineData("1.2.2026|1.2.2026 10:00", "d.M.uuuu,d.M.uuuu H:mm / d.M.uuuu H:mm,d.M.uuuu")]
    [InlineData("soon", "")]
    public void Patterns_read_most_and_what_is_left(string dates, string told) =>
        Assert.Equal(told, string.Join(" / ", Advice(_plain, [.. dates.Split('|').Select(date => new[] { "a", "inquiry", date, "" })]).Select(advice => string.Join(',', advice.Json.Split('"').Where((_, index) => index % 2 == 1).Skip(1)))));

    [Fact]
    public void What_the_file_or_the_cell_says_already_is_kept()
    {
        string[][] rows = [["a", "inquiry", "2026.03.01", "1,5"], ["a", "inquiry", "1.3.26", "7"], ["a", "inquiry", "n/a", "x"]];
        var cell = new LongColumns("id", "stage", new ColumnCell("at") { Patterns = ["uuuu.MM.dd"] }) { Value = new ColumnCell("amount") { Numbers = NumberFormat.Like("1,234.5") } };

        Assert.Equal(
            [
                """unparsable instant: instead of what is there, "missing":["-","n/a"]""", """unparsable instant: instead of what is there, "patterns":["uuuu.MM.dd","d.M.yy"]""",
            ],
            Advice(_plain with { Patterns = ["uuuu.MM.dd"], Missing = ["-"], Numbers = NumberFormat.Like("1.234,5") }, rows).Select(advice => advice.ToString()));
        Assert.Equal(
            [
                """unparsable instant: add "missing":["n/a"]""", """unparsable instant: instead of what is there for 'at', "patterns":["uuuu.MM.dd","d.M.yy"]""",
            ],
            Advice(_plain with { Columns = cell with { Value = null } }, rows).Select(advice => advice.ToString()));
        Assert.Equal("""unparsable value: instead of what is there for 'amount', "numbers":"1.234,5" """.Trim(), Advice(_plain with { Columns = cell }, [["a", "inquiry", "2026.03.01", "1,5"]]).Single().ToString());
        Assert.Equal("""unparsable instant in f: add "patterns":["uuuu.MM.dd","d.M.yy"]""", Advice(new ImportMap([_plain, new LookupSource("g", "id")]) { Patterns = ["uuuu.MM.dd"] }, rows[..2])[0].ToString());
    }

    [Fact]
    public void What_is_put_aside_although_it_can_be_read_is_not_mended_by_a_format()
    {
        var source = _plain with { Columns = _plain.Columns with { Value = new ColumnCell("amount") { Numbers = NumberFormat.Like("1.234,5") }, Currency = "stage" }, Stages = new Dictionary<string, string>(StringComparer.Ordinal) { ["USD"] = "inquiry" } };

        Assert.Empty(Advice(source, [["a", "USD", "2026-03-01", "EUR 1.200,50"]]));
    }

    [Fact]
    public void Values_of_rows_whose_dates_cannot_be_read_are_mended_in_the_same_round() =>
        Assert.Equal(
            ["""unparsable instant: add "patterns":["d.M.yy"]""", """unparsable value: add "numbers":"1.234,5" """.Trim()],
            Advice(_plain, [["a", "inquiry", "1.3.26", "1.200,50"]]).Select(advice => advice.ToString()));

    [Fact]
    public void A_file_that_is_read_twice_is_mended_in_the_part_that_cannot_read_it()
    {
        ImportSource[] sources = [_plain with { Columns = _plain.Columns with { Value = null } }, new JourneysSource("f", new JourneysColumns("id") { Value = "amount" })];
        var map = new ImportMap(sources);
        var read = Imported.Log(map.Files[0], _columns, ["a", "inquiry", "2026-03-01", "1,5"]).Read;
        var accounts = sources.Select(source => AccountOf(map, source, [["a", "inquiry", "2026-03-01", "1,5"]])).ToList();

        Assert.Equal("""unparsable value in f: add "numbers":"1.234,5" """.Trim(), Assert.Single(ImportAdvisor.AdviceOn(map, read, accounts, Told.Process)).ToString());
    }

    private static IReadOnlyList<ImportAdvice> Advice(ImportSource source, string[][] rows) => Advice(new ImportMap([source]), rows);

    private static IReadOnlyList<ImportAdvice> Advice(ImportMap map, string[][] rows)
    {
        var read = Imported.Log(map, [NamedRows.Of("f", _columns, rows), NamedRows.Of("g", ["id"])]).Read;
        return ImportAdvisor.AdviceOn(map, read, [AccountOf(map, map.Files[0], rows)], Told.Process);
    }

    private static FileAccount AccountOf(ImportMap map, ImportSource source, string[][] rows)
    {
        var named = NamedRows.Of("f", _columns, rows);
        var survey = new FileSurvey(named, map, source, Told.Process);
        while (named.Read())
        {
            survey.See();
        }

        return survey.Account();
    }
}
