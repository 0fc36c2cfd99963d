using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Reads what ISO 8601 and common databases write: a date, a date and time, with an offset or without. Digits may be basic (<c>20180501T173000Z</c>)
/// or separated (<c>2018-5-1 9:30</c>), the offset long or short (<c>+0000</c>, <c>+00</c>, <c> UTC</c>).
/// </summary>
internal ref struct IsoStamp
{
    private ReadOnlySpan<char> _rest;

    private IsoStamp(ReadOnlySpan<char> text) => _rest = text;

    /// <summary>The stamp; null if the text is none.</summary>
    public static Stamp? Read(string text, DateTimeZone zone) => new IsoStamp(text).Read(zone);

    private Stamp? Read(DateTimeZone zone)
    {
        if (!TryDate(out var date, out var isBasic))
        {
            return null;
        }

        if (_rest.IsEmpty)
        {
            return Stamp.Of(date, zone);
        }

        return TryBetween() && TryTime(isBasic, ref date, out var time, out var precision) && TryOffset(out var offset) && _rest.IsEmpty
            ? StampPattern.StampOf(date + time, precision, offset, zone)
            : null;
    }

    private bool TryDate(out LocalDate date, out bool isBasic)
    {
        (date, isBasic) = (default, false);
        if (!TryNumber(4, 4, out var year))
        {
            return false;
        }

        isBasic = !_rest.IsEmpty && char.IsAsciiDigit(_rest[0]);
        int month, day;
        if (isBasic)
        {
            if (!TryNumber(2, 2, out month) || !TryNumber(2, 2, out day))
            {
                return false;
            }
        }
        else if (!TryOneOf("-/", out var separator) || !TryNumber(1, 2, out month) || !Try(separator) || !TryNumber(1, 2, out day))
        {
            return false;
        }

        if (!StampPattern.InRange(year) || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>A letter or spaces between date and time.</summary>
    private bool TryBetween()
    {
        var spaces = _rest.Length;
        _rest = _rest.TrimStart(' ');
        return spaces > _rest.Length || TryOneOf("Tt", out _);
    }

    private bool TryTime(bool isBasic, ref LocalDate date, out LocalTime time, out Duration precision)
    {
        (time, precision) = (LocalTime.Midnight, Duration.FromHours(1));
        var (minute, second, nanoseconds) = (0, 0, 0L);
        if (!TryNumber(isBasic ? 2 : 1, 2, out var hour))
        {
            return false;
        }

        if (HasMore(isBasic))
        {
            if (!TryNumber(2, 2, out minute))
            {
                return false;
            }

            precision = Duration.FromMinutes(1);
            if (HasMore(isBasic))
            {
                precision = Duration.Zero;
                if (!TryNumber(2, 2, out second) || !TryFraction(out nanoseconds))
                {
                    return false;
                }
            }
        }

        // The day may end at 24:00, which is the start of the next.
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && (minute > 0 || second > 0 || nanoseconds > 0)))
        {
            return false;
        }

        if (hour == 24)
        {
            date = date.PlusDays(1);
            return true;
        }

        time = LocalTime.FromHourMinuteSecondNanosecond(hour, minute, second, nanoseconds);
        return true;
    }

    private bool HasMore(bool isBasic) => isBasic ? !_rest.IsEmpty && char.IsAsciiDigit(_rest[0]) : Try(':');

    private bool TryFraction(out long nanoseconds)
    {
        nanoseconds = 0;
        if (!TryOneOf(".,", out _))
        {
            return true;
        }

        var digits = 0;
        for (; digits < 9 && !_rest.IsEmpty && char.IsAsciiDigit(_rest[0]); digits++, _rest = _rest[1..])
        {
            nanoseconds = (nanoseconds * 10) + (_rest[0] - '0');
        }

        for (var missing = digits; missing < 9; missing++)
        {
            nanoseconds *= 10;
        }

        return digits > 0;
    }

    private bool TryOffset(out Offset? offset)
    {
        offset = null;
        _rest = _rest.TrimStart(' ');
        if (_rest.IsEmpty)
        {
            return true;
        }

        if (_rest is "Z" or "z" || _rest.Equals("UTC", StringComparison.OrdinalIgnoreCase) || _rest.Equals("GMT", StringComparison.OrdinalIgnoreCase))
        {
            offset = Offset.Zero;
            _rest = [];
            return true;
        }

        var minutes = 0;
        if (!TryOneOf("+-", out var sign) || !TryNumber(2, 2, out var hours) || (!_rest.IsEmpty && ((Try(':') && _rest.IsEmpty) || !TryNumber(2, 2, out minutes))))
        {
            return false;
        }

        if (minutes > 59 || (hours * 60) + minutes > 18 * 60)
        {
            return false;
        }

        offset = Offset.FromHoursAndMinutes(sign == '-' ? -hours : hours, sign == '-' ? -minutes : minutes);
        return true;
    }

    private bool TryNumber(int least, int most, out int number)
    {
        (number, var digits) = (0, 0);
        for (; digits < most && digits < _rest.Length && char.IsAsciiDigit(_rest[digits]); digits++)
        {
            number = (number * 10) + (_rest[digits] - '0');
        }

        _rest = _rest[digits..];
        return digits >= least;
    }

    private bool Try(char character)
    {
        if (_rest.IsEmpty || _rest[0] != character)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    private bool TryOneOf(string characters, out char found)
    {
        found = _rest.IsEmpty ? '\0' : _rest[0];
        if (_rest.IsEmpty || !characters.Contains(found))
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }
}
