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

    private static ImportMap Import(Random random) => new(Some(random, 1, 3, Source))
    {
        Zone = random.Next(2) == 0 ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[DateTimeZoneProviders.Tzdb.Ids[random.Next(DateTimeZoneProviders.Tzdb.Ids.Count)]],
        Currency = random.Next(2) == 0 ? null : "EUR",
        Patterns = Some(random, 0, 2, Pattern),
        Missing = Some(random, 0, 2, Text),
    };

    private static ImportSource Source(Random random)
    {
        ImportSource source = random.Next(2) == 0
            ? new LongSource("long.csv", Columns(random)) { Dates = random.Next(2) == 0, Stages = Map(random) }
            : new WideSource("wide.csv", Text(random), Some(random, 1, 3, Stage));
        return source with
        {
            Delimiter = ",;\t|"[random.Next(4)],
            Patterns = random.Next(2) == 0 ? null : Some(random, 0, 2, Pattern),
            Missing = Some(random, 0, 2, Text),
            Where = Some(random, 0, 2, Condition),
            Attributes = [.. Some(random, 0, 3, Attribute).DistinctBy(attribute => attribute.Name, StringComparer.Ordinal)],
        };
    }

    private static LongColumns Columns(Random random) => new(Text(random), Text(random), Text(random))
    {
        Sequence = Maybe(random), Owner = Maybe(random), Value = Maybe(random), Currency = Maybe(random), Reason = Maybe(random), Trigger = Maybe(random),
    };

    private static WideStage Stage(Random random) => new(Text(random), Text(random))
    {
        When = random.Next(2) == 0 ? null : Condition(random),
        Dates = random.Next(2) == 0,
        Patterns = random.Next(2) == 0 ? null : Some(random, 0, 2, Pattern),
        Owner = Maybe(random), Value = Maybe(random), Currency = Maybe(random), Reason = Maybe(random),
    };

    private static RowCondition Condition(Random random) => new(Text(random), Some(random, 0, 3, Text)) { Excludes = random.Next(2) == 0 };

    private static AttributeColumn Attribute(Random random) => new($"a{random.Next(4)}") { Column = Maybe(random), Map = Map(random), Missing = Some(random, 0, 2, Text) };

    private static Dictionary<string, string> Map(Random random)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = random.Next(3); i > 0; i--)
        {
            map[Text(random)] = Text(random);
        }

        return map;
    }

    private static string Pattern(Random random) => _patterns[random.Next(_patterns.Length)];

    private static string Text(Random random) => _texts[random.Next(_texts.Length)];

    private static string? Maybe(Random random) => random.Next(2) == 0 ? null : Text(random);

    private static T[] Some<T>(Random random, int least, int most, Func<Random, T> make) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make(random))];
}
