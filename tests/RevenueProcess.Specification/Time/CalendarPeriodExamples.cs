using NodaTime;

namespace RevenueProcess.Specification.Time;

public class CalendarPeriodExamples
{
    private static readonly Instant Start = Instant.FromUtc(2018, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2018, 2, 1, 0, 0);

    [Fact]
    public void A_period_contains_its_start_and_not_its_end()
    {
        var period = new CalendarPeriod(Start, End, "2018-01");
        Assert.Equal([true, true, false, false], new[] { Start, End - Duration.Epsilon, End, Start - Duration.Epsilon }.Select(period.Contains));
    }

    [Fact]
    public void Periods_with_equal_bounds_and_labels_are_equal()
    {
        Assert.Equal(new CalendarPeriod(Start, End, "a"), new CalendarPeriod(Start, End, "a"));
        Assert.NotEqual(new CalendarPeriod(Start, End, "a"), new CalendarPeriod(Start, End, "b"));
    }

    [Fact]
    public void Periods_are_ordered_by_start_then_end_then_label()
    {
        var ordered = new[]
        {
            new CalendarPeriod(Start, End, "a"),
            new CalendarPeriod(Start, End, "b"),
            new CalendarPeriod(Start, End + Duration.FromDays(1), "a"),
            new CalendarPeriod(End, End + Duration.FromDays(1), "a"),
        };
        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(
            pair.First < pair.Second && pair.First <= pair.Second && pair.Second > pair.First && pair.Second >= pair.First));
        Assert.All(ordered, period => Assert.False(period < Again(period) || period > Again(period)));
        Assert.All(ordered, period => Assert.True(period <= Again(period) && period >= Again(period)));
        Assert.True(ordered[0].CompareTo(null) > 0);

        static CalendarPeriod Again(CalendarPeriod period) => new(period.Start, period.End, period.Label);
    }

    [Fact]
    public void A_period_prints_its_label() => Assert.Equal("2018-01", new CalendarPeriod(Start, End, "2018-01").ToString());

    [Fact]
    public void A_period_that_does_not_end_after_its_start_is_refused() =>
        Assert.Contains("must end after its start", Assert.Throws<ArgumentException>(() => new CalendarPeriod(End, End, "x")).Message);

    [Fact]
    public void A_period_without_a_label_is_refused() =>
        Assert.Contains("label is ' '; it must have at least one visible character", Assert.Throws<ArgumentException>(() => new CalendarPeriod(Start, End, " ")).Message);
}
