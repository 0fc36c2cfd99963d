using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Import;

/// <summary>Random valid maps of past leads, with every part present or absent, and small past leads to read.</summary>
public static class PastLeadsGenerators
{
    private static readonly string[] _texts = ["CH", "n/a", "C\"H\\\n'x", "日本🚀", "a b", "won", "lost"];

    public static Arbitrary<PastLeadsMap> Maps() => Gen.Choose(0, int.MaxValue - 1).Select(seed => Map(new Random(seed))).ToArbitrary();

    /// <summary>Leads with a fact of every kind, and the companies that they are with.</summary>
    public static PastLeadsMap Example { get; } = new(new LeadsSource("leads", "id", new FateColumn("fate", ["won"], ["lost"]) { Open = [""] })
    {
        DecidedAt = "judged",
        Answer = new AnswerColumn("answer", ["yes"], ["no"]) { Reason = "why" },
        Facts =
        [
            new FactCell(Fact.Signal("visit")) { Cell = "visited" }, new FactCell(Fact.Text("country")), new FactCell(Fact.Flag("budget")), new FactCell(Fact.Instant("since")),
            new FactCell(Fact.TextSet("likes")) { Separator = ",", Cell = new ColumnCell("likes") { Missing = ["-"], Map = new Dictionary<string, string>(StringComparer.Ordinal) { ["crm"] = "CRM" } } },
        ],
        Where = [new RowCondition("test", ["yes"]) { Excludes = true }],
    })
    {
        Joined = [new JoinedSource("companies", "name") { On = new ColumnCell("company") { Lowers = true }, Facts = [new FactCell(Fact.Number("size")) { Cell = new ColumnCell("size") { Numbers = NumberFormat.Like("1.234,5") } }] }],
        Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
    };

    internal static readonly string[] LeadColumns = ["id", "fate", "judged", "answer", "why", "visited", "country", "budget", "since", "likes", "company", "test"];

    internal static readonly string[] CompanyColumns = ["name", "size"];

    /// <summary>The past leads of rows of the example.</summary>
    internal static PastLeads Read(string[][] leads, string[][] companies, Instant? at = null, PastLeadsMap? map = null)
    {
        var import = new PastLeadsImport(map ?? Example, at);
        foreach (var source in import.Files)
        {
            var rows = source is JoinedSource ? NamedRows.Of("companies", CompanyColumns, companies) : NamedRows.Of("leads", LeadColumns, leads);
            var bound = import.Bind(source, rows);
            while (rows.Read())
            {
                bound.AddRow();
            }
        }

        return import.Build();
    }

    private static PastLeadsMap Map(Random random)
    {
        var names = new Stack<string>(Enumerable.Range(0, 20).Select(number => $"fact {number}"));
        var leads = Common(random, new LeadsSource("leads.csv", Cell(random), new FateColumn(Cell(random), ["won"], ["lost", "gone"]) { Open = random.Next(2) == 0 ? [] : [""] })
        {
            DecidedAt = random.Next(2) == 0 ? null : Moment(random),
            Answer = random.Next(2) == 0 ? null : new AnswerColumn(Cell(random), ["yes"], []) { Reason = random.Next(2) == 0 ? null : Cell(random) },
            Facts = Facts(random, names),
        });
        return new PastLeadsMap((LeadsSource)leads)
        {
            Joined = [.. Enumerable.Range(0, random.Next(3)).Select(_ => (JoinedSource)Common(random, new JoinedSource("joined.csv", Cell(random)) { On = random.Next(2) == 0 ? null : Cell(random), Facts = Facts(random, names) }))],
            Zone = random.Next(2) == 0 ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb["Asia/Tokyo"],
            Patterns = random.Next(2) == 0 ? [] : ["dd.MM.uuuu", "iso"],
            Missing = random.Next(2) == 0 ? [] : ["n/a"],
            IgnoresCase = random.Next(2) == 0,
            Numbers = NumberFormat.Like(random.Next(2) == 0 ? "1234.5" : "1.234,5"),
        };
    }

    private static TableSource Common(Random random, TableSource source) => source with
    {
        Delimiter = ",;\t|"[random.Next(4)],
        Encoding = random.Next(2) == 0 ? null : "windows-1252",
        SkipLines = random.Next(2),
        EndsAt = random.Next(2) == 0 ? null : "Total",
        Patterns = random.Next(2) == 0 ? null : ["uuuu-MM-dd"],
        Missing = random.Next(2) == 0 ? [] : ["-"],
        IgnoresCase = random.Next(2) == 0,
        Numbers = random.Next(2) == 0 ? null : NumberFormat.Like("1234,5"),
        Where = random.Next(2) == 0 ? [] : [new RowCondition(Cell(random), [Text(random)])],
    };

    private static FactCell[] Facts(Random random, Stack<string> names) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => FactOf(random, names.Pop()))];

    private static FactCell FactOf(Random random, string name)
    {
        var hasCell = random.Next(2) == 0;
        return random.Next(6) switch
        {
            0 => new FactCell(Fact.Number(name)) { Cell = hasCell ? Cell(random) with { Numbers = NumberFormat.Like("1,234.5") } : null },
            1 => new FactCell(Fact.Flag(name)) { Cell = hasCell ? Cell(random) : null },
            2 => new FactCell(Fact.Instant(name)) { Cell = hasCell ? Moment(random) : null },
            3 => new FactCell(Fact.TextSet(name)) { Cell = hasCell ? Cell(random) : null, Separator = random.Next(2) == 0 ? "," : " / " },
            4 => new FactCell(Fact.Signal(name)) { Cell = hasCell ? Moment(random) : null },
            _ => new FactCell(Fact.Text(name)) { Cell = hasCell ? Cell(random) : null },
        };
    }

    private static ImportCell Moment(Random random) => random.Next(3) == 0
        ? new CombinedCell(CellChoice.Earliest, [Text(random), new ColumnCell(Text(random)) { Patterns = ["uuuu/MM/dd"] }])
        : Cell(random) with { Dates = random.Next(2) == 0 };

    private static ImportCell Cell(Random random) => random.Next(4) switch
    {
        0 => new PositionCell(random.Next(1, 9)),
        1 => new CombinedCell(CellChoice.First, [Text(random), Text(random)]),
        2 => new ColumnCell(Text(random)) { Nth = 2, Lowers = true, Map = new Dictionary<string, string>(StringComparer.Ordinal) { [Text(random)] = Text(random) } },
        _ => Text(random),
    };

    private static string Text(Random random) => _texts[random.Next(_texts.Length)];
}
