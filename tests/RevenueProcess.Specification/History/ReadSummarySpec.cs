using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>A log says what it left out, why, and shows some of it.</summary>
[Properties(Arbitrary = [typeof(RecordedGenerators)])]
public sealed class ReadSummarySpec
{
    private static readonly StageEntry _entry = Told.Entries("a: inquiry 0")[0];

    [Property]
    public void What_was_read_of_two_logs_is_merged_to_what_was_read_of_both(Recorded recorded)
    {
        // In one currency, to one as-of and in one plausible range, as parts of a whole must be. A warning shows what it counts and is not added.
        var options = recorded.PartOf(recorded.Log) with
        {
            Currency = recorded.Log.Currency ?? "EUR",
            Earliest = Instant.FromUtc(1, 1, 1, 0, 0),
            Latest = Instant.FromUtc(9000, 1, 1, 0, 0),
        };
        var parts = recorded.Lines.Index().GroupBy(line => line.Item.Count == 0 ? line.Index % 2 : line.Item[0].JourneyId.Sum(character => character) % 2)
            .Select(part => recorded.LogOf(part.Select(line => line.Item), options).Read with { Warnings = [] }).ToList();
        var sum = parts.Aggregate(ReadSummary.None, (one, other) => one.Merge(other));
        var singles = recorded.Lines.All(line => line.Select(entry => entry.JourneyId).Distinct(StringComparer.Ordinal).Count() < 2);

        var whole = recorded.LogOf(recorded.Lines, options).Read with { Warnings = [] };
        Assert.Equal((whole.Lines.Read, whole.Entries.Read, whole.Touches.Read, whole.Values.Read), (sum.Lines.Read, sum.Entries.Read, sum.Touches.Read, sum.Values.Read));
        Assert.Equal(whole.UnknownStages, sum.UnknownStages);
        if (singles)
        {
            Assert.Equal(whole, sum);
        }
    }

    [Property]
    public void Each_reason_that_occurs_has_examples_and_no_other(Recorded recorded)
    {
        var read = recorded.Log.Read;
        var reasons = read.Entries.SetAside.Concat(read.Statements.SetAside).Concat(read.Touches.SetAside).Concat(read.Values.SetAside).Select(aside => aside.Reason).Distinct().Order();
        Assert.Equal(reasons, read.Examples.Select(example => example.Reason).Distinct());
        Assert.All(read.Examples.CountBy(example => example.Reason), count => Assert.InRange(count.Value, 1, ReadSummary.MostExamples));
    }

    [Fact]
    public void Examples_are_the_first_by_file_and_line_whatever_the_order_of_arrival()
    {
        var lines = Enumerable.Range(1, 9).Select(line => new RecordOrigin(line % 2 == 0 ? "b.csv" : "a.csv", line) { Text = $"text {line}" }).ToArray();
        foreach (var order in new[] { lines, [.. lines.Reverse()] })
        {
            var builder = new StageLogBuilder(Told.Process);
            foreach (var origin in order)
            {
                builder.SetAside(SetAsideReason.UnparsableInstant, origin);
            }

            Assert.Equal(["a.csv:1, 'text 1'", "a.csv:3, 'text 3'", "a.csv:5, 'text 5'"], builder.Build().Read.Examples.Select(example => example.ToString()));
        }
    }

    [Fact]
    public void An_example_says_where_what_and_when()
    {
        var log = new StageLogBuilder(Told.Process, new StageLogOptions { Currency = "EUR" })
            .Add(_entry with { UnreadValue = "a lot", Origin = new RecordOrigin("crm.csv", 2) })
            .Add(_entry with { JourneyId = "b", Value = 5, Currency = "USD", Origin = new RecordOrigin("crm.csv", 3) })
            .Add(_entry with { JourneyId = "c", Value = -1 })
            .Add(_entry with { JourneyId = "d", Stage = "ofer", Origin = new RecordOrigin("crm.csv", 5) })
            .Build();

        Assert.Equal(
            [
                $"crm.csv:5, d, ofer, {Told.Start}", $"crm.csv:2, 'a lot', a, inquiry, {Told.Start}", $"'-1', c, inquiry, {Told.Start}",
                $"crm.csv:3, 'USD', b, inquiry, {Told.Start}",
            ],
            log.Read.Examples.Select(example => example.ToString()));
        Assert.Equal([new UnknownStage("ofer", 1)], log.Read.UnknownStages);
        Assert.Equal((3, 0), (log.Entries.Kept, log.Values.Kept));
    }

    [Fact]
    public void Values_and_statements_are_counted_beside_entries()
    {
        var log = new StageLogBuilder(Told.Process, new StageLogOptions { Currency = "EUR" })
            .Add(_entry with { Value = 1 }, new Statement("a", Told.Day(0)) { Value = 2 })
            .Add(new Statement("nobody", Told.Day(0)) { Value = 3 })
            .Add(new Statement("", Told.Day(0)) { Value = 4, Currency = "USD" })
            .Add(new Statement("a", Told.Day(0)) { Value = 5, Currency = "USD" })
            .Build();

        Assert.Equal(new ReadCount(2, [new SetAside(SetAsideReason.MissingJourney, 1), new SetAside(SetAsideReason.NoEntry, 1)]), log.Lines);
        Assert.Equal(new ReadCount(1, []), log.Entries);
        Assert.Equal(new ReadCount(2, [new SetAside(SetAsideReason.MissingJourney, 1), new SetAside(SetAsideReason.NoEntry, 1)]), log.Read.Statements);
        Assert.Equal(
            new ReadCount(2, [new SetAside(SetAsideReason.MissingJourney, 1), new SetAside(SetAsideReason.NoEntry, 1), new SetAside(SetAsideReason.CurrencyDiffers, 1)]), log.Values);
    }

    [Fact]
    public void Touches_are_counted_beside_entries()
    {
        var call = new Touch("a", Told.Day(1), "call") { Team = "sales", Origin = new RecordOrigin("calls.csv", 2) };
        var log = new StageLogBuilder(Told.Process, new StageLogOptions { AsOf = Told.Day(5) })
            .Add(call with { Origin = new RecordOrigin("calls.csv", 3) }, _entry)
            .Add(call)
            .Add(call with { Team = null })
            .Add(call with { JourneyId = "nobody" }, call with { At = Told.Day(9) })
            .Add(call with { JourneyId = "" })
            .Build();

        Assert.Equal([call with { Origin = null, Team = null }, call with { Origin = null }], log.Touches());
        Assert.Equal((1, 2), (log.Entries.Read, log.Lines.Kept));
        Assert.Equal(
            new ReadCount(2, [
                new SetAside(SetAsideReason.MissingJourney, 1), new SetAside(SetAsideReason.NoEntry, 1), new SetAside(SetAsideReason.AfterAsOf, 1), new SetAside(SetAsideReason.Duplicate, 1),
            ]),
            log.Read.Touches);
        Assert.Contains($"calls.csv:2, a, {Told.Day(1)}", log.Read.Examples.Select(example => example.ToString()));
    }

    [Fact]
    public void The_latest_touch_is_where_history_ends()
    {
        var log = StageLog.Of(Told.Process, [_entry, new Touch("a", Told.Day(3), "call")]);
        Assert.Equal((Told.Day(3), 1), (log.AsOf, log.Journeys));
    }

    [Fact]
    public void A_log_has_at_most_255_precisions_besides_an_instant()
    {
        var builder = new StageLogBuilder(Told.Process);
        for (var minutes = 1; minutes <= 255; minutes++)
        {
            builder.Add(_entry with { Precision = Duration.FromMinutes(minutes) });
        }

        Assert.Throws<ArgumentException>("line", () => builder.Add(_entry with { Precision = Duration.FromHours(5) }));
        Assert.Equal(256, builder.Add(_entry).Build().Lines.Read);
    }

    [Fact]
    public void A_plausible_range_must_hold_something() =>
        Assert.Throws<ArgumentException>("options", () => new StageLogBuilder(Told.Process, new StageLogOptions { Earliest = Told.Day(2), Latest = Told.Day(1) }));
}
