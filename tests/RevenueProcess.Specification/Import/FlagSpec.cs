using FsCheck.Xunit;

namespace RevenueProcess.Specification.Import;

/// <summary>Cells that should say yes or no.</summary>
public sealed class FlagSpec
{
    private static readonly WideSource _wide = new("f", "id", [new WideStage("inquiry", "at"), new WideStage("customer", "close") { When = RowCondition.Yes("won") }, new WideStage("lost", "close") { When = RowCondition.No("won") }]);
    private static readonly string[] _columns = ["id", "at", "close", "won"];

    [Theory]
    [InlineData("Yes", "No")]
    [InlineData("TRUE", "FALSE")]
    [InlineData("1", "0")]
    [InlineData("On", "Off")]
    [InlineData("Ja", "Nein")]
    [InlineData("WAHR", "FALSCH")]
    [InlineData("Oui", "Non")]
    [InlineData("VRAI", "FAUX")]
    [InlineData("SÍ", "No")]
    [InlineData("Sim", "Não")]
    [InlineData("Ja", "Nee")]
    [InlineData("Tak", "Nie")]
    public void A_flag_says_yes_or_no_in_common_languages(string yes, string no)
    {
        var log = Imported.Log(_wide, _columns, ["a", "2026-03-01", "2026-03-09", yes], ["b", "2026-03-01", "2026-03-09", no]);

        Assert.Equal(["a customer 9", "a inquiry 1", "b inquiry 1", "b lost 9"], Imported.Days(log).Order(StringComparer.Ordinal));
        Assert.Empty(log.Read.Warnings);
    }

    [Fact]
    public void Texts_that_say_neither_are_told_once_a_row_and_where_a_date_waits_for_them()
    {
        var log = Imported.Log(
            _wide, _columns,
            ["a", "2026-03-01", "2026-03-09", "Gewonnen"], ["b", "2026-03-01", "2026-03-09", "x"], ["c", "2026-03-01", "2026-03-09", "Gewonnen"], ["d", "2026-03-01", "", "open"], ["e", "2026-03-01", "2026-03-09", ""],
            ["f", "2026-03-01", "2026-03-09", "no"]);
        var warning = Assert.Single(log.Read.Warnings, warning => warning.Code == WarningCodes.UnreadFlags);

        Assert.Equal(
            """texts under 'won' of f that say neither yes nor no: 'Gewonnen', 'x', in 3 rows; where they mean one of the two, say so beside the column, such as "map":{"Gewonnen":"yes"}""", warning.Message);
        Assert.Equal(["a inquiry 1", "b inquiry 1", "c inquiry 1", "d inquiry 1", "e inquiry 1", "f inquiry 1", "f lost 9"], Imported.Days(log).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_warning_says_to_write_mends_it()
    {
        var won = new ColumnCell("won") { Map = new Dictionary<string, string>(StringComparer.Ordinal) { ["Gewonnen"] = "yes" } };
        var log = Imported.Log(_wide with { Stages = [_wide.Stages[0], new WideStage("customer", "close") { When = RowCondition.Yes(won) }] }, _columns, ["a", "2026-03-01", "2026-03-09", "Gewonnen"]);

        Assert.Equal(["a customer 9", "a inquiry 1"], Imported.Days(log).Order(StringComparer.Ordinal));
        Assert.Empty(log.Read.Warnings);
    }

    [Fact]
    public void Rows_that_are_filtered_by_such_a_text_are_told_too()
    {
        var source = new LongSource("f", new LongColumns("id", "stage", "at")) { Where = [RowCondition.Yes(new CombinedCell(CellChoice.First, ["real", "id"]))] };
        var warning = Assert.Single(Imported.Log(source, ["id", "stage", "at", "real"], ["a", "inquiry", "2026-03-01", "maybe"], ["yes", "inquiry", "2026-03-01", ""]).Read.Warnings, warning => warning.Code == WarningCodes.UnreadFlags);

        Assert.Equal(("$.files[0].where[0]", "1"), (warning.Parameters["column"].Value, warning.Parameters["rows"].Value));
    }

    [Fact]
    public void Inspection_shows_them_as_unread()
    {
        var rows = NamedRows.Of("f", _columns, ["a", "2026-03-01", "2026-03-09", "Ja"], ["b", "2026-03-01", "2026-03-09", "Gewonnen"]);
        var survey = new FileSurvey(rows, new ImportMap([_wide]), _wide, Funnel.Told.Process);
        while (rows.Read())
        {
            survey.See();
        }

        var won = survey.Account().Columns[3];
        Assert.Equal((ColumnKind.Flag, 1, 1, "Gewonnen"), (won.Kind, won.Read, won.Unread, Assert.Single(won.UnreadExamples)));
    }

    [Property]
    public void No_text_says_yes_and_no(int seed)
    {
        var texts = RowCondition.Yes("a").Texts.Concat(RowCondition.No("a").Texts).ToList();
        var text = texts[(int)((uint)seed % texts.Count)];

        Assert.Single(texts, other => string.Equals(other, text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(RowCondition.FlagOf(text.ToUpperInvariant()), RowCondition.FlagOf(text));
    }

    [Fact]
    public void A_condition_is_written_as_it_was_read()
    {
        const string json = """{"files":[{"kind":"long","file":"f","where":[{"column":"a","yes":true},{"column":"b","yes":false},{"column":"c","in":["yes","no"]}],"columns":{"journey":"id","stage":"stage","instant":"at"}}]}""";

        var written = ImportMapJson.Write(ImportMapJson.Read(json));
        Assert.Equal(2, written.Split("\"yes\":").Length - 1);
        Assert.Equal(ImportMapJson.Read(json), ImportMapJson.Read(written));
    }
}
