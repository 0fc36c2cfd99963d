using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>Results are a function of the set of records: neither the order nor the way in which they arrive changes a byte of the report.</summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = ThousandRecorded.Count, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class ArrivalLaws
{
    [Property]
    public void The_order_of_arrival_changes_nothing(Recorded recorded, int seed)
    {
        var single = recorded with { Lines = [.. recorded.Records.Select(record => (LogRecord[])[record])] };
        var shuffled = single with { Lines = [.. Shuffled(single.Lines, seed)] };
        Assert.Equal(Recorded.Report(single.Tally), Recorded.Report(shuffled.Tally));
        Assert.Equal(Recorded.Form(single.Tally), Recorded.Form(shuffled.Tally));
        Assert.Equal(Visits(single.Log), Visits(shuffled.Log));
    }

    [Property]
    public void The_order_of_lines_with_several_records_changes_no_count_of_records_and_no_number(Recorded recorded, int seed)
    {
        var shuffled = recorded with { Lines = [.. Shuffled(recorded.Lines, seed)] };
        Assert.Equal((recorded.Log.Entries, recorded.Log.Values), (shuffled.Log.Entries, shuffled.Log.Values));
        Assert.Equal(Recorded.Report(recorded.Tally), Recorded.Report(shuffled.Tally));
    }

    [Property]
    public void Records_that_arrive_twice_count_once(Recorded recorded)
    {
        var twice = recorded with { Lines = [.. recorded.Lines, .. recorded.Lines.Select(line => line.Select(record => record with { Origin = new RecordOrigin("again", 1) }).ToArray())] };
        Assert.Equal(recorded.Log.Entries.Kept, twice.Log.Entries.Kept);
        Assert.Equal(Recorded.Report(recorded.Tally), Recorded.Report(twice.Tally));
    }

    [Property]
    public void Any_degree_makes_the_same_log_and_the_same_report(Recorded recorded)
    {
        var (report, form) = (Recorded.Report(recorded.Tally), Recorded.Form(recorded.Tally));
        foreach (var degree in new[] { 2, 3 })
        {
            var log = recorded.LogOf(recorded.Lines, recorded.Question.Options with { Degree = degree });
            Assert.Equal((recorded.Log.Lines, recorded.Log.Entries, recorded.Log.Values), (log.Lines, log.Entries, log.Values));
            Assert.Equal(recorded.Log.Visits(), log.Visits());
            var tally = recorded.TallyOf(log, degree: degree);
            Assert.Equal((report, form), (Recorded.Report(tally, degree), Recorded.Form(tally)));
        }
    }

    [Property]
    public void Bare_columns_make_the_same_log_as_entries(Recorded recorded)
    {
        var bare = recorded.Entries.Where(entry => entry.JourneyId.Length > 0 && recorded.Process.TryFind(entry.Stage, out _))
            .Select(entry => new StageEntry(entry.JourneyId, entry.Stage, entry.Entered)).ToList();
        var options = recorded.Question.Options;
        var log = recorded.LogOf(bare.Select(entry => (StageEntry[])[entry]), options);
        var report = Recorded.Report(recorded.TallyOf(log));

        string[] texts = [.. bare.Select(entry => entry.JourneyId)];
        ushort[] stages = [.. bare.Select(entry => (ushort)recorded.Process[entry.Stage].Ordinal)];
        long[] ticks = [.. bare.Select(entry => entry.Entered.ToUnixTimeTicks())];
        var byText = StageLog.OfColumns(recorded.Process, texts, stages, ticks, options);
        Assert.Equal(Visits(log), Visits(byText));
        Assert.Equal(log.AfterClose().Count(), byText.AfterClose().Count());
        Assert.Equal((log.AsOf, log.Entries, log.Lines), (byText.AsOf, byText.Entries, byText.Lines));
        Assert.Equal(report, Recorded.Report(recorded.TallyOf(byText)));

        foreach (var apart in new[] { 1L, 1_000_000_000_000 })
        {
            long[] numbers = [.. texts.Select(text => (text[1] - '5') * apart)];
            var byNumber = StageLog.OfColumns(recorded.Process, numbers, stages, ticks, options);
            Assert.Equal(log.Journeys, byNumber.Journeys);
            Assert.Equal(report, Recorded.Report(recorded.TallyOf(byNumber)));
        }
    }

    /// <summary>Far more journeys than one thread counts where several may.</summary>
    [Fact]
    public void Many_journeys_counted_side_by_side_are_the_sum_of_few()
    {
        var recorded = ThousandRecorded.All.Where(sample => sample.Process.Path.Count > 3 && sample.Question.By.Count == 0 && sample.Naive.Journeys.Count > 4)
            .Select(sample => sample with { Question = sample.Question with { Options = sample.Question.Options with { AsOf = null } } }).First();
        var entries = recorded.Entries.Where(entry => entry.JourneyId.Length > 0).ToList();
        var copies = Enumerable.Range(0, 30_000 / recorded.Naive.Journeys.Count)
            .Select(copy => entries.Select(entry => (StageEntry[])[entry with { JourneyId = FormattableString.Invariant($"{entry.JourneyId}/{copy}"), Entered = entry.Entered + Duration.FromHours(copy % 500) }]).ToList())
            .ToList();
        var whole = recorded.LogOf(copies.SelectMany(lines => lines));
        var tally = recorded.TallyOf(whole, degree: 4);
        Assert.True(tally.Journeys > 20_000);
        Assert.All([1, 3], degree => Assert.Equal(Recorded.Form(tally), Recorded.Form(recorded.TallyOf(whole, degree: degree))));

        var sum = copies.Chunk(500).Select(chunk => recorded.TallyOf(recorded.LogOf(chunk.SelectMany(lines => lines), recorded.PartOf(whole))))
            .Aggregate((left, right) => left.Merge(right));
        Assert.Equal(Recorded.Report(tally), Recorded.Report(sum));
    }

    private static IEnumerable<Visit> Visits(StageLog log) => log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal);

    private static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var array = items.ToArray();
        new Random(seed).Shuffle(array);
        return array;
    }
}
