using NodaTime;

namespace RevenueProcess;

/// <summary>The most time that a journey may stay in a stage: elapsed time, or the working time of a calendar.</summary>
/// <remarks>
/// A duration alone is one: <c>within: Duration.FromDays(2)</c>. Building a process checks that the time is longer than zero. Equal when time
/// and calendar are.
/// </remarks>
/// <param name="Time">The most time.</param>
/// <param name="Calendar">The calendar whose working time it is; null for elapsed time.</param>
public sealed record ServiceLevel(Duration Time, BusinessCalendar? Calendar = null)
{
    /// <summary>An amount of elapsed time.</summary>
    public static implicit operator ServiceLevel(Duration time) => FromDuration(time);

    /// <summary>An amount of elapsed time.</summary>
    /// <param name="time">The most time.</param>
    public static ServiceLevel FromDuration(Duration time) => new(time);

    /// <summary>
    /// The instant until which a journey is in time. A journey that moves then has kept the level; one that is still there after it is overdue.
    /// </summary>
    /// <param name="entered">When the journey entered the stage.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the instant.</exception>
    /// <exception cref="OverflowException">The instant does not exist.</exception>
    public Instant DueAfter(Instant entered) => Calendar is null ? entered + Time : Calendar.Add(entered, Time);

    /// <summary>The level as <c>2 days</c> or <c>4 hours of office v1</c>.</summary>
    public override string ToString() => Calendar is null ? Wording.Of(Time) : $"{Wording.Of(Time)} of {Calendar}";
}
