using System.Globalization;
using NodaTime;

namespace RevenueProcess;

/// <summary>One named period on the time line, half-open: <c>[Start, End)</c>.</summary>
/// <remarks>
/// Equal when start, end and label are equal. Ordered by start, then end, then label (ordinal).
/// </remarks>
public sealed record CalendarPeriod : IComparable<CalendarPeriod>
{
    /// <summary>Makes a period.</summary>
    /// <param name="start">The first instant inside the period.</param>
    /// <param name="end">The first instant after the period; later than <paramref name="start"/>.</param>
    /// <param name="label">What the period is called, such as <c>2018-Q1</c>; not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>, or the label is blank.</exception>
    public CalendarPeriod(Instant start, Instant end, string label)
    {
        Label = Require.Name(label);
        if (end <= start)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The period \"{label}\" ends at {end}; it must end after its start {start}."),
                nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>The first instant inside the period.</summary>
    public Instant Start { get; }

    /// <summary>The first instant after the period.</summary>
    public Instant End { get; }

    /// <summary>
    /// What the period is called: <c>2018-03-05</c>, <c>2018-W09</c>, <c>2018-03</c>, <c>2018-Q1</c>, <c>2018</c>, and
    /// <c>FY2018-Q1</c>, <c>FY2018</c> where the fiscal year does not start in January.
    /// </summary>
    public string Label { get; }

    /// <summary>Whether an instant lies in <c>[Start, End)</c>.</summary>
    /// <param name="instant">The instant to look for.</param>
    /// <returns>True from the start on and before the end.</returns>
    public bool Contains(Instant instant) => instant >= Start && instant < End;

    /// <inheritdoc/>
    public int CompareTo(CalendarPeriod? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byStart = Start.CompareTo(other.Start);
        if (byStart != 0)
        {
            return byStart;
        }

        var byEnd = End.CompareTo(other.End);
        return byEnd != 0 ? byEnd : string.CompareOrdinal(Label, other.Label);
    }

    /// <summary>Whether the left period comes before the right one; null comes first.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another period.</param>
    /// <returns>True if left is earlier.</returns>
    public static bool operator <(CalendarPeriod? left, CalendarPeriod? right) => Compare(left, right) < 0;

    /// <summary>Whether the left period comes before the right one or is equal to it; null comes first.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another period.</param>
    /// <returns>True if left is earlier or equal.</returns>
    public static bool operator <=(CalendarPeriod? left, CalendarPeriod? right) => Compare(left, right) <= 0;

    /// <summary>Whether the left period comes after the right one; null comes first.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another period.</param>
    /// <returns>True if left is later.</returns>
    public static bool operator >(CalendarPeriod? left, CalendarPeriod? right) => Compare(left, right) > 0;

    /// <summary>Whether the left period comes after the right one or is equal to it; null comes first.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another period.</param>
    /// <returns>True if left is later or equal.</returns>
    public static bool operator >=(CalendarPeriod? left, CalendarPeriod? right) => Compare(left, right) >= 0;

    /// <summary>The label.</summary>
    /// <returns>The period's label.</returns>
    public override string ToString() => Label;

    private static int Compare(CalendarPeriod? left, CalendarPeriod? right) => Comparer<CalendarPeriod?>.Default.Compare(left, right);
}
