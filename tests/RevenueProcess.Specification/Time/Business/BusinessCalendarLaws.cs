using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Time;

[Properties(Arbitrary = [typeof(AnyCalendar)], MaxTest = 200)]
public class BusinessCalendarLaws
{
    [Property]
    public void Working_time_is_additive(Stretch stretch, int seconds, byte nanoseconds)
    {
        var (calendar, from, to) = (stretch.Calendar, stretch.From, stretch.To);
        var between = from + Duration.FromSeconds(seconds % 2_000_000) + Duration.FromNanoseconds(nanoseconds);
        Assert.Equal(calendar.Between(from, to), calendar.Between(from, between) + calendar.Between(between, to));
        Assert.Equal(calendar.Between(from, between), -calendar.Between(between, from));
    }

    [Property]
    public void Adding_inverts_measuring(Stretch stretch, byte share, byte nanoseconds)
    {
        var (calendar, from) = (stretch.Calendar, stretch.From + Duration.FromNanoseconds(nanoseconds));
        var work = WorkOf(stretch, share) + Duration.FromNanoseconds(nanoseconds);
        var due = calendar.Add(from, work);
        Assert.Equal(work, calendar.Between(from, due));
        if (work > Duration.Zero)
        {
            // It is the first such instant: a nanosecond before, a nanosecond of work is left.
            Assert.Equal(work - Duration.Epsilon, calendar.Between(from, due - Duration.Epsilon));
            Assert.True(calendar.IsOpen(due - Duration.Epsilon));
        }
    }

    [Property]
    public void Adding_in_two_steps_is_adding_at_once(Stretch stretch, byte first, byte second, byte nanoseconds)
    {
        var (one, other) = (WorkOf(stretch, first) + Duration.FromNanoseconds(nanoseconds), WorkOf(stretch, second));
        var calendar = stretch.Calendar;
        Assert.Equal(calendar.Add(stretch.From, one + other), calendar.Add(calendar.Add(stretch.From, one), other));
    }

    [Property]
    public void Measuring_counts_the_minutes_in_which_the_clock_on_the_wall_shows_open_hours(Stretch stretch) =>
        Assert.Equal(Duration.FromMinutes(stretch.Sketch.Count(stretch.From, stretch.To)), stretch.Calendar.Between(stretch.From, stretch.To));

    [Property]
    public void Adding_walks_over_the_minutes_in_which_the_clock_on_the_wall_shows_open_hours(Stretch stretch, byte share)
    {
        var minutes = (int)(WorkOf(stretch, share).TotalMinutes);
        Assert.Equal(stretch.Sketch.Walk(stretch.From, minutes), stretch.Calendar.Add(stretch.From, Duration.FromMinutes(minutes)));
    }

    [Property]
    public void A_calendar_is_open_when_the_clock_on_the_wall_shows_open_hours(Stretch stretch, int seconds, byte nanoseconds)
    {
        var instant = stretch.From + Duration.FromSeconds(seconds % 2_000_000) + Duration.FromNanoseconds(nanoseconds);
        Assert.Equal(stretch.Sketch.IsOpen(instant), stretch.Calendar.IsOpen(instant));
    }

    [Property]
    public void The_hours_of_a_date_are_those_of_its_day_of_the_week_unless_it_is_special(Stretch stretch)
    {
        var calendar = stretch.Calendar;
        foreach (var (date, hours) in stretch.Sketch.Special)
        {
            Assert.Equal(hours, calendar.HoursOf(date).Select(each => (each.FirstMinute, each.EndMinute)));
            Assert.Equal(calendar.HoursOf(date.PlusWeeks(1_000).DayOfWeek), calendar.HoursOf(date.PlusWeeks(1_000)));
        }
    }

    /// <summary>Some of the work that the stretch has; all of it where the share is 255.</summary>
    private static Duration WorkOf(Stretch stretch, byte share) => stretch.Calendar.Between(stretch.From, stretch.To) * share / byte.MaxValue;
}
