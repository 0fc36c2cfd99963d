using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>Results are a function of the set of entries: neither the order nor the way in which they arrive changes a byte of the report.</summary>
[Properties(Arbitrary = [typeof(RecordedGenerators)])]
public sealed class ArrivalLaws
{
    [Property]
    public void The_order_of_arrival_changes_nothing(Recorded recorded, int seed)
    {
        var single = recorded with { Lines = [.. recorded.Entries.Select(entry => (StageEntry[])[entry])] };
        var shuffled = single with { Lines = [.. Shuffled(single.Lines, seed)] };
        Assert.Equal(Recorded.Report(single.Tally), Recorded.Report(shuffled.Tally));
        Assert.Equal(single.Tally.Read, shuffled.Tally.Read);
        Assert.Equal(Visits(single.Log), Visits(shuffled.Log));
    }

    [Property]
    public void The_order_of_lines_with_several_entries_changes_no_count_of_entries_and_no_number(Recorded recorded, int seed)
    {
        var shuffled = recorded with { Lines = [.. Shuffled(recorded.Lines, seed)] };
        var log = recorded.Log;
        Assert.Equal(log.Entries, shuffled.Log.Entries);
        Assert.Equal(Recorded.Report(recorded.Tally), Recorded.Report(shuffled.Tally));
    }

    [Property]
    public void Entries_that_arrive_twice_count_once(Recorded recorded)
    {
        var twice = recorded with { Lines = [.. recorded.Lines, .. recorded.Lines.Select(line => line.Select(entry => entry with { Owner = entry.Owner }).ToArray())] };
        var (log, again) = (recorded.Log, twice.Log);
        Assert.Equal(log.Entries.Kept, again.Entries.Kept);
        Assert.Equal(Recorded.Report(recorded.Tally), Recorded.Report(twice.Tally));
    }

    [Property]
    public void Bare_columns_make_the_same_log_as_entries(Recorded recorded)
    {
        var bare = recorded.Entries.Where(entry => entry.JourneyId.Length > 0 && recorded.Process.TryFind(entry.Stage, out _))
            .Select(entry => new StageEntry(entry.JourneyId, entry.Stage, entry.Entered)).ToList();
        var log = recorded.LogOf(bare.Select(entry => (StageEntry[])[entry]), recorded.Question.AsOf);
        var report = Recorded.Report(recorded.TallyOf(log));

        string[] texts = [.. bare.Select(entry => entry.JourneyId)];
        ushort[] stages = [.. bare.Select(entry => (ushort)recorded.Process[entry.Stage].Ordinal)];
        long[] ticks = [.. bare.Select(entry => entry.Entered.ToUnixTimeTicks())];
        var byText = StageLog.OfColumns(recorded.Process, texts, stages, ticks, new StageLogOptions { AsOf = recorded.Question.AsOf });
        Assert.Equal(Visits(log), Visits(byText));
        Assert.Equal(log.AfterClose().Count(), byText.AfterClose().Count());
        Assert.Equal((log.AsOf, log.Entries, log.Lines), (byText.AsOf, byText.Entries, byText.Lines));
        Assert.Equal(report, Recorded.Report(recorded.TallyOf(byText)));

        foreach (var apart in new[] { 1L, 1_000_000_000_000 })
        {
            long[] numbers = [.. texts.Select(text => (text[1] - '5') * apart)];
            var byNumber = StageLog.OfColumns(recorded.Process, numbers, stages, ticks, new StageLogOptions { AsOf = recorded.Question.AsOf });
            Assert.Equal(log.Journeys, byNumber.Journeys);
            Assert.Equal(report, Recorded.Report(recorded.TallyOf(byNumber)));
        }
    }

    /// <summary>Far more journeys than one thread counts where several may.</summary>
    [Fact]
    public void Many_journeys_counted_side_by_side_are_the_sum_of_few()
    {
        var recorded = RecordedSample.Where(sample => sample.Process.Path.Count > 3 && sample.Question.By.Count == 0 && sample.Naive.Journeys.Count > 4)
            .Select(sample => sample with { Question = sample.Question with { AsOf = null } }).First();
        var entries = recorded.Entries.Where(entry => entry.JourneyId.Length > 0).ToList();
        var copies = Enumerable.Range(0, 30_000 / recorded.Naive.Journeys.Count)
            .Select(copy => entries.Select(entry => (StageEntry[])[entry with { JourneyId = FormattableString.Invariant($"{entry.JourneyId}/{copy}"), Entered = entry.Entered + Duration.FromHours(copy % 500) }]).ToList())
            .ToList();
        var whole = recorded.LogOf(copies.SelectMany(lines => lines));
        var tally = recorded.TallyOf(whole, degree: 4);
        Assert.True(tally.Journeys > 20_000);

        var sum = copies.Chunk(500).Select(chunk => recorded.TallyOf(recorded.LogOf(chunk.SelectMany(lines => lines), whole.AsOf, whole.Currency)))
            .Aggregate((left, right) => left.Merge(right));
        Assert.Equal(Recorded.Report(tally), Recorded.Report(sum));
    }

    private static IEnumerable<Recorded> RecordedSample => RecordedGeneratorsSpec.Sample;

    private static IEnumerable<Visit> Visits(StageLog log) => log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal);

    private static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var array = items.ToArray();
        new Random(seed).Shuffle(array);
        return array;
    }
}
