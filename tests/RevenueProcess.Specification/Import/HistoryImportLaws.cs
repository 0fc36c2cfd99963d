using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.Import;

/// <summary>What holds of every import, whatever its files hold.</summary>
public sealed class HistoryImportLaws
{
    private static readonly string[] _stages = ["inquiry", "qualified", "proposal", "customer", "lost"];

    [Property(MaxTest = 200)]
    public Property A_wide_file_and_a_long_file_of_the_same_dates_give_the_same_history(int seed)
    {
        var random = new Random(seed);
        var wide = Enumerable.Range(0, random.Next(1, 20)).Select(i => new[] { $"j{i}", random.Next(3) == 0 ? "" : "web" }.Concat(_stages.Select(_ => Written(random))).ToArray()).ToArray();
        var tall = wide.SelectMany(row => _stages.Index().Where(stage => row[stage.Index + 2].Length > 0).Select(stage => new[] { row[0], row[1], stage.Item, row[stage.Index + 2] })).ToArray();
        var source = new AttributeColumn("source");
        var one = LogOf(new WideSource("wide", "id", [.. _stages.Select(stage => new WideStage(stage, stage))]) { Attributes = [source] }, NamedRows.Of("wide", ["id", "source", .. _stages], wide));
        var other = LogOf(new LongSource("long", new LongColumns("id", "stage", "at")) { Attributes = [source] }, NamedRows.Of("long", ["id", "source", "stage", "at"], tall));

        return (one.Visits().SequenceEqual(other.Visits()) && one.AsOf == other.AsOf && Counts(one.Entries) == Counts(other.Entries)).ToProperty()
            .Classify(wide.Length > 10, "many visits").Classify(one.Entries[SetAsideReason.UnparsableInstant] > 0, "unparsable");
    }

    [Property(MaxTest = 200)]
    public Property A_file_of_changes_and_a_long_file_of_the_same_moves_give_the_same_history(int seed)
    {
        var random = new Random(seed);
        var journeys = Enumerable.Range(0, random.Next(1, 12)).Select(i => (Id: $"j{i}", Stages: Enumerable.Range(0, random.Next(1, 6)).Select(_ => _stages[random.Next(_stages.Length)]).ToArray())).ToArray();
        var moves = journeys.SelectMany(journey => journey.Stages.Select((stage, day) => new[] { journey.Id, stage, $"2026-03-{day + 1:00} 10:00:00" })).ToArray();
        var changes = journeys.SelectMany(journey => journey.Stages.Select((stage, day) =>
            day == 0 ? new[] { journey.Id, "created", "", "", moves[0][2] } : new[] { journey.Id, "stage", journey.Stages[day - 1], stage, $"2026-03-{day + 1:00} 10:00:00" })).ToArray();
        random.Shuffle(changes);
        var properties = new Dictionary<string, ChangedProperty>(StringComparer.Ordinal) { ["created"] = ChangedProperty.Start, ["stage"] = ChangedProperty.Stage };
        var first = new JourneysSource("deals", new JourneysColumns("id") { Created = "at", Stage = "stage" });
        var one = Imported.Log(
            new ImportMap([new ChangesSource("changes", new ChangesColumns("id", "at", "old", "new") { Property = "what" }) { Properties = properties }, first]),
            NamedRows.Of("changes", ["id", "what", "old", "new", "at"], changes), NamedRows.Of("deals", ["id", "stage", "at"], [.. journeys.Select(journey => new[] { journey.Id, journey.Stages[^1], moves[0][2] })]));
        var other = Imported.Log(new LongSource("long", new LongColumns("id", "stage", "at")), ["id", "stage", "at"], moves);

        return one.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal).SequenceEqual(other.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal)).ToProperty()
            .Classify(journeys.Any(journey => journey.Stages.Length == 1), "some never change").Classify(moves.Length > journeys.Length, "some change");
    }

    [Property(MaxTest = 200)]
    public Property Every_row_is_kept_or_put_aside(int seed)
    {
        var random = new Random(seed);
        string?[] cells = [null, "", " ", "a", "b", "inquiry", "lost", "2026-03-02", "2026-03-02 10:00", "-1", "1e9", "99999999999999999999999999999999", "\0", "é"];
        var rows = Enumerable.Range(0, random.Next(60)).Select(_ => Enumerable.Range(0, 5).Select(column => cells[random.Next(cells.Length)]).ToArray()).ToArray();
        var log = LogOf(
            new LongSource("f", new LongColumns("id", "stage", "at") { Value = "value" }) { Where = [new RowCondition("kind", ["b"]) { Excludes = true }], Attributes = [new AttributeColumn("kind")] },
            NamedRows.Of("f", ["id", "stage", "at", "value", "kind"], rows));

        return (log.Lines.Read == rows.Length).ToProperty().Classify(log.Lines.Kept > 0, "some are kept");
    }

    /// <summary>Nothing, a date, a time, or a text that is neither.</summary>
    private static string Written(Random random) => random.Next(6) switch
    {
        0 => "",
        1 => "soon",
        2 or 3 => string.Create(CultureInfo.InvariantCulture, $"2026-03-{random.Next(1, 9):00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"2026-03-{random.Next(1, 9):00} {random.Next(24):00}:30:00"),
    };

    private static StageLog LogOf(ImportSource source, NamedRows rows)
    {
        var history = new HistoryImport(new ImportMap([source]) { Zone = DateTimeZoneProviders.Tzdb["America/New_York"] }, Told.Process);
        var bound = history.Bind(source, rows);
        while (rows.Read())
        {
            bound.AddRow();
        }

        return history.Build();
    }

    private static string Counts(ReadCount count) => $"{count.Kept} {string.Join(' ', count.SetAside)}";
}
