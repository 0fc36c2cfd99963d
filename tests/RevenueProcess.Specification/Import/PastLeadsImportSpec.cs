using NodaTime;
using static RevenueProcess.Specification.Import.PastLeadsGenerators;

namespace RevenueProcess.Specification.Import;

/// <summary>From named cells to past leads, with examples.</summary>
public sealed class PastLeadsImportSpec
{
    private static readonly string[] _full = ["1", "won", "2026-03-02", "no", "too small", "2026-03-01T10:00:00Z", "CH", "Y", "2020-01-01", "crm, -,ERP,", "ACME", "no"];
    private static readonly string[] _bare = ["2", "", "", "maybe", "x", "", "", "", "", "", "", ""];
    private static readonly string[] _acme = ["acme", "1.000,5"];

    [Fact]
    public void A_row_is_a_lead_with_all_that_its_cells_say()
    {
        var read = Read([_full, _bare], [_acme, ["zenith", ""]]);
        var (one, other) = (read.Leads[0], read.Leads[1]);

        Assert.Equal(("1", Outcome.Won, false, "too small"), (one.Id, one.Outcome, one.Accepted, one.RefusedReason));
        Assert.Equal(Instant.FromUtc(2026, 3, 1, 23, 0), one.DecidedAt);
        Assert.Equal(
            LeadProfile.Of(
                Fact.Text("country").Is("CH"), Fact.Flag("budget").Is(true), Fact.Instant("since").Is(Instant.FromUtc(2019, 12, 31, 23, 0)), Fact.TextSet("likes").Is(["CRM", "ERP"]),
                Fact.Signal("visit").At(Instant.FromUtc(2026, 3, 1, 10, 0)), Fact.Number("size").Is(1000.5m)),
            one.Profile);
        Assert.Equal(("2", (Outcome?)null, (bool?)null, LeadProfile.Of()), (other.Id, other.Outcome, other.Accepted, other.Profile));
        Assert.Equal((one.DecidedAt, one.DecidedAt, 1), (other.DecidedAt, read.At, read.Undated));
        Assert.Equal(new JoinCount("companies", 2, 1, 0, 1), Assert.Single(read.Joins));
        Assert.Equal(["country", "budget", "since", "likes", "visit", "size"], read.Facts.Select(fact => fact.Name));
    }

    [Fact]
    public void Leads_are_judged_at_one_instant_where_it_is_stated()
    {
        var at = Instant.FromUtc(2026, 6, 1, 0, 0);
        var read = Read([_full, _bare], [], at);

        Assert.All(read.Leads, lead => Assert.Equal(at, lead.DecidedAt));
        Assert.Equal((at, 2), (read.At, read.Undated));
        Assert.Empty(Read([], []).Leads);
    }

    [Fact]
    public void Rows_that_do_not_meet_a_condition_are_counted()
    {
        var read = Read([_full, [.. _full[..^1], "yes"]], []);

        Assert.Equal((1, 1), (read.Leads.Count, read.Filtered));
    }

    [Fact]
    public void Rows_of_one_key_add_up()
    {
        var map = Example with { Joined = [new JoinedSource("companies", "name") { On = "company", Facts = [new FactCell(Fact.TextSet("sizes")) { Cell = "size" }] }] };

        Assert.True(Read([_full], [["ACME", "1"], ["ACME", "2;1"]], map: map).Leads[0].Profile.TryGet(Fact.TextSet("sizes"), out var sizes));
        Assert.Equal(["1", "2"], sizes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, "", "leads:2: the row has no key [no-key]")]
    [InlineData(1, "Won", "leads:2: 'Won' is listed neither as won nor as lost nor as open; those are 'won', 'lost', '' [unlisted-fate]")]
    [InlineData(2, "soon", "leads:2: 'decidedAt' is 'soon', which is no date or time; mend it, or list it as missing [not-of-kind]")]
    [InlineData(5, "soon", "leads:2: 'visit' is 'soon', which is no date or time; mend it, or list it as missing [not-of-kind]")]
    [InlineData(7, "maybe", "leads:2: 'budget' is 'maybe', which is no flag: yes or no, true or false, 1 or 0, or the same in a common language; mend it, or list it as missing [not-of-kind]")]
    public void A_row_that_cannot_be_read_ends_the_reading(int column, string text, string told)
    {
        string[] row = [.. _full];
        row[column] = text;

        Assert.Equal(told, Assert.Throws<InvalidRowException>(() => Read([row], [])).Message);
    }

    [Fact]
    public void Rows_that_contradict_each_other_end_the_reading() => Assert.Equal(
        [
            "leads:3: the lead '1' occurs twice; a lead has one row [repeated-lead]", "companies:3: 'size' has another value than in an earlier row with the key 'acme' [other-value]",
            "companies:2: 'size' is 'big', which is no number; mend it, or list it as missing [not-of-kind]",
        ],
        Misfits().Take(3).Select(read => Assert.Throws<InvalidRowException>(read).Message));

    [Fact]
    public void What_the_columns_do_not_have_is_listed_with_its_path()
    {
        var import = new PastLeadsImport(Example);
        var joined = Assert.Throws<InvalidDefinitionException>(() => import.Bind(import.Files[0], NamedRows.Of("companies", ["x"])));
        import.Bind(import.Files[0], NamedRows.Of("companies", CompanyColumns));
        var leads = Assert.Throws<InvalidDefinitionException>(() => import.Bind(import.Files[1], NamedRows.Of("leads", ["id"])));

        Assert.Equal(["$.joined[0].key", "$.joined[0].attributes[0].column"], joined.Faults.Select(fault => fault.Path));
        Assert.Equal(
            [
                "$.leads.where[0].column", "$.leads.attributes[0].name", "$.leads.attributes[1].name", "$.leads.attributes[2].name", "$.leads.attributes[3].column", "$.leads.signals[0].column",
                "$.joined[0].on.column", "$.leads.decidedAt", "$.leads.fate.column", "$.leads.answer.column", "$.leads.answer.reason",
            ],
            leads.Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void Files_are_bound_in_order()
    {
        var import = new PastLeadsImport(Example);

        Assert.Throws<InvalidOperationException>(() => import.Bind(import.Files[1], NamedRows.Of("leads", LeadColumns)));
        Assert.Throws<InvalidOperationException>(import.Build);
        Assert.Throws<ArgumentException>(() => import.Bind(new JoinedSource("x", "y"), NamedRows.Of("leads", LeadColumns)));
    }

    /// <summary>Rows that cannot be read, and leads that cannot be judged.</summary>
    internal static IEnumerable<Func<object>> Misfits() =>
    [
        () => Read([_full, _full], []), () => Read([_full], [_acme, ["acme", "2"]]), () => Read([_full], [["acme", "big"]]), () => Read([["", .. _full[1..]]], []),
        () => Read([["1", "gone", .. _full[2..]]], []), () => Read([_bare], []),
    ];
}
