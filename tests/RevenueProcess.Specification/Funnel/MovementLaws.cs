using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.History;

namespace RevenueProcess.Specification.Funnel;

/// <summary>The movement between two instants: exact in count and in value, and by the words.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class MovementLaws
{
    [Property]
    public void A_movement_is_what_the_definition_says(Recorded recorded, int seed)
    {
        var (options, closing) = Asked(recorded, seed);
        var movement = MovementOf(recorded, options, closing);
        var history = NaiveHistory.Of(recorded.Process, recorded.Records, options);
        var naive = new NaiveMovement(recorded.Process, history.CutAt(options.Since!.Value), history, closing);
        Assert.Equal((naive.OpenAtFirst, naive.Changed(1), naive.Changed(-1)), (movement.OpenAtFirst, movement.Increased, movement.Decreased));
        Assert.All(Enum.GetValues<MovementEntrance>(), entrance => Assert.All(Enum.GetValues<MovementEnd>(), end =>
            Assert.Equal(naive.Of(entrance, end), movement[entrance, end])));
        Assert.Equal(
            (naive.Of(MovementEntrance.New, null), naive.Of(MovementEntrance.Reopened, null), naive.Of(MovementEntrance.MovedIn, null), naive.Of(null, MovementEnd.Won)),
            (movement.New, movement.Reopened, movement.MovedIn, movement.Won));
    }

    [Property]
    public void A_movement_adds_up_in_count_and_in_value(Recorded recorded, int seed)
    {
        var (options, closing) = Asked(recorded, seed);
        var movement = MovementOf(recorded, options, closing);
        MovementLine[] entrances = [movement.New, movement.Reopened, movement.MovedIn];
        MovementLine[] ends = [movement.Won, movement.Lost, movement.Disqualified, movement.Elsewhere, movement.MovedOut];
        Assert.Equal(movement.OpenAtSecond.Journeys, movement.OpenAtFirst.Journeys + entrances.Sum(line => line.Journeys) - ends.Sum(line => line.Journeys));
        Assert.Equal(
            movement.OpenAtSecond.Value,
            movement.OpenAtFirst.Value + entrances.Sum(line => line.Value) + movement.Increased.Value - movement.Decreased.Value - ends.Sum(line => line.Value));
    }

    [Property]
    public void A_movement_and_the_next_add_up_to_that_over_both(Recorded recorded, int seed)
    {
        var (options, closing) = Asked(recorded, seed);
        var random = new Random(seed);
        var (first, last) = (options.Since!.Value, options.AsOf!.Value);
        var middle = Instant.Max(first, Instant.Min(last, recorded.SomeInstant(random)));
        Movement Of(Instant from, Instant to) => MovementOf(recorded, options with { Since = from, CutAt = to }, closing);
        var (one, next, both) = (Of(first, middle), Of(middle, last), Of(first, last));
        Assert.Equal((both.OpenAtFirst, both.OpenAtSecond), (one.OpenAtFirst, next.OpenAtSecond));
        Assert.Equal(one.OpenAtSecond, next.OpenAtFirst);
    }

    [Property]
    public void Remembering_an_earlier_instant_changes_nothing_else(Recorded recorded, int seed)
    {
        var (options, _) = Asked(recorded, seed);
        var (log, plain) = (recorded.LogOf(recorded.Lines, options), recorded.LogOf(recorded.Lines, options with { Since = null }));
        Assert.Equal(TallyForm.Of(recorded.TallyOf(plain)), TallyForm.Of(recorded.TallyOf(log)));
    }

    [Property]
    public void A_movement_depends_neither_on_the_order_of_arrival_nor_on_threads_nor_on_the_journey_of_its_form(Recorded recorded, int seed)
    {
        var (options, closing) = Asked(recorded, seed);
        var lines = recorded.Lines.ToArray();
        new Random(seed).Shuffle(lines);
        var tally = TallyOf(recorded, options, closing);
        var shuffled = TallyOf(recorded with { Lines = lines }, options with { Degree = 3 }, closing);
        Assert.Equal(Written(tally), Written(shuffled));
        Assert.Equal(tally.Movement(), TallyFormJson.Read(Written(tally)).ToTally(recorded.Process).Movement());
    }

    [Fact]
    public void The_worked_value()
    {
        // Each: what it is worth and when it is expected to close at the start of the period and at its end, and where it is then.
        var period = new DateInterval(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        (string Id, decimal? Before, bool WasIn, decimal After, bool IsIn, string End)[] deals =
        [
            ("up", 200_000, true, 380_171, true, "proposal"), ("down", 700_000, true, 143_708, true, "proposal"), ("gone", 271_125, true, 271_125, true, "lost"),
            ("sold", 86_434, true, 86_434, true, "customer"), ("in", 149_382, false, 149_382, true, "proposal"), ("out of it", 5, false, 7, false, "proposal"),
            ("new", null, false, 1_300_825, true, "inquiry"), ("quick", null, false, 201_053, true, "customer"),
        ];
        var records = deals.SelectMany(deal => new LogRecord?[]
        {
            deal.Before is { } before ? new StageEntry(deal.Id, "inquiry", Told.Day(0)) { Value = before } : null,
            deal.Before is null ? new StageEntry(deal.Id, "inquiry", Told.Day(12)) : null,
            deal.Before is null ? null : new Statement(deal.Id, Told.Day(1)) { ExpectedClose = new LocalDate(2026, deal.WasIn ? 3 : 6, 31 - (deal.WasIn ? 0 : 1)) },
            deal.End == "inquiry" ? null : new StageEntry(deal.Id, deal.End, Told.Day(20)),
            new Statement(deal.Id, Told.Day(21)) { Value = deal.After, ExpectedClose = new LocalDate(2026, deal.IsIn ? 3 : 9, 1) },
        }.OfType<LogRecord>());
        var log = StageLog.Of(Told.Process, records, new StageLogOptions { Since = Told.Day(10), AsOf = Told.Day(22) });
        var movement = log.Tally(frame => frame.Counting(new MovementMeasure(Told.Day(10)) { Closing = period })).Movement();
        Assert.Equal("4 worth 1,257,559 → 4 worth 1,974,086", movement.ToString());
        Assert.Equal((1_501_878m, 180_171m, 149_382m), (movement.New.Value, movement.Increased.Value, movement.MovedIn.Value));
        Assert.Equal((0m, 271_125m, 556_292m, 287_487m), (movement.MovedOut.Value, movement.Lost.Value, movement.Decreased.Value, movement.Won.Value));
        Assert.Equal(new MovementLine(1, 201_053, 0), movement[MovementEntrance.New, MovementEnd.Won]);
        Assert.StartsWith(
            "Journeys and their values from those open at 2026-03-12T00:00:00Z (exclusive) to those open at 2026-03-24T00:00:00Z (inclusive), expected to close from 2026-03-01 to 2026-03-31 (both inclusive): 4 worth 1,257,559 + new 2 worth 1,501,878",
            movement.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Standings_at_the_two_instants_decide_and_nothing_in_between()
    {
        var log = StageLog.Of(
            Told.Process,
            Told.Entries("stays: inquiry 0; reopened: inquiry 0, lost 1, inquiry 6; relost: inquiry 0, lost 1, inquiry 6, lost 7; between: inquiry 6, unfit 7; away: inquiry 0, nowhere 7; home: nowhere 0, qualified 7; out: nowhere 0; at: inquiry 5"),
            new StageLogOptions { Since = Told.Day(5), AsOf = Told.Day(9) });
        var movement = log.Tally(frame => frame.Counting(new MovementMeasure(Told.Day(5)))).Movement();
        Assert.Equal(
            "open 2, new 2, reopened 2, elsewhere 1, disqualified 1, lost 0, then 4",
            $"open {movement.OpenAtFirst.Journeys}, new {movement.New.Journeys}, reopened {movement.Reopened.Journeys}, elsewhere {movement.Elsewhere.Journeys}, disqualified {movement.Disqualified.Journeys}, lost {movement.Lost.Journeys}, then {movement.OpenAtSecond.Journeys}");
        Assert.Equal((0, 0), (movement.MovedIn.Journeys, movement.MovedOut.Journeys));
    }

    [Fact]
    public void A_win_that_was_taken_back_comes_back_into_the_movement()
    {
        var process = ProcessDefinition.Named("undo", 1).Stage("offer").Stage("customer", outcome: Outcome.Won).Exit("lost", Outcome.Lost)
            .On("win", "offer", "customer").TakeBack("undo", "customer", "offer").On("lose", "offer", "lost").Build();
        var log = StageLog.Of(process, Told.Entries("a: offer 0, customer 1, offer 6"), new StageLogOptions { Since = Told.Day(5) });
        Assert.Equal(1, log.Tally(frame => frame.Counting(new MovementMeasure(Told.Day(5)))).Movement()[MovementEntrance.Reopened, MovementEnd.Open].Journeys);
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        var entries = Told.Entries("a: inquiry 0, qualified 2");
        Assert.Contains("after the end of history", Assert.Throws<ArgumentException>("options", () =>
            StageLog.Of(Told.Process, entries, new StageLogOptions { Since = Told.Day(3), AsOf = Told.Day(2) })).Message, StringComparison.Ordinal);
        Assert.Contains("state a later as-of", Assert.Throws<InvalidOperationException>(() =>
            StageLog.Of(Told.Process, entries, new StageLogOptions { Since = Told.Day(3) })).Message, StringComparison.Ordinal);
        Assert.Contains("the log remembers no earlier instant", Assert.Throws<ArgumentException>("frame", () =>
            StageLog.Of(Told.Process, entries).Tally(frame => frame.Counting(new MovementMeasure(Told.Day(1))))).Message, StringComparison.Ordinal);
        Assert.Contains("Since and SincePeriod are both stated", Assert.Throws<ArgumentException>("options", () =>
            StageLog.Of(Told.Process, entries, new StageLogOptions { Since = Told.Day(1), SincePeriod = ReportingPeriod.Day(DateTimeZone.Utc) })).Message, StringComparison.Ordinal);
        var log = StageLog.Of(Told.Process, entries, new StageLogOptions { Since = Told.Day(1), AsOf = Told.Day(5) });
        Assert.Equal(Told.Day(1), log.Since);
        Assert.Contains("the log remembers 2026-03-03T00:00:00Z", Assert.Throws<ArgumentException>("frame", () =>
            log.Tally(frame => frame.Counting(new MovementMeasure(Told.Day(2))))).Message, StringComparison.Ordinal);
    }

    [Property]
    public void The_instant_one_period_before_as_of_can_be_remembered_without_knowing_as_of(Recorded recorded)
    {
        var log = recorded.LogOf(recorded.Lines, recorded.Question.Options with { SincePeriod = recorded.Question.Period });
        var stated = recorded.LogOf(recorded.Lines, recorded.Question.Options with { Since = recorded.Question.Period.Before(recorded.Log.AsOf) });
        FunnelTally TallyOf(StageLog one) => one.Tally(one.Frame().Counting(new MovementMeasure(one.Since!.Value)));
        Assert.Equal((recorded.Log.AsOf, stated.Since), (log.AsOf, log.Since));
        Assert.Equal(Recorded.Form(TallyOf(stated)), Recorded.Form(TallyOf(log)));
    }

    [Fact]
    public void A_movement_says_whether_its_second_instant_is_in_it()
    {
        Movement Of(StageLogOptions options) => StageLog.Of(Told.Process, Told.Entries("a: inquiry 0, lost 4"), options with { Since = Told.Day(2) })
            .Tally(frame => frame.Counting(new MovementMeasure(Told.Day(2)))).Movement();
        var (cut, whole) = (Of(new StageLogOptions { CutAt = Told.Day(4) }), Of(new StageLogOptions { AsOf = Told.Day(4) }));
        Assert.Equal((true, 0, 1), (cut.EndIsExclusive, cut.Lost.Journeys, cut.OpenAtSecond.Journeys));
        Assert.Equal((false, 1, 0), (whole.EndIsExclusive, whole.Lost.Journeys, whole.OpenAtSecond.Journeys));
        Assert.Contains("2026-03-06T00:00:00Z (exclusive)", cut.Explain(), StringComparison.Ordinal);
    }

    private static (StageLogOptions Options, DateInterval? Closing) Asked(Recorded recorded, int seed)
    {
        var random = new Random(seed);
        var (one, other) = (recorded.SomeInstant(random), recorded.SomeInstant(random));
        var from = Instant.Min(one, other).InUtc().Date.PlusDays(random.Next(-5, 20));
        return (
            recorded.Question.Options with { Since = Instant.Min(one, other), AsOf = Instant.Max(one, other), Currency = "EUR" },
            random.Next(2) == 0 ? null : new DateInterval(from, from.PlusDays(random.Next(40))));
    }

    private static FunnelTally TallyOf(Recorded recorded, StageLogOptions options, DateInterval? closing)
    {
        var log = recorded.LogOf(recorded.Lines, options);
        return log.Tally(log.Frame().Counting(new MovementMeasure(options.Since!.Value) { Closing = closing }), options.Degree);
    }

    private static Movement MovementOf(Recorded recorded, StageLogOptions options, DateInterval? closing) => TallyOf(recorded, options, closing).Movement();

    private static string Written(FunnelTally tally) => TallyFormJson.Write(TallyForm.Of(tally) with { Read = null });
}
