using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.Import;

/// <summary>Where the text of a cell comes from and what is done to it, with examples.</summary>
public sealed class ImportCellSpec
{
    private static readonly LongColumns _plain = new("id", "stage", "at");

    [Fact]
    public void A_journey_is_the_first_of_several_cells_that_has_a_text()
    {
        var log = Imported.Log(
            new LongSource("f", _plain with { Journey = new CombinedCell(CellChoice.First, [new ColumnCell("lead") { Missing = ["none"] }, "id"]) }), ["lead", "id", "stage", "at"],
            ["L1", "O1", "inquiry", "2026-03-01"], ["", "O2", "inquiry", "2026-03-02"], ["none", "O3", "inquiry", "2026-03-03"], ["none", "", "inquiry", "2026-03-04"]);

        Assert.Equal(["L1 inquiry 1", "O2 inquiry 2", "O3 inquiry 3"], Imported.Days(log));
        Assert.Equal(1, log.Lines[SetAsideReason.MissingJourney]);
    }

    [Fact]
    public void Ids_are_as_long_as_the_import_says_and_what_that_joins_is_counted()
    {
        var log = Imported.Log(
            new LongSource("f", _plain with { Journey = new ColumnCell("id") { Length = 3, Lowers = true } }), ["id", "stage", "at"],
            ["ABCX", "inquiry", "2026-03-01"], ["abc", "qualified", "2026-03-02"], ["abd", "inquiry", "2026-03-03"]);

        Assert.Equal(["abc inquiry 1", "abc qualified 2", "abd inquiry 3"], Imported.Days(log));
        Assert.Equal("ids of journeys in f that the import joins: 3 are written, 2 are meant", Assert.Single(log.Read.Warnings).Message);
    }

    [Fact]
    public void Merged_ids_are_followed_to_the_last_and_a_circle_is_its_first()
    {
        var merged = new LookupCell("merged", "id", "into") { Follows = true };
        var log = Imported.Log(
            new ImportMap([new LongSource("f", _plain with { Journey = merged }), new LookupSource("merged", "id")]),
            NamedRows.Of("f", ["id", "stage", "at"], ["1", "inquiry", "2026-03-01"], ["2", "inquiry", "2026-03-02"], ["8", "inquiry", "2026-03-03"], ["9", "inquiry", "2026-03-04"], ["7", "inquiry", "2026-03-05"]),
            NamedRows.Of("merged", ["id", "into"], ["1", "2"], ["2", "3"], ["2", "4"], ["8", "9"], ["9", "8"]));

        Assert.Equal(["3", "7", "8"], log.Visits().Select(visit => visit.JourneyId).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(5, log.Lines.Read);
    }

    [Fact]
    public void Rows_are_filtered_by_a_column_of_another_file_which_is_read_first()
    {
        var map = new ImportMap(
        [
            new LongSource("moves", _plain) { Where = [new RowCondition(new LookupCell("deals", "id", "type"), ["new"])], Attributes = [new AttributeColumn("type") { Cell = new LookupCell("deals", "id", "type") }] },
            new LookupSource("deals", "deal") { Where = [new RowCondition("deleted", ["yes"]) { Excludes = true }] },
        ]);
        var moves = NamedRows.Of("moves", ["id", "stage", "at"], ["a", "inquiry", "2026-03-01"], ["b", "inquiry", "2026-03-01"], ["c", "inquiry", "2026-03-01"], ["", "inquiry", "2026-03-01"]);
        var log = Imported.Log(map, moves, NamedRows.Of("deals", ["deal", "type", "deleted"], ["a", "new", ""], ["b", "renewal", ""], ["c", "new", "yes"], ["", "new", ""]));

        Assert.Equal(["a inquiry 1"], Imported.Days(log));
        Assert.Equal(3, log.Lines[SetAsideReason.Filtered]);
        Assert.Equal(["deals", "moves"], new HistoryImport(map, Told.Process).Files.Select(file => file.File));
        Assert.Throws<InvalidOperationException>(() => new HistoryImport(map, Told.Process).Bind(map.Files[0], moves));
    }

    [Fact]
    public void A_stage_is_made_of_two_columns()
    {
        var stage = new CombinedCell(CellChoice.Joined, ["pipeline", "stage"]) { Separator = " / " };
        var log = Imported.Log(
            new LongSource("f", _plain with { Stage = stage }) { Stages = new Dictionary<string, string>(StringComparer.Ordinal) { ["Sales / New"] = "inquiry", ["Trial"] = "qualified" } }, ["id", "pipeline", "stage", "at"],
            ["a", "Sales", "New", "2026-03-01"], ["a", "", "Trial", "2026-03-02"], ["a", "Sales", "Old", "2026-03-03"]);

        Assert.Equal(["a inquiry 1", "a qualified 2"], Imported.Days(log));
        Assert.Equal("Sales / Old", Assert.Single(log.Read.UnknownStages).Text);
    }

    [Fact]
    public void A_column_is_found_by_its_position_or_as_the_nth_of_its_name()
    {
        string[] columns = ["id", "stage", "at", "at"];
        string[] row = ["a", "inquiry", "2026-03-01", "2026-03-02"];

        Assert.Equal(["a inquiry 2"], Imported.Days(Imported.Log(new LongSource("f", _plain with { Instant = new ColumnCell("at") { Nth = 2 } }), columns, row)));
        Assert.Equal(["a inquiry 1"], Imported.Days(Imported.Log(new LongSource("f", _plain with { Instant = new PositionCell(3) }), columns, row)));
        Assert.Equal("unknown-occurrence $.files[0].columns.instant.column", FaultOf(_plain with { Instant = new ColumnCell("at") { Nth = 3 } }, columns));
        Assert.Equal("unknown-position $.files[0].columns.stage.position", FaultOf(_plain with { Stage = new PositionCell(5) , Instant = new PositionCell(4) }, columns));
        Assert.Equal("repeated-column $.files[0].columns.instant", FaultOf(_plain, columns));
        Assert.Equal("unknown-lookup $.files[0].columns.journey.lookup", FaultOf(_plain with { Journey = new LookupCell("g", "id", "x"), Instant = new PositionCell(4) }, columns));
    }

    [Theory]
    [InlineData(CellChoice.Earliest, "2", 0)]
    [InlineData(CellChoice.Latest, "9", 0)]
    public void Of_several_dates_the_earliest_or_the_latest_counts(CellChoice choice, string day, int aside)
    {
        var instant = new CombinedCell(choice, ["one", new ColumnCell("other") { Patterns = ["d.M.uuuu"] }]);
        var log = Imported.Log(
            new LongSource("f", _plain with { Instant = instant }), ["id", "stage", "one", "other"],
            ["a", "inquiry", "2026-03-09", "2.3.2026"], ["b", "inquiry", "", "5.3.2026"], ["c", "inquiry", "soon", "6.3.2026"], ["d", "inquiry", "soon", ""], ["e", "inquiry", "", ""]);

        Assert.Equal([$"a inquiry {day}", "b inquiry 5", "c inquiry 6"], Imported.Days(log));
        Assert.Equal((3, 1, 1, aside + 2), (log.Lines.Kept, log.Lines[SetAsideReason.UnparsableInstant], log.Lines[SetAsideReason.MissingInstant], log.Entries[SetAsideReason.UnparsableInstant]));
    }

    [Fact]
    public void Of_several_columns_of_one_stage_the_earliest_that_a_row_has_counts()
    {
        var wide = new WideSource("f", "id", [new WideStage("inquiry", "created"), new WideStage("qualified", "first"), new WideStage("qualified", "second")]);
        var log = Imported.Log(wide, ["id", "created", "first", "second"], ["a", "2026-03-01", "2026-03-10", "2026-03-05"], ["b", "2026-03-01", "2026-03-06", "2026-03-07"], ["c", "2026-03-01", "", "2026-03-08"]);

        Assert.Equal(["a qualified 5", "b qualified 6", "c qualified 8"], Imported.Days(log).Where(visit => visit.Contains("qualified", StringComparison.Ordinal)));
    }

    [Fact]
    public void Case_does_not_count_where_the_import_says_so()
    {
        var stages = new Dictionary<string, string>(StringComparer.Ordinal) { ["Sales Accepted"] = "qualified" };
        string[][] rows = [["a", "INQUIRY", "2026-03-01", "Yes"], ["a", "sales accepted", "2026-03-02", "YES"], ["a", "N/A", "2026-03-03", "yes"]];
        var source = new LongSource("f", _plain) { Stages = stages, Missing = ["n/a"], Where = [new RowCondition("real", ["yes"])] };

        Assert.Equal(["a inquiry 1", "a qualified 2"], Imported.Days(Imported.Log(source with { IgnoresCase = true }, ["id", "stage", "at", "real"], rows)));
        Assert.Empty(Imported.Days(Imported.Log(source, ["id", "stage", "at", "real"], rows)));
        Assert.Equal(2, Imported.Log(source with { Where = [new RowCondition(new ColumnCell("real") { IgnoresCase = true }, ["yes"])], Stages = new Dictionary<string, string>(StringComparer.Ordinal) }, ["id", "stage", "at", "real"], rows).Read.UnknownStages.Count(stage => stage.Text != "N/A"));
    }

    [Fact]
    public void A_flag_says_yes_or_no_in_many_ways()
    {
        string[][] rows = [["a", "inquiry", "2026-03-01", "TRUE"], ["b", "inquiry", "2026-03-01", "1"], ["c", "inquiry", "2026-03-01", "No"], ["d", "inquiry", "2026-03-01", ""], ["e", "inquiry", "2026-03-01", "maybe"]];
        var source = new LongSource("f", _plain);
        IEnumerable<string> Kept(RowCondition condition) => Imported.Log(source with { Where = [condition] }, ["id", "stage", "at", "real"], rows).Visits().Select(visit => visit.JourneyId);

        Assert.Equal(["a", "b"], Kept(RowCondition.Yes("real")));
        Assert.Equal(["c"], Kept(RowCondition.No("real")));
    }

    [Theory]
    [InlineData("\u00a0a\u00a0")]
    [InlineData("\ufeffa")]
    [InlineData("a\u200b")]
    [InlineData("\t a\u2009\u2060")]
    public void What_cannot_be_seen_at_the_ends_of_a_cell_does_not_count(string id) =>
        Assert.Equal(["a inquiry 1"], Imported.Days(Imported.Log(new LongSource("f", _plain), ["\ufeffid", "stage\u00a0", "at"], [id, "inquiry", "2026-03-01"])));

    [Fact]
    public void Missing_goes_before_the_map()
    {
        var source = new AttributeColumn("source") { Cell = new ColumnCell("from") { Missing = ["-"], Map = new Dictionary<string, string>(StringComparer.Ordinal) { ["web"] = "-" } } };
        var log = Imported.Log(new LongSource("f", _plain) { Attributes = [source] }, ["id", "stage", "at", "from"], ["a", "inquiry", "2026-03-01", "web"], ["b", "inquiry", "2026-03-01", "-"]);

        Assert.Equal(["(none)", "-"], log.Tally(frame => frame with { SegmentedBy = ["source"] }).Segments("source").Select(segment => segment.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_that_stands_for_nothing_is_compared_with_nothing()
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal) { ["n/a"] = "none", ["web"] = "-" };
        var source = new LongSource("f", _plain)
        {
            Missing = ["N/A"], IgnoresCase = true, Stages = new Dictionary<string, string>(StringComparer.Ordinal) { ["n/a"] = "inquiry", [""] = "inquiry" },
            Where = [new RowCondition("from", ["n/A"]), new RowCondition("from", ["n/a", "web"]), RowCondition.No("from")],
            Attributes = [new AttributeColumn("source") { Cell = new ColumnCell("from") { Map = map } }],
        };
        var invalid = Assert.Throws<InvalidDefinitionException>(() => Imported.Log(source, ["id", "stage", "at", "from"]));

        Assert.Equal(["$.files[0].where[0]", "$.files[0].stages['n/a']", "$.files[0].attributes[0].map['n/a']"], invalid.Faults.Select(fault => fault.Path));
        Assert.All(invalid.Faults, fault => Assert.Equal(FaultCodes.NeverMatches, fault.Code));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    [InlineData("three")]
    public void A_file_to_look_up_in_looks_up_in_those_before_it(string other)
    {
        var map = new ImportMap([new LookupSource("one", new LookupCell(other, "id", "into")), new LookupSource("two", "id"), new LongSource("f", _plain)]);
        var history = new HistoryImport(map, Told.Process);

        Assert.Equal(FaultCodes.UnknownLookup, Assert.Single(Assert.Throws<InvalidDefinitionException>(() => history.Bind(history.Files[0], NamedRows.Of("one", ["id", "into"]))).Faults).Code);
    }

    [Fact]
    public void What_is_replaced_by_nothing_stands_for_nothing()
    {
        var id = new ColumnCell("id") { Map = new Dictionary<string, string>(StringComparer.Ordinal) { ["0"] = "" } };
        var log = Imported.Log(new LongSource("f", _plain with { Journey = id }), ["id", "stage", "at"], ["0", "inquiry", "2026-03-01"], ["1", "inquiry", "2026-03-01"]);

        Assert.Equal(1, log.Lines[SetAsideReason.MissingJourney]);
    }

    [Fact]
    public void A_date_that_fits_two_patterns_is_a_warning_with_an_example()
    {
        var source = new LongSource("f", _plain) { Patterns = ["MM/dd/uuuu", "dd/MM/uuuu", "dd.MM.uuuu"] };
        var log = Imported.Log(source, ["id", "stage", "at"], ["a", "inquiry", "25/04/2024"], ["b", "inquiry", "03/04/2024"], ["c", "inquiry", "05/05/2024"], ["d", "inquiry", "03.04.2024"], ["e", "inquiry", "01/02/2024"]);

        Assert.Equal(
            "dates of f that fit both 'MM/dd/uuuu' and 'dd/MM/uuuu' and mean different times, of which the first is taken: 2, such as '03/04/2024' in line 3, which is 2024-03-04T00:00:00Z or 2024-04-03T00:00:00Z",
            Assert.Single(log.Read.Warnings).Message);
        Assert.Empty(Imported.Log(source with { Patterns = ["dd/MM/uuuu", "dd.MM.uuuu", "dd/MM/uuuu HH:mm"] }, ["id", "stage", "at"], ["b", "inquiry", "03/04/2024"]).Read.Warnings);
    }

    [Fact]
    public void A_cell_says_only_what_it_can_be_read_as()
    {
        ImportCell dated = new ColumnCell("a") { Dates = true }, patterned = new ColumnCell("a") { Patterns = ["iso"] }, numbered = new ColumnCell("a") { Numbers = NumberFormat.Plain };
        var earliest = new CombinedCell(CellChoice.Earliest, ["a", patterned]);

        Assert.All([dated, patterned, numbered, earliest, new CombinedCell(CellChoice.First, [dated])], cell => Assert.Throws<ArgumentException>(() => _plain with { Journey = cell }));
        Assert.All([numbered, new CombinedCell(CellChoice.Latest, [earliest]), new CombinedCell(CellChoice.Joined, [dated])], cell => Assert.Throws<ArgumentException>(() => _plain with { Instant = cell }));
        Assert.All([dated, earliest], cell => Assert.Throws<ArgumentException>(() => _plain with { Value = cell }));
        Assert.Equal(earliest, (_plain with { Instant = earliest, Value = numbered }).Instant);
    }

    private static string FaultOf(LongColumns columns, string[] known)
    {
        var fault = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => Imported.Log(new LongSource("f", columns), known)).Faults);
        return $"{fault.Code} {fault.Path}";
    }
}
