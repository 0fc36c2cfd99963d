using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.Import;

/// <summary>Files of changes and files about journeys, with examples.</summary>
public sealed class ChangesSpec
{
    private static readonly string[] _columns = ["deal", "at", "field", "old", "new"];

    private static readonly ChangesSource _changes = new("h.csv", new ChangesColumns("deal", "at", "old", "new") { Property = "field" })
    {
        Properties = new Dictionary<string, ChangedProperty>(StringComparer.Ordinal)
        {
            ["created"] = ChangedProperty.Start, ["StageName"] = ChangedProperty.Stage, ["Amount"] = ChangedProperty.Value, ["Owner"] = ChangedProperty.Owner,
            ["CloseDate"] = ChangedProperty.ExpectedClose,
        },
    };

    [Fact]
    public void What_was_before_the_first_change_has_been_since_the_journey_was_created()
    {
        var log = Imported.Log(_changes, _columns,
            ["a", "2026-03-05", "StageName", "inquiry", "qualified"],
            ["a", "2026-03-01", "created", "", ""],
            ["a", "2026-03-06", "Amount", "100", "200"],
            ["a", "2026-03-09", "StageName", "qualified", "proposal"],
            ["b", "2026-03-02", "created", "", ""],
            ["c", "2026-03-02", "created", "", ""],
            ["c", "2026-03-08", "StageName", "qualified", "proposal"],
            ["a", "2026-03-07", "Phone", "1", "2"]);

        Assert.Equal(["a inquiry 1", "a qualified 5", "a proposal 9", "b inquiry 2", "c qualified 2", "c proposal 8"], Imported.Days(log).OrderBy(visit => visit[0]));
        Assert.Equal((7, 1, 1), (log.Lines.Kept, log.Lines[SetAsideReason.Filtered], log.Read.Statements.Kept));
        Assert.Equal(2, log.Read.Values.Kept);
        Assert.Equal("Phone", Assert.Single(log.Read.Examples).Text);
    }

    [Fact]
    public void The_first_of_several_changes_at_one_instant_is_the_one_that_no_other_leads_to()
    {
        string?[][] rows = [["a", "2026-03-01", "created", "", ""], ["a", "2026-03-05", "StageName", "qualified", "proposal"], ["a", "2026-03-05", "StageName", "inquiry", "qualified"]];

        Assert.Equal("a inquiry 1", Imported.Days(Imported.Log(_changes, _columns, rows)).First());
        Assert.Equal("a inquiry 1", Imported.Days(Imported.Log(_changes, _columns, [.. rows.Reverse()])).First());
    }

    [Fact]
    public void The_value_the_owner_and_the_expected_close_have_been_since_then_too()
    {
        var log = Imported.Log(_changes, _columns,
            ["a", "2026-03-01 10:00", "created", "", ""],
            ["a", "2026-03-03 10:00", "Owner", "Ann", "Bob"],
            ["a", "2026-03-03 10:00", "CloseDate", "2026-05-01", "soon"],
            ["a", "2026-03-04 10:00", "Amount", "much", "5"]);

        Assert.Equal("Ann", Assert.Single(log.Visits()).Owner);
        Assert.Equal((1, 1), (log.Entries[SetAsideReason.UnparsableInstant], log.Read.Values[SetAsideReason.UnparsableValue]));
        Assert.Equal("soon", Assert.Single(log.Read.Examples, example => example.Reason == SetAsideReason.UnparsableInstant).Text);
    }

    [Fact]
    public void Without_a_creation_a_journey_begins_with_its_first_change_and_an_empty_old_value_says_nothing()
    {
        var log = Imported.Log(_changes, _columns,
            ["a", "2026-03-05", "StageName", "inquiry", "qualified"],
            ["b", "2026-03-01", "created", "", ""], ["b", "2026-03-05", "StageName", "", "inquiry"],
            ["c", "2026-03-02", "created", "", ""], ["c", "2026-03-01", "created", "", ""],
            ["d", "", "created", "", ""], ["d", "soon", "StageName", "inquiry", "qualified"]);

        Assert.Equal(["a qualified 5", "b inquiry 5", "c inquiry 1"], Imported.Days(log));
        Assert.Equal((1, 1, 1), (log.Lines[SetAsideReason.Duplicate], log.Lines[SetAsideReason.MissingInstant], log.Lines[SetAsideReason.UnparsableInstant]));
    }

    [Fact]
    public void A_file_of_journeys_says_when_they_were_created_and_where_those_without_a_change_are()
    {
        var journeys = new JourneysSource("deals.csv", new JourneysColumns("id") { Created = "created", Stage = "stage", Value = "amount", Owner = "who", ExpectedClose = new ColumnCell("close") { Patterns = ["d.M.uuuu"] } })
        {
            Stages = new Dictionary<string, string>(StringComparer.Ordinal) { ["Prop"] = "proposal" }, Attributes = [new AttributeColumn("source")],
        };
        var log = Imported.Log(
            new ImportMap([_changes with { Columns = _changes.Columns with { Property = null } }, journeys]),
            NamedRows.Of("h.csv", _columns, ["a", "2026-03-05", "", "inquiry", "qualified"]),
            NamedRows.Of("deals.csv", ["id", "created", "stage", "amount", "who", "close", "source"],
                ["a", "2026-03-01", "qualified", "10", "Ann", "1.5.2026", "web"], ["b", "2026-03-02", "Prop", "(1)", "", "", ""], ["c", "2026-03-03", "", "", "", "later", ""]));

        Assert.Equal(["a inquiry 1", "a qualified 5", "b proposal 2"], Imported.Days(log).Take(3));
        Assert.Equal(2, log.Read.UnknownStages.Count + log.Entries[SetAsideReason.UnparsableInstant]);
        Assert.Equal(["(none)", "web"], log.Tally(frame => frame with { SegmentedBy = ["source"] }).Segments("source").Select(segment => segment.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_adds_to_journeys_that_others_tell_of()
    {
        var moves = new LongSource("moves", new LongColumns("id", "stage", "at"));
        var facts = new JourneysSource("facts", new JourneysColumns("deal") { Value = "amount" }) { Attributes = [new AttributeColumn("source")] };
        var said = new JourneysSource("said", new JourneysColumns("deal") { Value = "amount", Instant = "at" });
        var log = Imported.Log(
            new ImportMap([facts, moves, said]),
            NamedRows.Of("moves", ["id", "stage", "at"], ["a", "qualified", "2026-03-04"], ["a", "inquiry", "2026-03-02"], ["b", "inquiry", "2026-03-03"]),
            NamedRows.Of("facts", ["deal", "amount", "source"], ["a", "10", "web"], ["z", "11", "web"]),
            NamedRows.Of("said", ["deal", "at", "amount"], ["a", "2026-03-03", "20"], ["b", "", "30"]));

        Assert.Equal((5, 1, 1), (log.Lines.Kept, log.Lines[SetAsideReason.NoEntry], log.Lines[SetAsideReason.MissingInstant]));
        Assert.Equal(2, log.Read.Statements.Kept);
        Assert.Equal(["(none)", "web"], log.Tally(frame => frame with { SegmentedBy = ["source"] }).Segments("source").Select(segment => segment.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_that_share_no_journey_and_many_rows_put_aside_are_warnings()
    {
        var columns = new LongColumns("id", "stage", "at");
        var log = Imported.Log(
            new ImportMap([new LongSource("one", columns), new LongSource("two", columns), new LongSource("three", columns)]),
            NamedRows.Of("one", ["id", "stage", "at"], ["a", "inquiry", "2026-03-02"], ["b", "inquiry", "soon"]),
            NamedRows.Of("two", ["id", "stage", "at"], ["a", "qualified", "2026-03-03"]),
            NamedRows.Of("three", ["id", "stage", "at"], ["c", "qualified", "2026-03-03"]));

        Assert.Equal(
            ["three tells of no journey that another file tells of; its ids are written like 'c'", "put aside for the reason 'unparsable instant': 1 of 4 rows"],
            log.Read.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void An_import_says_what_is_plausible_and_what_is_a_slip()
    {
        var map = new ImportMap([new LongSource("f", new LongColumns("id", "stage", "at"))])
        {
            Earliest = Instant.FromUtc(2026, 1, 1, 0, 0), Latest = Instant.FromUtc(2026, 12, 31, 0, 0), CorrectionsWithin = Duration.FromMinutes(5),
        };
        var log = Imported.Log(map, NamedRows.Of("f", ["id", "stage", "at"],
            ["a", "inquiry", "2025-03-01"], ["a", "inquiry", "2026-03-01"], ["a", "customer", "2026-03-02T10:00:00Z"], ["a", "inquiry", "2026-03-02T10:01:00Z"], ["a", "qualified", "2027-03-01"]));

        Assert.Equal(["a inquiry 1"], Imported.Days(log));
        Assert.Equal((2, 2), (log.Lines[SetAsideReason.FarInstant], log.Lines[SetAsideReason.Correction]));
    }
}
