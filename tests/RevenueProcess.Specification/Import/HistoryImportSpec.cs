using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.Import;

/// <summary>From named cells to records, with examples.</summary>
public sealed class HistoryImportSpec
{
    private static readonly string[] _columns = ["lead", "status", "at", "step", "who", "price", "in", "why", "test", "source"];

    private static readonly LongSource _moves = new("moves.csv", new LongColumns("lead", "status", "at") { Sequence = "step", Owner = "who", Value = "price", Currency = "in", Reason = "why", Trigger = "why" })
    {
        Where = [new RowCondition("test", ["yes"]) { Excludes = true }],
        Stages = new Dictionary<string, string>(StringComparer.Ordinal) { ["SAL"] = "qualified", [""] = "nurture" },
        Attributes = [new AttributeColumn("channel") { Cell = new ColumnCell("source") { Map = new Dictionary<string, string>(StringComparer.Ordinal) { ["Web"] = "web" }, Missing = ["-"] } }],
        Missing = ["n/a"],
    };

    [Fact]
    public void A_row_of_a_long_file_is_an_entry_with_all_that_its_columns_say()
    {
        var log = LogOf(_moves, NamedRows.Of("moves.csv", _columns,
            ["a", "inquiry", "2026-03-02", "1", "Ann", "10.5", "EUR", "asked", "no", " Web "],
            [" a ", "SAL", "2026-03-04T12:00:00Z", "2", "n/a", null, null, "", null, "-"],
            ["a", null, "2026-03-05 10:00", "3", "Bob", "much", "", "", "", ""]));

        Assert.Equal(
            ["inquiry 2026-03-01T23:00:00Z Ann asked asked", "qualified 2026-03-04T12:00:00Z Ann  ", "nurture 2026-03-05T09:00:00Z Bob  "],
            log.Visits().Select(visit => $"{visit.Stage.Id} {visit.Entered} {visit.Owner} {visit.Trigger} {visit.Reason}"));
        Assert.Equal(["channel"], log.Attributes);
        Assert.Equal("web", Assert.Single(log.Tally(frame => frame with { SegmentedBy = ["channel"] }).Segments("channel")).ToString());
        Assert.Equal("EUR", log.Currency);
        Assert.Equal("moves.csv:4 much", Shown(Assert.Single(log.Read.Examples)));
    }

    [Fact]
    public void A_row_is_put_aside_for_the_first_reason_that_applies()
    {
        var log = LogOf(_moves, NamedRows.Of("moves.csv", _columns,
            ["", "inquiry", "?", "", "", "", "", "", "yes", ""],
            ["n/a", "inquiry", "?", "", "", "", "", "", "", ""],
            ["a", "inquiry", " ", "", "", "", "", "", "", ""],
            ["a", "inquiry", "2.3.2026", "", "", "", "", "", "", ""],
            ["a", "inquiry", "2026-03-02", "", "", "", "", "", "", ""]));

        SetAsideReason[] reasons = [SetAsideReason.Filtered, SetAsideReason.MissingJourney, SetAsideReason.MissingInstant, SetAsideReason.UnparsableInstant];
        Assert.Equal(1, log.Lines.Kept);
        Assert.All(reasons, reason => Assert.Equal(1, log.Lines[reason]));
        Assert.Equal(["moves.csv:2 yes", "moves.csv:3 ", "moves.csv:4 ", "moves.csv:5 2.3.2026"], log.Read.Examples.Select(Shown));
    }

    [Fact]
    public void A_row_of_a_wide_file_is_an_entry_for_each_date_whose_condition_holds()
    {
        var won = new WideStage("customer", new ColumnCell("closed") { Dates = true }) { When = new RowCondition("result", ["won"]), Value = "price" };
        var deals = new WideSource("deals.csv", "deal", [new WideStage("inquiry", new ColumnCell("created") { Patterns = ["dd.MM.uuuu"] }), won, new WideStage("lost", "closed") { When = new RowCondition("result", ["won", ""]) { Excludes = true } }]);
        var log = LogOf(deals, NamedRows.Of("deals.csv", ["deal", "created", "closed", "result", "price"],
            ["a", "02.03.2026", "2026-03-09 00:00:00", "won", "7"],
            ["b", "02.03.2026", "2026-03-09", "gone", "7"],
            ["c", "2026-03-02", "2026-03-09 10:00:00", "won", ""],
            ["d", "", "2026-03-09", "", ""]));

        Assert.Equal(["a inquiry", "a customer", "b inquiry", "b lost"], log.Visits().Select(visit => $"{visit.JourneyId} {visit.Stage.Id}"));
        Assert.Equal((2, 1, 1), (log.Lines.Kept, log.Lines[SetAsideReason.UnparsableInstant], log.Lines[SetAsideReason.NoCondition]));
        Assert.Equal(2, log.Entries[SetAsideReason.UnparsableInstant]);
    }

    [Fact]
    public void What_the_process_or_the_file_does_not_have_is_listed_with_its_path()
    {
        Assert.Equal(
            ["UnknownStage $.files[0].stages.SAL", "UnknownStage $.files[1].stages[0].stage"],
            FaultsOf(() => new HistoryImport(ImportGenerators.Example(), ProcessDefinition.Named("p", 1).Stage("a").Stage("b", outcome: Outcome.Won).On("win", "a", "b").Build()))
                .Select(fault => $"{(fault.Code == FaultCodes.UnknownStage ? "UnknownStage" : fault.Code)} {fault.Path}"));

        var map = ImportGenerators.Example();
        Assert.Equal(
            ["unknown-column $.files[0].columns.journey", "repeated-column $.files[0].columns.instant", "unknown-column $.files[0].attributes[0].name"],
            FaultsOf(() => new HistoryImport(map, Told.Process).Bind(map.Files[0], NamedRows.Of("crm.csv", ["id", "status", "at", "at"]))).Select(fault => $"{fault.Code} {fault.Path}"));
        Assert.Equal(
            ["unknown-column $.files[1].stages[0].column", "unknown-column $.files[1].stages[0].when.column", "unknown-column $.files[1].stages[0].value"],
            FaultsOf(() => new HistoryImport(map, Told.Process).Bind(map.Files[1], NamedRows.Of("deals.csv", ["deal"]))).Where(fault => fault.Path.Contains("stages", StringComparison.Ordinal)).Select(fault => $"{fault.Code} {fault.Path}"));
    }

    [Theory]
    [InlineData("deal;stage;at", "wrong-delimiter", "whose only column is 'deal;stage;at'; if its cells are apart by another sign than the import says, write \"delimiter\":\";\" for the file")]
    [InlineData("deal\tstage, at\tat", "wrong-delimiter", "write \"delimiter\":\"\\t\" for the file")]
    [InlineData("Export of deals", "title-above", "whose only column is 'Export of deals'; if that is a title, say under \"skipLines\" how many lines stand before the header")]
    [InlineData("deals", "unknown-column", "which has 'deals'")]
    public void A_file_that_is_opened_in_a_wrong_way_is_told_so(string header, string code, string told)
    {
        var fault = FaultsOf(() => LogOf(_moves, NamedRows.Of("moves.csv", [header])))[0];

        Assert.Equal(code, fault.Code);
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
        Assert.Equal(code != FaultCodes.UnknownColumn, FaultsOf(() => LogOf(_moves, NamedRows.Of("moves.csv", [header]))).Count == 1);
    }

    [Fact]
    public void A_sequence_that_is_no_whole_number_ends_the_import()
    {
        var thrown = Assert.Throws<InvalidRowException>(() => LogOf(_moves, NamedRows.Of("moves.csv", _columns, ["a", "inquiry", "2026-03-02", "first", "", "", "", "", "", ""])));

        Assert.Equal("moves.csv:2: the sequence is 'first'; it must be a whole number [not-whole]", thrown.Message);
        Assert.Equal("$.files[0].columns.sequence", thrown.Fault.Path);
    }

    [Fact]
    public void Options_go_before_the_import_and_the_import_adds_its_attributes()
    {
        var history = new HistoryImport(ImportGenerators.Example(), Told.Process, new StageLogOptions { Currency = "USD", Attributes = ["region"] });
        var log = history.Build();

        Assert.Equal(("USD", "region,source"), (log.Currency, string.Join(',', log.Attributes.Order(StringComparer.Ordinal))));
        Assert.Equal("EUR", new HistoryImport(ImportGenerators.Example(), Told.Process).Build().Currency);
    }

    /// <summary>Imports that do not fit their process, their file or a row.</summary>
    internal static IEnumerable<Func<object>> Misfits()
    {
        var map = ImportGenerators.Example();
        return
        [
            () => new HistoryImport(map with { Files = [new WideSource("deals.csv", "deal", [new WideStage("enquiry", "created")])] }, Told.Process),
            () => new HistoryImport(map, Told.Process).Bind(map.Files[0], NamedRows.Of("crm.csv", ["id", "status", "at", "at"])),
            () => LogOf(_moves, NamedRows.Of("moves.csv", ["lead;status;at"])),
            () => LogOf(_moves, NamedRows.Of("moves.csv", ["Moves of the year"])),
            () => LogOf(_moves, NamedRows.Of("moves.csv", _columns, ["a", "inquiry", "2026-03-02", "first", "", "", "", "", "", ""])),
            () => LogOf(
                new LongSource("moves.csv", new LongColumns(new LookupCell("merged.csv", "lead", "into"), new ColumnCell("status") { Nth = 2 }, new PositionCell(11))), NamedRows.Of("moves.csv", _columns)),
        ];
    }

    private static StageLog LogOf(ImportSource source, NamedRows rows)
    {
        var history = new HistoryImport(new ImportMap([source]) { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] }, Told.Process);
        var bound = history.Bind(source, rows);
        while (rows.Read())
        {
            bound.AddRow();
        }

        return history.Build();
    }

    private static IReadOnlyList<Fault> FaultsOf(Func<object> act) => Assert.Throws<InvalidDefinitionException>(act).Faults;

    private static string Shown(SetAsideExample example) => $"{example.File}:{example.Line} {example.Text}";
}
