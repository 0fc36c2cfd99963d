using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Import;

/// <summary>Random valid imports, with every part present or absent. As an arbitrary: <c>[Property(Arbitrary = [typeof(ImportGenerators)])]</c>.</summary>
public static class ImportGenerators
{
    private static readonly string[] _texts = ["", "CH", "n/a", "C\"H\\\n'x", "日本🚀", "null", "a b"];
    private static readonly string[] _patterns = ["uuuu-MM-dd", "dd.MM.uuuu HH:mm:ss", "uuuuMMddHHmmo<m>"];

    public static Arbitrary<ImportMap> Imports() => Gen.Choose(0, int.MaxValue - 1).Select(seed => Import(new Random(seed))).ToArbitrary();

    /// <summary>An import of a long file with an attribute, and of a wide one with a condition.</summary>
    public static ImportMap Example() => new(
    [
        new LongSource("crm.csv", new LongColumns("lead", "status", "at"))
        {
            Stages = new Dictionary<string, string>(StringComparer.Ordinal) { ["SAL"] = "qualified" },
            Attributes = [new AttributeColumn("source")],
        },
        new WideSource("deals.csv", "deal", [new WideStage("customer", "closed") { When = new RowCondition("result", ["won"]), Value = "price" }]),
    ])
    {
        Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        Currency = "EUR",
    };

    /// <summary>A file and a cell of each kind.</summary>
    public static IEnumerable<object> OfEachKind()
    {
        var lookup = new LookupCell("merged.csv", "id", "into") { Follows = true };
        var changes = new ChangesColumns(lookup, new CombinedCell(CellChoice.Earliest, ["at", "created"]), "old", "new") { Property = "field" };
        return
        [
            lookup, new ColumnCell("at") { Nth = 2 }, new PositionCell(3), new CombinedCell(CellChoice.First, ["lead", "deal"]), changes,
            new ChangesSource("changes.csv", changes) { Properties = new Dictionary<string, ChangedProperty>(StringComparer.Ordinal) { ["StageName"] = ChangedProperty.Stage } },
            new JourneysSource("deals.csv", new JourneysColumns("deal") { Created = "created" }), new LookupSource("merged.csv", "id"),
            new TouchesSource("calls.csv", new TouchesColumns("deal", "at", "type") { Team = "team" }),
        ];
    }

    private static ImportMap Import(Random random) => new(Some(random, 1, 3, Source))
    {
        Zone = random.Next(2) == 0 ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[DateTimeZoneProviders.Tzdb.Ids[random.Next(DateTimeZoneProviders.Tzdb.Ids.Count)]],
        Currency = random.Next(2) == 0 ? null : "EUR",
        Patterns = Some(random, 0, 2, Pattern),
        Missing = Some(random, 0, 2, Text),
        IgnoresCase = random.Next(2) == 0,
        Numbers = Numbers(random) ?? NumberFormat.Plain,
        Earliest = random.Next(2) == 0 ? null : Instant.FromUtc(1999, 1, 1, 0, 0),
        Latest = random.Next(2) == 0 ? null : Instant.FromUtc(2026, 1, 1, 0, 0),
        CorrectionsWithin = random.Next(2) == 0 ? null : Duration.FromMinutes(5),
        ObservedFrom = random.Next(2) == 0 ? null : Instant.FromUtc(2020, 1, 1, 0, 0) + Duration.FromNanoseconds(1),
    };

    private static ImportSource Source(Random random)
    {
        ImportSource source = random.Next(6) switch
        {
            0 => new LongSource("long.csv", Columns(random)) { Stages = Map(random, "") },
            1 => new WideSource("wide.csv", Cell(random), Some(random, 1, 3, Stage)),
            2 => new ChangesSource("changes.csv", new ChangesColumns(Cell(random), Moment(random), Cell(random), Cell(random)) { Property = Maybe(random), Currency = Maybe(random) })
            {
                Stages = Map(random, ""),
                Properties = Map(random).Keys.ToDictionary(text => text, _ => (ChangedProperty)random.Next(1, 6), StringComparer.Ordinal),
            },
            3 => new JourneysSource("journeys.csv", new JourneysColumns(Cell(random))
            {
                Created = random.Next(2) == 0 ? null : Moment(random), Stage = Maybe(random), Instant = random.Next(2) == 0 ? null : Moment(random), Owner = Maybe(random),
                Value = Cell(random) with { Numbers = Numbers(random) }, Currency = Maybe(random), ExpectedClose = random.Next(2) == 0 ? null : Moment(random),
            })
            {
                Stages = Map(random, ""),
            },
            4 => new TouchesSource("touches.csv", new TouchesColumns(Cell(random), Moment(random), Cell(random)) { Team = Maybe(random) }),
            _ => new LookupSource("lookup.csv", Cell(random)),
        };
        return source with
        {
            Delimiter = ",;\t|"[random.Next(4)],
            Encoding = random.Next(2) == 0 ? null : "windows-1252",
            SkipLines = random.Next(2),
            EndsAt = random.Next(2) == 0 ? null : "Total",
            SetsRaggedAside = random.Next(2) == 0,
            Patterns = random.Next(2) == 0 ? null : Some(random, 0, 2, Pattern),
            Missing = Some(random, 0, 2, Text),
            IgnoresCase = random.Next(2) == 0,
            Numbers = Numbers(random),
            Where = Some(random, 0, 2, Condition),
            Attributes = source is LookupSource or TouchesSource ? [] : [.. Some(random, 0, 3, Attribute).DistinctBy(attribute => attribute.Name, StringComparer.Ordinal)],
        };
    }

    private static LongColumns Columns(Random random) => new(Cell(random), Cell(random), Moment(random))
    {
        Sequence = Maybe(random), Version = Maybe(random), Owner = Maybe(random), Value = Cell(random) with { Numbers = Numbers(random) }, Currency = Maybe(random), Reason = Maybe(random), Trigger = Maybe(random),
    };

    private static WideStage Stage(Random random) => new(Text(random), Moment(random))
    {
        When = random.Next(2) == 0 ? null : Condition(random),
        Owner = Maybe(random), Value = Cell(random) with { Numbers = Numbers(random) }, Currency = Maybe(random), Reason = Maybe(random),
    };

    private static RowCondition Condition(Random random) => new(Cell(random), Some(random, 0, 3, Text)) { Excludes = random.Next(2) == 0 };

    private static AttributeColumn Attribute(Random random) => new($"a{random.Next(4)}") { Cell = Maybe(random) };

    /// <summary>A cell that is read as an instant.</summary>
    private static ImportCell Moment(Random random) =>
        random.Next(4) == 0 ? new CombinedCell(random.Next(2) == 0 ? CellChoice.Earliest : CellChoice.Latest, Some(random, 1, 3, OneMoment)) { Dates = true } : OneMoment(random);

    private static ImportCell OneMoment(Random random) => Cell(random) with
    {
        Patterns = random.Next(2) == 0 ? null : Some(random, 0, 2, Pattern),
        Dates = random.Next(2) == 0,
    };

    private static ImportCell Cell(Random random) => random.Next(7) switch
    {
        6 => new LookupCell("lookup.csv", Text(random), Text(random)) { Follows = random.Next(2) == 0, Lowers = random.Next(2) == 0 },
        0 => new PositionCell(random.Next(1, 9)),
        1 => random.Next(2) == 0 ? new CombinedCell(CellChoice.First, Some(random, 1, 3, Cell)) : new CombinedCell(CellChoice.Joined, Some(random, 1, 3, Cell)) { Separator = Text(random) },
        2 => new ColumnCell(Text(random))
        {
            Nth = random.Next(2) == 0 ? null : 2,
            Missing = Some(random, 0, 2, Text),
            Length = random.Next(2) == 0 ? null : 15,
            Lowers = random.Next(2) == 0,
            IgnoresCase = random.Next(2) == 0,
            Map = Map(random),
        },
        _ => Text(random),
    };

    private static Dictionary<string, string> Map(Random random, params string[] more)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = random.Next(3); i > 0; i--)
        {
            map[_texts[random.Next(1, _texts.Length)]] = Text(random);
        }

        foreach (var text in more.Where(_ => random.Next(2) == 0))
        {
            map[text] = Text(random);
        }

        return map;
    }

    private static NumberFormat? Numbers(Random random) => random.Next(2) == 0 ? null : NumberFormat.Like(random.Next(2) == 0 ? "1.234,5" : "1234.5");

    private static string Pattern(Random random) => _patterns[random.Next(_patterns.Length)];

    private static string Text(Random random) => _texts[random.Next(_texts.Length)];

    private static ImportCell? Maybe(Random random) => random.Next(2) == 0 ? null : Cell(random);

    private static T[] Some<T>(Random random, int least, int most, Func<Random, T> make) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make(random))];
}
