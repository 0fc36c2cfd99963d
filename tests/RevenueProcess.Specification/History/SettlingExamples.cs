using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>What entries settle into, one rule at a time.</summary>
public sealed class SettlingExamples
{
    /// <summary>New, qualified, proposal, won; parked; lost, from where a deal reopens; a proposal may go back, a loss and a win be taken back.</summary>
    private static readonly ProcessDefinition _deals = ProcessDefinition.Named("deals", 1)
        .Stage("new").Stage("qualified").Stage("proposal").Stage("won", outcome: Outcome.Won)
        .Detour("parked")
        .Exit("lost", Outcome.Lost)
        .On("qualify", "new", "qualified").On("propose", "qualified", "proposal").On("win", "proposal", "won").On("revise", "proposal", "qualified")
        .On("park", "new", "parked").On("wake", "parked", "new")
        .On("lose", ["new", "qualified", "proposal"], "lost").On("reopen", "lost", "qualified")
        .Build();

    private static readonly ProcessDefinition _forgiving = ProcessDefinition.Named("forgiving", 1)
        .Stage("new").Stage("qualified").Stage("won", outcome: Outcome.Won)
        .Exit("lost", Outcome.Lost)
        .On("qualify", "new", "qualified").On("win", "qualified", "won").On("lose", ["new", "qualified"], "lost")
        .TakeBack("not yet", "won", "qualified").TakeBack("start over", "won", "new")
        .Build();

    private static readonly Duration _day = Duration.FromDays(1);

    [Theory]
    [InlineData("new 0, qualified 0, proposal 0, won 0", "new 0, qualified 0, proposal 0, won 0")]
    [InlineData("new 0, qualified 2, lost 4, qualified 4, proposal 8", "new 0, qualified 2, lost 4, qualified 4, proposal 8")]
    [InlineData("new 0, qualified 2, proposal 4, qualified 4, lost 8", "new 0, qualified 2, proposal 4, qualified 4, lost 8")]
    [InlineData("new 0, lost 0, parked 0", "new 0, parked 0, lost 0")]
    [InlineData("new 0, lost 3, parked 3, zzz 3, aaa 3", "new 0, parked 3, aaa 3, zzz 3, lost 3")]
    [InlineData("won 0, new 5", "won 0 | after close: new 5")]
    [InlineData("new 0, lost 3, parked 5, zzz 6, won 9", "new 0, lost 3 | after close: parked 5, zzz 6, won 9")]
    [InlineData("new 0, old-name 2, proposal 19", "new 0, old-name 2, proposal 19")]
    [InlineData("old-name 0, old-name 1, other 2", "old-name 0, other 2")]
    [InlineData("new 0, new 1, qualified 2", "new 0, qualified 2")]
    public void Entries_settle_into_visits_however_they_arrive(string told, string settled)
    {
        var entries = Told.Entries("a: " + told);
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var shuffled = entries.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(settled, Settled(StageLog.Of(_deals, shuffled)));
        }
    }

    /// <summary>A deal was created at three and closed "on that day"; another was created "on that day" and closed at ten.</summary>
    [Theory]
    [InlineData("new 0.625 at, lost 0 day", "new 0.625, lost 0.625")]
    [InlineData("new 0 day, lost 0.4 at", "new 0, lost 0.4")]
    [InlineData("new 0.625 at, won 1 day", "new 0.625, won 1")]
    [InlineData("new 3 at, won 2 day", "won 2 | after close: new 3")]
    [InlineData("new 0 day, qualified 0 day, proposal 0.2 at, lost 0 day", "new 0, qualified 0, proposal 0.2, lost 0.2")]
    public void A_date_alone_lies_anywhere_in_its_day(string told, string settled)
    {
        var entries = told.Split(", ").Select(words => words.Split(' ')).Select(words =>
            Told.Entries($"a: {words[0]} {words[1]}")[0] with { Precision = words[2] == "day" ? _day : Duration.Zero });
        Assert.Equal(settled, Settled(StageLog.Of(_deals, entries)));
        Assert.Equal(settled, Settled(StageLog.Of(_deals, entries.Reverse())));
    }

    [Fact]
    public void Entries_that_differ_in_precision_are_two_and_those_that_do_not_are_one()
    {
        var entry = Told.Entries("a: new 0")[0];
        Assert.Equal(2, StageLog.Of(_deals, [entry, entry with { Precision = _day }, entry with { Precision = _day }]).Entries[SetAsideReason.Duplicate]);
        Assert.Equal("new 0, qualified 1, lost 1", Settled(StageLog.Of(
            _deals, [.. Told.Entries("a: new 0, lost 1, qualified 1"), Told.Entries("a: lost 1")[0] with { Precision = _day }])));
    }

    [Fact]
    public void What_is_taken_back_counts_nowhere_and_the_visit_before_it_runs_on()
    {
        var log = StageLog.Of(_forgiving, Told.Entries("a: new 0, qualified 1, won 2, qualified 3, lost 9; b: new 0, qualified 1, won 2, new 5; c: new 0, won 1"));
        Assert.Equal("new 0, qualified 1, lost 9", Settled(log, "a"));
        Assert.Equal("new 0, qualified 1, new 5", Settled(log, "b"));
        Assert.Equal(new OutcomeCounts(1, 1, 0, 1), log.Tally().Outcomes);
        Assert.Equal((11, 0), (log.Entries.Kept, log.AfterClose().Count()));
        Assert.Equal(["skip new → won: 1"], log.Tally().Conformance.Deviations.Select(deviation => deviation.ToString()));
    }

    [Fact]
    public void A_slip_is_mended_only_where_the_import_says_how_long_one_lasts()
    {
        var entries = Told.Entries("a: new 0, won 1, new 1.0625, qualified 4; b: new 0, qualified 1, new 3");
        Assert.Equal("new 0, won 1 | after close: new 1.0625, qualified 4", Settled(StageLog.Of(_deals, entries), "a"));

        var log = StageLog.Of(_deals, entries, new StageLogOptions { CorrectionsWithin = Duration.FromHours(2) });
        Assert.Equal("new 0, qualified 4", Settled(log, "a"));
        Assert.Equal("new 0, qualified 1, new 3", Settled(log, "b"));
        Assert.Equal((5, 2), (log.Entries.Kept, log.Entries[SetAsideReason.Correction]));
    }

    [Fact]
    public void A_journey_that_is_won_in_the_record_only_is_named()
    {
        var log = StageLog.Of(_deals, Told.Entries("b: new 0, lost 3, proposal 5, won 9; a: lost 0, won 4; c: lost 0, qualified 1, won 2; d: won 0, won 1, new 2"));
        Assert.Equal(["a", "b"], log.WonAfterClose);
        Assert.Equal("$: won in the record and not in the report, since no declared move leads out of the stage that closed the journey: 2, such as a, b [won-after-close]", Assert.Single(log.Warnings).ToString());
        Assert.Empty(StageLog.Of(_deals, Told.Entries("a: new 0, won 1")).Warnings);
    }

    [Fact]
    public void An_unknown_stage_ends_the_visit_before_it()
    {
        var log = StageLog.Of(_deals, Told.Entries("a: new 0, discovery 2, proposal 19; b: new 0, deleted 1; c: discovery 3"));
        Assert.Equal([new ElsewhereStay("a", "discovery", Told.Day(2), Told.Day(19)), new ElsewhereStay("b", "deleted", Told.Day(1), null), new ElsewhereStay("c", "discovery", Told.Day(3), null)], log.Elsewhere());
        Assert.Equal((3, 2), (log.Journeys, log.Tally().Leakage("new").Elsewhere));
        Assert.Equal(["undeclared move elsewhere → proposal: 1", "unknown stage elsewhere: 1", "unknown stage new → elsewhere: 2"], log.Tally().Conformance.Deviations.Select(deviation => deviation.ToString()));
    }

    [Fact]
    public void Statements_and_entries_say_what_a_journey_is_worth()
    {
        var entries = Told.Entries("a: new 0, qualified 2");
        Statement Says(double day, decimal value) => new("a", Told.Day(day)) { Value = value };
        LogRecord[] records = [entries[0] with { Value = 1 }, Says(1, 10), Says(2, 20), entries[1] with { Value = 2 }, new Statement("nobody", Told.Day(9)) { Value = 5 }];
        Assert.Equal(20, StageLog.Of(_deals, records).Tally().OpenValue.Total);
        Assert.Equal(10, StageLog.Of(_deals, records, new StageLogOptions { AsOf = Told.Day(1) }).Tally().OpenValue.Total);
        Assert.Equal(Told.Day(2), StageLog.Of(_deals, records).AsOf);
    }

    private static string Settled(StageLog log, string journey = "a")
    {
        var columns = log.Columns;
        var number = Enumerable.Range(0, columns.Journeys).First(candidate => columns.Keys[candidate] == journey);
        var elsewhere = columns.Elsewhere.ToDictionary(visit => visit.Visit, visit => columns.UnknownStages[visit.Unknown]);
        var visits = Enumerable.Range(columns.Starts[number], columns.Starts[number + 1] - columns.Starts[number])
            .Select(visit => $"{elsewhere.GetValueOrDefault(visit) ?? log.Process.Stages[columns.Stages[visit]].Id} {Days(Instant.FromUnixTimeTicks(columns.Entered[visit]))}");
        var late = log.AfterClose().Where(entry => entry.JourneyId == journey).Select(entry => $"{entry.Stage} {Days(entry.Entered)}");
        return string.Join(" | after close: ", new[] { string.Join(", ", visits), string.Join(", ", late) }.Where(text => text.Length > 0));
    }

    private static string Days(Instant instant) => (instant - Told.Start).TotalDays.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
