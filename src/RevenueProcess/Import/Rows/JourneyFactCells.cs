using NodaTime;

namespace RevenueProcess;

/// <summary>Reads what a row says about its journey, apart from any move.</summary>
internal sealed class JourneyFactCells(
    CellReader? owner, ValueCells value, StampCells? close, AttributeCells attributes, DateTimeZone zone)
{
    /// <summary>What the current row says, as if it were said at an instant.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="at">The instant.</param>
    /// <param name="origin">Where the row stands.</param>
    /// <param name="unread">A text that should be a date and is none.</param>
    public Statement Read(string journey, Instant at, RecordOrigin origin, out string? unread)
    {
        (unread, var worth) = (null, value.Read());
        LocalDate? day = close?.TryRead(out var stamp, out unread) == true ? DayOf(stamp, zone) : null;
        return new Statement(journey, at)
        {
            Origin = origin,
            Owner = owner?.Value,
            Value = worth.Value,
            UnreadValue = worth.Unread,
            Doubt = worth.Doubt,
            Currency = worth.Currency,
            ExpectedClose = day,
            Attributes = attributes.Read(),
        };
    }

    /// <summary>The day of a stamp: as it is written, or that of the instant in a zone.</summary>
    public static LocalDate DayOf(Stamp stamp, DateTimeZone zone) => stamp.Day ?? stamp.At.InZone(zone).Date;
}
