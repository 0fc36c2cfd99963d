using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.Import;

/// <summary>What a file holds, column by column, and how it could be read.</summary>
public sealed class AdviceSpec
{
    private static readonly string[] _columns = ["deal", "stage", "at", "amount", "close", "notes"];

    [Fact]
    public void A_survey_counts_the_cells_of_each_column_as_the_import_reads_them()
    {
        var source = new LongSource("h.csv", new LongColumns("deal", new ColumnCell("stage") { IgnoresCase = true }, "at") { Value = new ColumnCell("amount") { Numbers = NumberFormat.Like("1.234,5") } })
        {
            Where = [new RowCondition("stage", ["x"]) { Excludes = true }], Missing = ["n/a"], Stages = new Dictionary<string, string>(StringComparer.Ordinal) { ["Prop"] = "proposal" },
        };
        var columns = Survey(source,
            ["a", "Inquiry", "2026-03-01", "1.000", "2026-03-01 00:00:00", "yes"],
            ["b", "prop", "soon", "1,000.5", "2026-03-02 00:00:00", "no"],
            ["n/a", "closed", "2026-03-02 10:00", "", "", "no"]);

        Assert.Equal(
            [
                "deal [journey] Text 2 1 0", "stage [stage where] Stage 2 0 1", "at [instant] Instant 2 0 1", "amount [value] Number 1 1 1", "close [] Instant 2 1 0", "notes [] Flag 3 0 0",
            ],
            columns.Select(column => $"{column.Name} [{string.Join(' ', column.Uses)}] {column.Kind} {column.Read} {column.Missing} {column.Unread}"));
        Assert.Equal(("Inquiry prop", "closed"), (string.Join(' ', columns[1].Examples), string.Join(' ', columns[1].UnreadExamples)));
    }

    [Fact]
    public void A_survey_tells_midnights_that_may_be_dates()
    {
        var wide = new WideSource("h.csv", "deal", [new WideStage("inquiry", "at"), new WideStage("customer", "close")]);
        string?[][] rows = [["a", "", "2026-03-01 10:00", "", "2026-03-03 00:00:00", ""], ["b", "", "2026-03-01", "", "2026-03-04 00:00:00", ""]];

        Assert.Equal([false, false, false, false, true, false], Survey(wide, rows).Select(column => column.HasOnlyMidnights));
        Assert.False(Survey(wide with { Stages = [new WideStage("customer", new ColumnCell("close") { Dates = true })] }, rows)[4].HasOnlyMidnights);
    }

    [Fact]
    public void A_survey_finds_the_columns_of_every_kind_of_file()
    {
        AttributeColumn[] source = [new("source") { Cell = new CombinedCell(CellChoice.First, [new PositionCell(6), "deal"]) }];
        var journeys = new JourneysSource("h.csv", new JourneysColumns(new LookupCell("ids.csv", "deal", "into")) { Created = "at", Stage = "stage", ExpectedClose = new CombinedCell(CellChoice.Latest, ["close"]) }) { Attributes = source };
        var changes = new ChangesSource("h.csv", new ChangesColumns("deal", "at", "stage", "stage") { Property = "notes" });

        Assert.Equal("journey, attribute source|stage|created||expectedClose|attribute source", Uses(journeys));
        Assert.Equal("journey|old, new|instant|||property", Uses(changes));
        Assert.Equal("key|||||", Uses(new LookupSource("h.csv", "deal")));

        static string Uses(ImportSource file) => string.Join('|', Survey(file, []).Select(column => string.Join(", ", column.Uses)));
    }

    [Theory]
    [InlineData("2026-03-01", ColumnKind.Instant)]
    [InlineData("1772323200000", ColumnKind.Instant, "At")]
    [InlineData("1772323200", ColumnKind.Instant, "created_at")]
    [InlineData("46082.5", ColumnKind.Instant, "Date")]
    [InlineData("1772323200000", ColumnKind.Number)]
    [InlineData("1.234,50 €", ColumnKind.Number)]
    [InlineData("Customers", ColumnKind.Stage)]
    [InlineData("Lost: price", ColumnKind.Stage)]
    [InlineData("anything", ColumnKind.Text)]
    [InlineData("", ColumnKind.Empty)]
    public void What_no_import_uses_is_what_most_of_it_looks_like(string text, ColumnKind kind, string column = "notes")
    {
        var seen = Survey(new LookupSource("h.csv", "deal"), NamedRows.Of("h.csv", [column], [.. Enumerable.Range(0, 300).Select(_ => new string?[] { text }), [kind == ColumnKind.Empty ? "" : "?"]]))[0];

        Assert.Equal((kind, kind is ColumnKind.Text or ColumnKind.Empty ? 0 : 1), (seen.Kind, seen.Unread));
        Assert.Equal(301, seen.Read + seen.Missing + seen.Unread);
    }

    [Theory]
    [InlineData("id,deal id,status,updated; 1,a,Inquiry,2026-03-01; 2,a,Proposal,2026-03-05; 3,b,Inquiry,2026-03-02", "long: deal id, status, updated")]
    [InlineData("id,created,closed,state; a,1.3.2026,5.3.2026,Customer; b,1.3.2026,14.3.2026,Lost; c,2.3.2026,,Inquiry", "wide: id, inquiry created, customer closed, lost closed")]
    [InlineData("lead,field,old,new,changed; a,status,Inquiry,Proposal,2026-03-01; a,amount,1,2,2026-03-02; a,phone,1,2,2026-03-02; b,status,Inquiry,Lost,2026-03-01", "changes: lead, changed, field amount=Value status=Stage")]
    [InlineData("parent,from,from_date,to,to_date; a,Inquiry,2026-03-01,Proposal,2026-03-04; a,Proposal,2026-03-04,,; b,Inquiry,2026-03-01,,", "long: parent, from, from_date")]
    [InlineData("deal,amount,region; a,5,north; b,6,south; c,7,south; d,8,north", "journeys: deal, amount, region")]
    [InlineData("lead,contacted; a,2026-03-01; b,2026-03-02", "wide: lead, inquiry contacted")]
    [InlineData("id,inquiry,Prop.,closed,Won?; a,45760,45770,45780,No; b,45761,45772,45799,Yes; c,45761,,,", "wide: id, inquiry inquiry, proposal Prop., customer closed, lost closed")]
    [InlineData("nr,deal ref,status,created,at; 1,R-1,Inquiry,2026-03-01,2026-03-01 09:00; 2,R-1,Proposal,2026-03-01,2026-03-05 10:00; 3,R-2,Inquiry,2026-03-02,2026-03-02 08:00", "long: deal ref, status, at")]
    [InlineData("Deal key,Deal id,Created,On date,Field,From,To; PRJ-17,1,2026-03-01,2026-03-01,status,Inquiry,Proposal; PRJ-17,1,2026-03-01,2026-03-05,status,Proposal,Lost; PRJ-18,2,2026-03-02,2026-03-09,status,Inquiry,Proposal; PRJ-18,2,2026-03-02,2026-03-12,notes,,old Inquiry", "changes: Deal key, On date, Field status=Stage")]
    [InlineData("deal date,deal ref,status,moved; 1.3.2026,a,Inquiry,2026-03-01; 2.3.2026,a,Proposal,2026-03-05; n.a.,b,Inquiry,2026-03-02", "long: deal ref, status, moved")]
    [InlineData("deal total,deal ref,status,moved; 5,a,Inquiry,2026-03-01; 6,a,Proposal,2026-03-05; 7,b,Inquiry,2026-03-02", "long: deal ref, status, moved")]
    [InlineData("a,b; x,1; x,1", "none")]
    public void A_file_is_read_by_what_it_holds(string text, string told)
    {
        var lines = text.Split("; ").Select(line => line.Split(',')).ToArray();

        Assert.Equal(told, Told(ImportAdvisor.Propose("h.csv", lines[0], lines[1..], Funnel.Told.Process)));
    }

    [Fact]
    public void A_column_in_two_formats_is_read_by_both()
    {
        string[][] rows = [.. Enumerable.Range(1, 28).Select(day => new[] { $"d{day % 9}", day % 2 == 0 ? "Inquiry" : "Proposal", day % 3 == 0 ? $"{day}.3.2026" : $"2026-03-{day:00} 10:00" })];
        var source = Assert.IsType<LongSource>(ImportAdvisor.Propose("h.csv", ["deal", "status", "changed"], rows, Funnel.Told.Process));

        Assert.Equal(["iso", "d.M.uuuu"], source.Columns.Instant.Patterns);
        Assert.Equal(["d.M.uuuu", "iso"], Assert.IsType<LongSource>(ImportAdvisor.Propose("h.csv", ["deal", "status", "changed"], [["d1", "Inquiry", "2026-03-01"], .. rows.Select(row => (string[])[row[0], row[1], "1.3.2026"])], Funnel.Told.Process)).Columns.Instant.Patterns);
    }

    [Fact]
    public void What_stands_for_nothing_does_not_hide_what_a_column_is()
    {
        string[][] rows = [.. Enumerable.Range(1, 9).Select(day => new[] { $"d-{day}", day % 3 == 0 ? "#N/A" : $"{45_760 + day}.25", day % 2 == 0 ? "TBD" : "USD 1,500.00", $"{day}.3.2026", "web" })];
        var source = Assert.IsType<WideSource>(ImportAdvisor.Propose("h.csv", ["ticket", "inquiry", "size", "Prop.", "source"], [.. rows, ["d-10", "1.3.2026", "", "46000", "-"]], Funnel.Told.Process));

        Assert.Equal(["#N/A", "TBD"], source.Missing);
        Assert.Equal(["spreadsheet days", "d.M.uuuu"], source.Stages[0].Cell.Patterns);
        Assert.Equal(("1,234.5", "ticket"), (source.Stages[0].Value!.Numbers!.ToString(), Name(source.Journey)));
    }

    [Fact]
    public void Descriptions_that_hold_the_name_of_a_stage_are_no_stages_of_a_proposal()
    {
        string[][] rows = [["a", "status", "Inquiry", "Proposal", "2026-03-01"], ["a", "status", "Proposal", "Lost", "2026-03-02"], ["b", "description", "", "an Inquiry too", "2026-03-03"]];
        var source = Assert.IsType<ChangesSource>(ImportAdvisor.Propose("h.csv", ["lead", "field", "old", "new", "changed"], rows, Funnel.Told.Process));

        Assert.Equal(["Inquiry", "Lost", "Proposal"], source.Stages.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_columns_look_like_is_told_without_an_import() =>
        Assert.Equal(
            "deal Text 2 0 0, amount Number 1 1 0, at Instant 2 0 0",
            string.Join(", ", ImportAdvisor.LooksOf(["deal", "amount", "at"], [["a", "5", "2026-03-01"], ["b", "", "2026-03-01"]], Funnel.Told.Process).Select(column => $"{column.Name} {column.Kind} {column.Read} {column.Missing} {column.Unread}")));

    [Fact]
    public void Events_that_are_no_stages_are_left_out_of_a_proposal_and_texts_like_stages_are_not()
    {
        string[][] rows = [["a", "T_INQUIRY", "2026-03-01"], ["a", "T_CUSTOMER", "2026-03-02"], ["a", "O_CUSTOMER", "2026-03-02"], .. Enumerable.Range(0, 9).Select(day => new[] { "b", $"W_Call {day}", "2026-03-03" }), ["b", "P_PROPOSED", "2026-03-04"], ["b", "T_NURTURE", "2026-03-05"]];
        var source = Assert.IsType<LongSource>(ImportAdvisor.Propose("h.csv", ["case", "activity", "time"], [.. rows, .. rows], Funnel.Told.Process));

        Assert.Equal(["O_CUSTOMER", .. Enumerable.Range(0, 9).Select(day => $"W_Call {day}")], Assert.Single(source.Where).Texts);
        Assert.Equal(("inquiry", "customer"), (source.Stages["T_INQUIRY"], source.Stages["T_CUSTOMER"]));
    }

    [Fact]
    public void Every_column_that_an_import_names_is_accounted_for()
    {
        ImportSource[] sources =
        [
            new LongSource("f.csv", new LongColumns("a", "b", "c") { Sequence = "d", Version = "e", Owner = "f", Value = "g", Currency = "h", Reason = "i", Trigger = "j" }),
            new ChangesSource("f.csv", new ChangesColumns("a", "b", "c", "d") { Property = "e", Currency = "f" }) { Properties = new Dictionary<string, ChangedProperty> { ["stage"] = ChangedProperty.Stage } },
            new JourneysSource("f.csv", new JourneysColumns("a") { Created = "b", Stage = "c", Instant = "d", Owner = "e", Value = "f", Currency = "g", ExpectedClose = "h" }),
            new TouchesSource("f.csv", new TouchesColumns("a", "b", "c") { Team = "d" }),
        ];

        foreach (var source in sources)
        {
            var named = ((IEnumerable<object?>)[.. ColumnsOf(source).GetType().GetProperties().Select(property => property.GetValue(ColumnsOf(source)))]).OfType<ImportCell>().Count();
            string[] columns = [.. Enumerable.Range(0, named).Select(column => ((char)('a' + column)).ToString())];

            Assert.DoesNotContain(Survey(source, NamedRows.Of("f.csv", columns)), account => account.Uses.Count == 0);
        }

        object ColumnsOf(ImportSource source) => source.GetType().GetProperty("Columns")!.GetValue(source)!;
    }

    private static string Told(ImportSource? source) => source switch
    {
        LongSource many => $"long: {Name(many.Columns.Journey)}, {Name(many.Columns.Stage)}, {Name(many.Columns.Instant)}",
        WideSource wide => $"wide: {Name(wide.Journey)}, {string.Join(", ", wide.Stages.Select(stage => $"{stage.Stage} {Name(stage.Cell)}"))}",
        ChangesSource changes => $"changes: {Name(changes.Columns.Journey)}, {Name(changes.Columns.Instant)}, {Name(changes.Columns.Property)} {string.Join(' ', changes.Properties.Select(one => $"{one.Key}={one.Value}").Order(StringComparer.Ordinal))}",
        JourneysSource journeys => $"journeys: {Name(journeys.Columns.Journey)}, {Name(journeys.Columns.Value)}, {string.Join(' ', journeys.Attributes.Select(attribute => attribute.Name))}",
        _ => "none",
    };

    private static string Name(ImportCell? cell) => ((ColumnCell)cell!).Name;

    private static IReadOnlyList<ColumnAccount> Survey(ImportSource source, params string?[][] rows) => Survey(source, NamedRows.Of("h.csv", _columns, rows));

    private static IReadOnlyList<ColumnAccount> Survey(ImportSource source, NamedRows rows)
    {
        var survey = new FileSurvey(rows, new ImportMap([source]), source, Funnel.Told.Process);
        while (rows.Read())
        {
            survey.See();
        }

        return survey.Account().Columns;
    }
}
