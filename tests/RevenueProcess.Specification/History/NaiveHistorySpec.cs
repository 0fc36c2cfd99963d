using System.Globalization;
using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>The naive model itself, on histories whose meaning everybody agrees on. What it says of random ones is only as good as what it says of these.</summary>
public sealed class NaiveHistorySpec
{
    /// <summary>Deals; lost may be reopened, a proposal revised, a customer or a hold taken back; a pause is no place to start.</summary>
    private static readonly ProcessDefinition _deals = ProcessDefinition.Named("deals", 1)
        .Stage("new").GateStage("check").Stage("qualified").Stage("proposal").Stage("won", outcome: Outcome.Won)
        .Detour("pause").Detour("hold").Exit("lost", Outcome.Lost)
        .On("qualify", "new", "qualified").On("check", "new", "check").Route("check", "hold").On("propose", "qualified", "proposal").On("win", "proposal", "won")
        .On("revise", "proposal", "qualified").On("repeat", "proposal", "proposal")
        .On("lose", ["new", "qualified", "proposal", "pause"], "lost").On("reopen", "lost", "qualified").On("pause", "qualified", "pause")
        .On("hold", "qualified", "hold").On("give up", "hold", "lost")
        .TakeBack("not won", "won", "proposal").TakeBack("no hold", "hold", "proposal")
        .Build();

    /// <summary>Entries are a stage, when (in days), and, if it is coarse, how long that is: <c>lost 1/1</c>; <c>#2</c> is a sequence.</summary>
    public static TheoryData<string, string, string> Orders { get; } = new()
    {
        { "created, then closed on that day", "new 0.6, lost 0/1", "new 0.6, lost 0.6" },
        { "created on that day, then closed", "new 0/1, lost 0.6", "new 0, lost 0.6" },
        { "both on a day", "lost 0/1, new 0/1", "new 0, lost 0" },
        { "lost and reopened in one instant", "new 0, qualified 2, lost 4, qualified 4, proposal 8", "new 0, qualified 2, lost 4, qualified 4, proposal 8" },
        { "revised in one instant", "new 0, qualified 2, proposal 4, qualified 4, lost 8", "new 0, qualified 2, proposal 4, qualified 4, lost 8" },
        { "a sequence goes before what is declared", "new 0, lost 1 #1, qualified 1 #2", "new 0, lost 1, qualified 1" },
        { "what is declared goes before position", "pause 1, qualified 1, lost 1", "qualified 1, pause 1, lost 1" },
        { "unknown stages come after known open ones and before closing ones", "new 0, lost 1, b 1, qualified 1, a 1", "new 0, qualified 1, a 1, b 1, lost 1" },
        { "a day that another day follows", "qualified 1/1, new 0/1, proposal 1.5", "new 0, qualified 1, proposal 1.5" },
        { "an instant does not wait for a day that began", "qualified 1/1, new 1.5, proposal 2/1", "new 1.5, qualified 1.5, proposal 2" },
        { "the end of a day is not in it", "lost 0/1, new 1", "lost 0, (new 1)" },
    };

    /// <summary>After close in brackets.</summary>
    public static TheoryData<string, string, string> Visits { get; } = new()
    {
        { "a repeat goes on with the visit", "new 0, new 1, qualified 2", "new 0, qualified 2" },
        { "a repeat for which there is a move is a visit", "new 0, proposal 1, proposal 2", "new 0, proposal 1, proposal 2" },
        { "an undeclared entry after a close changes nothing", "new 0, lost 1, proposal 2, qualified 3", "new 0, lost 1, (proposal 2), qualified 3" },
        { "an unknown stage ends the visit", "new 0, x 1, x 2, y 3, qualified 4", "new 0, x 1, y 3, qualified 4" },
        { "an unknown stage after a close", "new 0, lost 1, x 2", "new 0, lost 1, (x 2)" },
        { "taken back to where it came from", "new 0, proposal 1, won 2, proposal 3", "new 0, proposal 1" },
        { "taken back to another stage", "new 0, qualified 1, hold 2, proposal 3", "new 0, qualified 1, proposal 3" },
        { "taken back with the gate on the way", "new 0, check 1, hold 1, proposal 3", "new 0, proposal 3" },
        { "taken back before anything else", "hold 0, proposal 1", "proposal 1" },
        { "a slip", "new 0, qualified 1, new 1.1, lost 2", "new 0, lost 2" },
        { "a slip into a close", "new 0, lost 1, new 1.1", "new 0" },
        { "no slip: too long", "new 0, qualified 1, new 1.25", "new 0, qualified 1, new 1.25" },
        { "no slip: it ends elsewhere", "new 0, qualified 1, proposal 1.1", "new 0, qualified 1, proposal 1.1" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Entries_come_in_order(string because, string entries, string ordered) => AssertSettles(because, entries, ordered, new StageLogOptions());

    [Theory]
    [MemberData(nameof(Visits))]
    public void Entries_settle_into_visits(string because, string entries, string visits) =>
        AssertSettles(because, entries, visits, new StageLogOptions { CorrectionsWithin = Duration.FromHours(6) });

    [Fact]
    public void A_cut_sees_what_was_settled_before_it_and_over_by_then()
    {
        var history = NaiveHistory.Of(_deals, Told("new 0, qualified 1/1, proposal 1.5, won 2"));
        Assert.Equal(["new", "proposal"], Seen(1.75));
        Assert.Equal(["new", "qualified", "proposal"], Seen(2));
        Assert.Empty(Seen(0));

        IEnumerable<string> Seen(double day) => history.CutAt(Day(day)).Journeys.SelectMany(journey => journey.Visits).Select(visit => visit.Place.Text);
    }

    [Fact]
    public void What_was_won_before_it_was_taken_back_was_won_then()
    {
        var history = NaiveHistory.Of(_deals, Told("new 0, proposal 1, won 2, proposal 5"));
        Assert.Equal("proposal", Assert.Single(history.Journeys).Visits[^1].Place.Text);
        Assert.Equal("won", Assert.Single(history.CutAt(Day(5)).Journeys).Visits[^1].Place.Text);
    }

    [Fact]
    public void The_latest_value_counts_and_the_first_attribute()
    {
        StageEntry[] entries =
        [
            new("a", "new", Day(0)) { Value = 1 },
            new("a", "qualified", Day(2)) { Value = 2, Attributes = Source("late") },
            new("a", "won", Day(9)) { UnreadValue = "lots" },
        ];
        LogRecord[] said = [new Statement("a", Day(1)) { Attributes = Source("said") }, new Statement("a", Day(3)) { Value = 3, Currency = "EUR" }, new Statement("a", Day(4)) { Value = 4, Currency = "USD" }];
        var history = NaiveHistory.Of(_deals, [.. entries, .. said]);
        var journey = Assert.Single(history.Journeys);
        Assert.Equal((3m, "said"), (journey.Value, journey.Attributes["source"]));
        Assert.Equal("EUR", history.Currency);
        Assert.Equal([null, null, SetAsideReason.UnparsableValue], entries.Select(history.WhyNoValue));
        Assert.Equal([null, null, SetAsideReason.CurrencyDiffers], said.Select(history.WhyNoValue));
    }

    [Fact]
    public void One_absurd_date_among_five_is_put_aside_and_sets_no_as_of()
    {
        StageEntry[] absurd = [new("b", "new", Instant.FromUtc(2062, 1, 1, 0, 0)), new("c", "new", Instant.FromUtc(202, 1, 1, 0, 0))];
        var history = NaiveHistory.Of(_deals, [.. Told("new 0, qualified 1, proposal 2, qualified 3"), .. absurd]);
        Assert.Equal(Day(3), history.AsOf);
        Assert.All(absurd, entry => Assert.Equal(SetAsideReason.FarInstant, history.WhyAside(entry)));
    }

    private static void AssertSettles(string because, string entries, string visits, StageLogOptions options)
    {
        var journey = Assert.Single(NaiveHistory.Of(_deals, Told(entries), options).Journeys);
        var told = journey.Visits.Select(visit => (visit.Entered, Text: $"{visit.Place.Text} {Days(visit.Entered)}"))
            .Concat(journey.AfterClose.Select(late => (Entered: late.At, Text: $"({late.Entry.Place.Text} {Days(late.At)})")))
            .OrderBy(one => one.Entered).Select(one => one.Text);
        Assert.Equal((because, visits), (because, string.Join(", ", told)));
    }

    private static Instant Day(double day) => Funnel.Told.Day(day);

    private static string Days(Instant instant) => (instant - Day(0)).TotalDays.ToString("0.##", CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Source(string value) => new() { ["source"] = value };

    private static IEnumerable<StageEntry> Told(string entries) => entries.Split(", ").Select(entry => entry.Split(' ', '/', '#')).Zip(entries.Split(", "), (words, text) =>
        new StageEntry("a", words[0], Day(double.Parse(words[1], CultureInfo.InvariantCulture)))
        {
            Precision = text.Contains('/', StringComparison.Ordinal) ? Duration.FromDays(double.Parse(words[2], CultureInfo.InvariantCulture)) : Duration.Zero,
            Sequence = text.Contains('#', StringComparison.Ordinal) ? long.Parse(words[^1], CultureInfo.InvariantCulture) : null,
        });
}
