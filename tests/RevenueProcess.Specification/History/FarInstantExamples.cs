using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>One absurd date settles no as-of, is put aside where it must be, and never goes unsaid.</summary>
public sealed class FarInstantExamples
{
    private static readonly StageEntry[] _usual = Told.Entries("a: inquiry 0, qualified 9; b: inquiry 1; c: inquiry 2");

    [Fact]
    public void A_single_record_of_five_two_years_after_the_others_is_put_aside()
    {
        var log = StageLog.Of(Told.Process, [.. _usual, Far(2062)]);
        Assert.Equal((Told.Day(9), 1, 3), (log.AsOf, log.Entries[SetAsideReason.FarInstant], log.Journeys));
        Assert.Equal("$: put aside as far instants, from 2062-01-09T00:00:00Z to 2062-01-09T00:00:00Z: 1, the first of the journey 'x' [far-instants]", Assert.Single(log.Warnings).ToString());
    }

    [Fact]
    public void One_of_four_is_not_nor_is_one_that_comes_two_years_later_to_the_day()
    {
        Assert.Equal(Far(2062).Entered, StageLog.Of(Told.Process, [.. _usual[1..], Far(2062)]).AsOf);
        var later = _usual[1] with { JourneyId = "x", Entered = Instant.FromUtc(2028, 3, 11, 0, 0) };
        Assert.Equal(later.Entered, StageLog.Of(Told.Process, [.. _usual, later]).AsOf);
        Assert.Equal(Told.Day(9), StageLog.Of(Told.Process, [.. _usual, later with { Entered = later.Entered + Duration.FromTicks(1) }]).AsOf);
    }

    [Fact]
    public void A_group_is_put_aside_if_it_is_one_in_a_hundred_and_told_twice_counts_once_and_what_is_left_is_judged_again()
    {
        StageEntry[] many = [.. Enumerable.Range(0, 198).Select(day => new StageEntry($"j{day}", "inquiry", Told.Day(day)))];
        Assert.Equal(2, StageLog.Of(Told.Process, [.. many, Far(2062), Far(2063)]).Entries[SetAsideReason.FarInstant]);
        Assert.Equal(4, StageLog.Of(Told.Process, [.. many, .. many, Far(2062), Far(2063), Far(2062), Far(2063)]).Entries[SetAsideReason.FarInstant]);
        Assert.Equal(2, StageLog.Of(Told.Process, [.. many[1..], Far(2062), Far(2067)]).Entries[SetAsideReason.FarInstant]);
    }

    [Fact]
    public void Statements_of_one_instant_are_one_record_only_if_they_say_the_same()
    {
        var said = new Statement("a", Far(2062).Entered) { Value = 100, Owner = "ann", Currency = "EUR" };
        LogRecord[] others = [said with { Value = 200 }, said with { Owner = "bob" }, said with { Currency = "USD" }, said with { ExpectedClose = new LocalDate(2062, 2, 1) }];
        Assert.Equal(Told.Day(9), StageLog.Of(Told.Process, [.. _usual, said, said with { Origin = new RecordOrigin("again", 1) }]).AsOf);
        Assert.All(others, other => Assert.Equal(said.At, StageLog.Of(Told.Process, [.. _usual, said, other]).AsOf));
    }

    [Fact]
    public void What_lies_before_1900_is_put_aside_and_what_comes_long_before_all_others_is_kept()
    {
        var log = StageLog.Of(Told.Process, [.. _usual, Far(202), Far(1753), Far(1970)]);
        Assert.Equal((2, 4), (log.Entries[SetAsideReason.FarInstant], log.Journeys));
        Assert.Equal([WarningCodes.FarInstants, WarningCodes.EarlyInstants], log.Warnings.Select(warning => warning.Code));
        Assert.Equal("1970-01-09T00:00:00Z", log.Warnings[1].Parameters["first"].Value);
    }

    [Fact]
    public void The_range_that_an_import_states_stands_instead()
    {
        var options = new StageLogOptions { Earliest = Told.Day(1), Latest = Instant.FromUtc(2070, 1, 1, 0, 0) };
        var log = StageLog.Of(Told.Process, [.. _usual, Far(2062), Far(2090)], options);
        Assert.Equal((Far(2062).Entered, 2), (log.AsOf, log.Entries[SetAsideReason.FarInstant]));
    }

    [Fact]
    public void A_far_statement_and_a_far_row_of_plain_columns_are_put_aside_too()
    {
        Assert.Equal(Told.Day(9), StageLog.Of(Told.Process, [.. _usual, new Statement("a", Far(2062).Entered) { Value = 1 }]).AsOf);
        long[] ticks = [.. _usual.Append(Far(2062)).Select(entry => entry.Entered.ToUnixTimeTicks())];
        var log = StageLog.OfColumns(Told.Process, [1, 1, 2, 3, 4], [0, 2, 0, 0, 0], ticks);
        Assert.Equal((Told.Day(9), 1, 3), (log.AsOf, log.Entries[SetAsideReason.FarInstant], log.Journeys));
    }

    private static StageEntry Far(int year) => new("x", "inquiry", Instant.FromUtc(year, 1, 9, 0, 0));
}
