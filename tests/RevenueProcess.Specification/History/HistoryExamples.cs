using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>The awkward cases of recorded history, one at a time.</summary>
public sealed class HistoryExamples
{
    [Fact]
    public void A_visit_is_open_until_it_is_left_unless_its_stage_closes() => Assert.Equal(
        [("inquiry", false), ("lost", false), ("inquiry", true)],
        Told.Log("a: inquiry 0, lost 1; b: inquiry 2").Visits().OrderBy(visit => visit.Entered).Select(visit => (visit.Stage.Id, visit.IsOpen)));

    [Fact]
    public void Entries_at_one_instant_are_in_the_order_of_the_process_however_they_arrive()
    {
        var entries = Told.Entries("a: inquiry 0, qualified 0, proposal 0, lost 0");
        Assert.All(Permutations(entries), permuted => Assert.Equal("inquiry qualified proposal lost", Stages(StageLog.Of(Told.Process, permuted))));
    }

    [Fact]
    public void A_sequence_settles_the_order_at_one_instant_and_absent_comes_first()
    {
        var entries = Told.Entries("a: inquiry 0, qualified 0, proposal 0, nurture 0");
        StageEntry[] numbered = [entries[0] with { Sequence = 3 }, entries[1] with { Sequence = 1 }, entries[2], entries[3] with { Sequence = -2 }];
        Assert.All(Permutations(numbered), permuted => Assert.Equal("proposal nurture qualified inquiry", Stages(StageLog.Of(Told.Process, permuted))));
    }

    [Fact]
    public void An_instant_counts_for_more_than_a_sequence()
    {
        var entries = Told.Entries("a: inquiry 1, qualified 0");
        Assert.Equal("qualified inquiry", Stages(StageLog.Of(Told.Process, [entries[0] with { Sequence = 1 }, entries[1] with { Sequence = 2 }])));
    }

    [Fact]
    public void Of_equal_entries_one_is_kept_and_it_says_the_most()
    {
        var entry = Told.Entries("a: inquiry 0")[0];
        StageEntry[] entries = [entry, entry with { Owner = "bob" }, entry with { Owner = "ann", Value = 5 }, entry with { Owner = "ann" }];
        Assert.All(Permutations(entries), permuted =>
        {
            var log = StageLog.Of(Told.Process, permuted);
            Assert.Equal((1, 3, "ann"), (log.Entries.Kept, log.Entries[SetAsideReason.Duplicate], log.Visits().Single().Owner));
            Assert.Equal(new ValueSum(5, 0, 0), log.Tally().OpenValue);
        });
    }

    [Fact]
    public void The_value_is_the_latest_present_and_an_attribute_the_first_present()
    {
        var entries = Told.Entries("a: inquiry 0, qualified 2, proposal 4, lost 5, qualified 6");
        StageEntry[] told =
        [
            entries[0] with { Value = 10 },
            entries[1] with { Value = 20, Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = "" } },
            entries[2] with { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = "web", ["region"] = "north" } },
            entries[3],
            entries[4] with { Value = 30 },
        ];
        Assert.Equal(20, StageLog.Of(Told.Process, told[..4]).Tally().WinRate.ByValue.Denominator);
        var tally = StageLog.Of(Told.Process, told).Tally(frame => frame with { SegmentedBy = ["source", "region"] });
        Assert.Equal(30, tally.WinRate.ByValue.Denominator);
        Assert.Equal([Segment.Of("")], tally.Segments("source"));
        Assert.Equal([Segment.Of("north")], tally.Segments("region"));
    }

    [Fact]
    public void A_repeat_continues_the_visit_unless_a_move_from_the_stage_to_itself_is_declared()
    {
        var log = Told.Log("a: inquiry 0, inquiry 1, qualified 2, proposal 3, proposal 4, proposal 5");
        Assert.Equal("inquiry qualified proposal proposal proposal", Stages(log));
        Assert.Equal(1, log.Entries[SetAsideReason.Duplicate]);
        Assert.Equal(2, log.Tally().Leakage("proposal").MovedBack);
    }

    [Fact]
    public void A_repeat_is_declared_by_rows_through_a_gate_too()
    {
        var process = ProcessDefinition.Named("gate back", 1).Stage("talk").GateStage("check").Stage("sold", outcome: Outcome.Won)
            .On("ask", "talk", "check").Route("check", "sold", LeadDefinition.Named("ready", 1).When(Fact.Flag("ready").IsTrue)).Route("check", "talk")
            .Build();
        Assert.Equal("talk talk", Stages(Told.Log("a: talk 0, talk 2", process: process)));
    }

    [Fact]
    public void A_repeat_at_the_end_of_the_log_still_says_how_late_it_is()
    {
        var log = Told.Log("a: inquiry 0, inquiry 9");
        Assert.Equal((Told.Day(9), 1), (log.AsOf, log.Entries.Kept));
    }

    [Fact]
    public void Won_before_the_first_contact_is_one_journey_and_it_is_won()
    {
        var log = Told.Log("a: satisfied 0, inquiry 5");
        var tally = log.Tally();
        Assert.Equal((1, 1), (tally.Journeys, tally.Outcomes.Won));
        Assert.Equal(["inquiry"], log.AfterClose().Select(entry => entry.Stage), StringComparer.Ordinal);
        Assert.Equal(["wrong start satisfied: 1", "after close inquiry: 1"], tally.Conformance.Deviations.Select(deviation => deviation.ToString()));
        Assert.Equal("0.0 % [0.0, 65.8], 0 of 2", tally.Conformance.Fitness.ToString());
    }

    [Fact]
    public void After_the_close_everything_is_judged_from_the_closed_stage()
    {
        var log = Told.Log("a: satisfied 0, inquiry 5, inquiry 6, satisfied 7, lost 8; b: lost 0, qualified 1, inquiry 2, lost 3");
        Assert.Equal("satisfied lost inquiry lost", Stages(log));
        Assert.Equal(["inquiry", "inquiry", "lost", "qualified"], log.AfterClose().Select(entry => entry.Stage), StringComparer.Ordinal);
        Assert.Equal((8, 1), (log.Entries.Kept, log.Entries[SetAsideReason.Duplicate]));
        Assert.Equal(new OutcomeCounts(1, 1, 0, 0), log.Tally().Outcomes);
    }

    [Fact]
    public void The_as_of_is_inclusive_and_an_open_visit_lasts_until_it()
    {
        var log = Told.Log("a: inquiry 0, qualified 3, proposal 3.00001", asOf: 3);
        Assert.Equal("inquiry qualified", Stages(log));
        Assert.Equal((1, Told.Day(3)), (log.Entries[SetAsideReason.AfterAsOf], log.AsOf));
        Assert.True(log.Visits().Last().IsOpen);
    }

    [Theory]
    [InlineData("EUR EUR USD", null, "EUR", 1)]
    [InlineData("USD EUR", null, "EUR", 1)]
    [InlineData("USD EUR EUR", "USD", "USD", 2)]
    [InlineData("- - USD", null, "USD", 0)]
    [InlineData("- -", null, null, 0)]
    public void Values_in_another_currency_are_put_aside(string stated, string? given, string? currency, int aside)
    {
        var builder = new StageLogBuilder(Told.Process, new StageLogOptions { Currency = given });
        foreach (var (i, code) in stated.Split(' ').Index())
        {
            builder.Add(Told.Entries($"j{i}: inquiry {i}")[0] with { Value = 1, Currency = code == "-" ? null : code });
        }

        var log = builder.Add(Told.Entries("k: inquiry 0")[0] with { Currency = "no value, no matter" }).Build();
        Assert.Equal((currency, aside), (log.Currency, log.Values[SetAsideReason.CurrencyDiffers]));
        Assert.Equal(stated.Split(' ').Length + 1, log.Entries.Kept);
    }

    [Fact]
    public void What_does_not_exist_yet_settles_no_currency()
    {
        var entries = Told.Entries("a: inquiry 0; b: inquiry 8; c: inquiry 9");
        StageEntry[] told = [entries[0] with { Value = 1, Currency = "USD" }, entries[1] with { Value = 1, Currency = "EUR" }, entries[2] with { Value = 1, Currency = "EUR" }];
        Assert.Equal(("USD", 1, 2), CurrencyOf(StageLog.Of(Told.Process, told, new StageLogOptions { AsOf = Told.Day(1) })));
        Assert.Equal(("EUR", 2, 0), CurrencyOf(StageLog.Of(Told.Process, told, new StageLogOptions { AsOf = Told.Day(9) })));

        static (string? Currency, long Kept, long Later) CurrencyOf(StageLog log) => (log.Currency, log.Values.Kept, log.Values[SetAsideReason.AfterAsOf]);
    }

    [Fact]
    public void A_line_is_kept_with_one_of_its_entries_and_else_named_after_the_first()
    {
        var (good, unknown, later) = (
            Told.Entries("a: inquiry 0")[0], new StageEntry("a", "nowhere", Told.Day(0)), Told.Entries("a: qualified 9")[0]);
        var log = new StageLogBuilder(Told.Process, new StageLogOptions { AsOf = Told.Day(8) })
            .Add(good, unknown).Add(unknown, later).Add(later, unknown).Add(good with { Owner = null }, unknown).Add()
            .SetAside(SetAsideReason.Filtered).Build();
        Assert.Equal((6, 1), (log.Lines.Read, log.Lines.Kept));
        Assert.Equal(
            "Filtered 1, NoDate 1, AfterAsOf 1, Duplicate 2",
            string.Join(", ", log.Lines.SetAside.Select(aside => $"{aside.Reason} {aside.Count}")));
        Assert.Equal((10, 1), (log.Entries.Read, log.Entries.Kept));
    }

    [Fact]
    public void What_could_not_be_read_of_a_line_is_counted_and_names_the_line_only_if_nothing_of_it_is_kept()
    {
        var entries = Told.Entries("a: inquiry 0, qualified 1");
        var nameless = entries[1] with { JourneyId = "" };
        var log = new StageLogBuilder(Told.Process)
            .Add([entries[0]], [new UnreadRecord(SetAsideReason.UnparsableInstant), new UnreadRecord(SetAsideReason.MissingInstant)])
            .Add([nameless], [new UnreadRecord(SetAsideReason.UnparsableInstant)])
            .Add([nameless, entries[1]], [])
            .Build();
        Assert.Equal((3, 2, 1), (log.Lines.Read, log.Lines.Kept, log.Lines[SetAsideReason.UnparsableInstant]));
        Assert.Equal((7, 2, 2), (log.Entries.Read, log.Entries.Kept, log.Entries[SetAsideReason.UnparsableInstant]));
        Assert.Equal((1, 2), (log.Entries[SetAsideReason.MissingInstant], log.Entries[SetAsideReason.MissingJourney]));
    }

    private static string Stages(StageLog log) => string.Join(' ', log.Visits().Select(visit => visit.Stage));

    private static IEnumerable<StageEntry[]> Permutations(StageEntry[] entries) =>
        entries.Length == 0 ? [[]] : entries.SelectMany((entry, i) => Permutations([.. entries[..i], .. entries[(i + 1)..]]).Select(rest => (StageEntry[])[entry, .. rest]));
}
