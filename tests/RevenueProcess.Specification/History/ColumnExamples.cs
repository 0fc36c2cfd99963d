using NodaTime;
using RevenueProcess.Specification.Funnel;

namespace RevenueProcess.Specification.History;

/// <summary>Bare columns and long journeys: what the generated histories are too small or too tidy for.</summary>
public sealed class ColumnExamples
{
    private static readonly string[] _stages = ["inquiry", "qualified", "nurture"];

    /// <summary>More entries than are put in order by insertion, with ties that only sequence, stage and owner settle.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_long_journey_that_arrives_out_of_order_is_the_one_in_order(int seed)
    {
        var entries = Enumerable.Range(0, 600)
            .Select(i => new StageEntry(i < 300 ? "a" : "b", _stages[i % 7 % 3], Told.Day(i / 5)) { Sequence = i % 5 < 2 ? null : i, Owner = i % 4 == 0 ? null : $"owner {i % 11}" })
            .ToArray();
        var shuffled = entries.ToArray();
        new Random(seed).Shuffle(shuffled);
        var visits = Sorted(StageLog.Of(Told.Process, shuffled));

        Assert.Equal(Sorted(StageLog.Of(Told.Process, entries)), visits);
        Assert.True(visits.Count > 300);
        Assert.Equal(
            NaiveHistory.Of(Told.Process, entries).Journeys.SelectMany(journey => journey.Visits.Select(visit => (journey.Id, visit.Place.Text, visit.Entered))),
            visits.Select(visit => (visit.JourneyId, visit.Stage.Id, visit.Entered)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_long_journey_in_bare_columns_is_put_in_order_too(int seed)
    {
        var order = Enumerable.Range(0, 200).ToArray();
        new Random(seed).Shuffle(order);

        // Two journeys, the second of which must be put in order where it lies.
        var visits = Columns([.. order.Select(_ => 7L), .. order.Select(_ => 8L)], [.. order.Select(i => i % 3), .. order.Select(i => i % 3)], [.. order, .. order]).Visits();

        var inOrder = Enumerable.Range(0, 200).Select(i => (Told.Process.Stages[i % 3].Id, Told.Day(i))).ToList();
        Assert.Equal([.. inOrder, .. inOrder], visits.Select(visit => (visit.Stage.Id, visit.Entered)));
    }

    /// <summary>Numbers without gaps, with some, with as many as are still close, just beyond that, far apart, and as far as numbers go.</summary>
    [Theory]
    [InlineData(new long[] { 7, 8, 9, 10 })]
    [InlineData(new long[] { -2, -1, 1 })]
    [InlineData(new long[] { 7, 9, 12, 15 })]
    [InlineData(new long[] { 0, 5, 31 })]
    [InlineData(new long[] { 0, 5, 32 })]
    [InlineData(new long[] { 3, 1_000_000_000_000, -5 })]
    [InlineData(new long[] { long.MinValue, 0, long.MaxValue })]
    public void Integer_journeys_keep_their_numbers_however_far_apart_they_are(long[] numbers)
    {
        long[] twice = [.. numbers.Reverse(), .. numbers];
        var log = Columns(twice, twice.Select((_, row) => row < numbers.Length ? 0 : 1), twice.Select((_, row) => row));

        Assert.Equal(numbers.Length, log.Journeys);
        Assert.Equal(numbers.Length, log.Tally().Journeys);
        Assert.Equal(
            numbers.Select((number, i) => (Told.Text(number), "inquiry", Told.Day(numbers.Length - 1 - i)))
                .Concat(numbers.Select((number, i) => (Told.Text(number), Told.Process.Stages[1].Id, Told.Day(numbers.Length + i)))).Order(),
            log.Visits().Select(visit => (visit.JourneyId, visit.Stage.Id, visit.Entered)).Order());
    }

    [Fact]
    public void Columns_have_one_length_and_ordinals_of_the_process()
    {
        Assert.Throws<ArgumentException>("stages", () => StageLog.OfColumns(Told.Process, [1L], [0], [0, 0]));
        Assert.Equal(1, StageLog.OfColumns(Told.Process, [1L], [8], [0]).Journeys);
        Assert.Throws<ArgumentException>("stages", () => StageLog.OfColumns(Told.Process, [1L], [9], [0]));
    }

    private static StageLog Columns(IEnumerable<long> journeys, IEnumerable<int> stages, IEnumerable<int> days) => StageLog.OfColumns(
        Told.Process, journeys.ToArray(), stages.Select(stage => (ushort)stage).ToArray(), days.Select(day => Told.Day(day).ToUnixTimeTicks()).ToArray());

    private static List<Visit> Sorted(StageLog log) => [.. log.Visits().OrderBy(visit => visit.JourneyId, StringComparer.Ordinal)];
}
