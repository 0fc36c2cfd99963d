using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>A cut settles first: it sees what had settled by then, and whatever comes later changes nothing of that.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class CutLaws
{
    [Property]
    public void A_cut_sees_what_the_definition_says(Recorded recorded, int seed)
    {
        var (cut, options) = CutOf(recorded, seed);
        var seen = NaiveHistory.Of(recorded.Process, recorded.Records, options with { CutAt = null }).CutAt(cut);
        Assert.Equal(
            seen.Journeys.OrderBy(journey => journey.Id, StringComparer.Ordinal).SelectMany(journey => journey.Visits.Where(visit => visit.Stage is not null)
                .Select(visit => (journey.Id, visit.Stage!.Id, visit.Entered, visit.Left))),
            Seen(StageLog.Of(recorded.Process, recorded.Records, options)));
    }

    [Property]
    public void A_later_record_changes_nothing_that_a_cut_sees(Recorded recorded, int seed)
    {
        var (cut, options) = CutOf(recorded, seed);
        var random = new Random(seed);
        var fewer = recorded.Records.Where(record => Recorded.At(record) < cut || random.Next(2) == 0);
        Assert.Equal(Seen(StageLog.Of(recorded.Process, recorded.Records, options)), Seen(StageLog.Of(recorded.Process, fewer, options)));
    }

    [Fact]
    public void A_date_is_seen_once_its_day_is_over_and_orders_what_is_seen_before()
    {
        var entries = Told.Entries("a: inquiry 0, qualified 5.5, lost 5");
        StageEntry[] told = [entries[0], entries[1], entries[2] with { Precision = Duration.FromDays(1) }];
        string At(double day) => string.Join(' ', StageLog.Of(Told.Process, told, new StageLogOptions { CutAt = Told.Day(day) }).Visits().Select(visit => visit.Stage));
        Assert.Equal(["inquiry", "inquiry", "inquiry qualified", "inquiry qualified lost"], [At(5.4), At(5.5), At(5.6), At(6)]);
        Assert.Throws<ArgumentException>("options", () => StageLog.Of(Told.Process, told, new StageLogOptions { AsOf = Told.Day(5), CutAt = Told.Day(6) }));
    }

    private static (Instant Cut, StageLogOptions Options) CutOf(Recorded recorded, int seed)
    {
        var cut = recorded.SomeInstant(new Random(seed));
        return (cut, recorded.Question.Options with { AsOf = null, CutAt = cut, Currency = "EUR" });
    }

    private static IEnumerable<(string, string, Instant, Instant?)> Seen(StageLog log) =>
        log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal).Select(visit => (visit.JourneyId, visit.Stage.Id, visit.Entered, visit.Left));
}
