using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>
/// A few absurd dates among many change nothing: they are put aside, and history ends where it did. What lies long before the rest is history,
/// unless it lies before 1900 or outside of what the import states.
/// </summary>
[Properties(Arbitrary = [typeof(ThousandRecorded)], MaxTest = 100, StartSize = 0, EndSize = ThousandRecorded.Count)]
public sealed class FarInstantLaws
{
    private static readonly Duration _longer = Duration.FromDays(800);

    [Property]
    public void One_instant_long_after_all_others_is_put_aside_if_there_are_four(Recorded recorded, int days)
    {
        var plain = WithoutAsOf(recorded);
        var absurd = new StageEntry("typo", plain.Process.Path[0].Id, plain.Naive.AsOf + _longer + Duration.FromDays(Math.Abs(days % 20_000)));
        if (Distinct(plain) >= 4)
        {
            AssertPutAside(plain, [absurd]);
        }
    }

    [Property]
    public void One_in_a_hundred_long_after_all_others_is_put_aside(Recorded recorded, int seed)
    {
        var plain = Repeated(WithoutAsOf(recorded), 200);
        var random = new Random(seed);
        var absurd = Enumerable.Range(0, Distinct(plain) / 100)
            .Select(number => new StageEntry("typo", plain.Process.Path[0].Id, plain.Naive.AsOf + _longer + Duration.FromDays(random.Next(100)) + Duration.FromTicks(number)));
        AssertPutAside(plain, [.. absurd]);
    }

    [Property]
    public void What_lies_before_1900_is_put_aside(Recorded recorded, int seed)
    {
        var plain = WithoutAsOf(recorded);
        var random = new Random(seed);
        var centuries = Instant.FromUtc(202, 1, 1, 0, 0);
        AssertPutAside(plain, [.. plain.Entries.Where(entry => entry.JourneyId.Length > 0 && random.Next(3) == 0).Select(entry => entry with { Entered = centuries + Duration.FromDays(random.Next(600_000)) })]);
    }

    [Property]
    public void What_the_import_states_is_the_plausible_range(Recorded recorded, int seed)
    {
        var plain = WithoutAsOf(recorded);
        var random = new Random(seed);
        var (earliest, latest) = (plain.SomeInstant(random), plain.SomeInstant(random));
        var options = plain.Question.Options with { Earliest = Instant.Min(earliest, latest), Latest = Instant.Max(earliest, latest) };
        var stated = plain with { Question = plain.Question with { Options = options } };
        var inside = stated with { Lines = [.. plain.Lines.Select(line => (LogRecord[])[.. line.Where(record => Recorded.At(record) >= options.Earliest && Recorded.At(record) <= options.Latest)]).Where(line => line.Length > 0)] };
        var known = stated with { Question = stated.Question with { By = inside.KnownTo(inside.Log) } };
        Assert.Equal(inside.Log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal), stated.Log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal));
        Assert.Equal(Recorded.Report(inside.Tally), Recorded.Report(known.Tally));
    }

    [Property]
    public void What_lies_long_before_the_rest_is_history(Recorded recorded)
    {
        var plain = WithoutAsOf(recorded);
        var old = new StageEntry("old", plain.Process.Path[0].Id, Instant.FromUtc(1970, 1, 1, 0, 0));
        var log = plain.LogOf([.. plain.Lines, [old]]);
        Assert.Equal((1, plain.Log.AsOf), (log.Journeys - plain.Log.Journeys, plain.Log.Journeys == 0 ? plain.Log.AsOf : log.AsOf));
    }

    private static Recorded WithoutAsOf(Recorded recorded) =>
        recorded with { Question = recorded.Question with { Options = recorded.Question.Options with { AsOf = null } } };

    /// <summary>The same history over and over, each time of other journeys, until it has so many entries.</summary>
    private static Recorded Repeated(Recorded recorded, int entries) => Distinct(recorded) == 0 ? recorded : recorded with
    {
        Lines = [.. Enumerable.Range(0, 1 + (entries / Distinct(recorded)))
            .SelectMany(copy => recorded.Lines.Select(line => line.Select(record => record.JourneyId.Length == 0 ? record with { Origin = null } : record with { JourneyId = $"{record.JourneyId}/{copy}" }).ToArray()))],
    };

    /// <summary>Entries that are kept, each once.</summary>
    private static int Distinct(Recorded recorded) => recorded.Naive.Journeys.Sum(journey => journey.Entries.Count);

    private static void AssertPutAside(Recorded plain, StageEntry[] absurd)
    {
        var log = plain.LogOf([.. plain.Lines, .. absurd.Select(entry => (LogRecord[])[entry])]);
        Assert.Equal((plain.Log.AsOf, plain.Log.Currency, absurd.Length), (log.AsOf, log.Currency, log.Entries[SetAsideReason.FarInstant]));
        Assert.Equal(plain.Log.Visits(), log.Visits());
        Assert.Equal(Recorded.Report(plain.Tally), Recorded.Report(plain.TallyOf(log)));
    }
}
