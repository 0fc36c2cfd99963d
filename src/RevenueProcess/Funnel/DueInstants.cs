using NodaTime;

namespace RevenueProcess;

/// <summary>Until when the visits of a stage are in time, by its service level.</summary>
internal sealed class DueInstants
{
    private static readonly Duration _longest = Instant.MaxValue - Instant.MinValue;

    private readonly ServiceLevel _level;
    private readonly long _ticks;

    private DueInstants(ServiceLevel level)
    {
        _level = level;
        _ticks = Duration.Min(level.Time, _longest).BclCompatibleTicks;
    }

    /// <summary>Those of a stage; null for one that states no time, or that closes and so has no time in stage.</summary>
    public static DueInstants? Of(Stage stage) => stage is { Closes: false, Within: { } level } ? new DueInstants(level) : null;

    /// <summary>The due instant of a visit that lasted longer, in ticks rounded down; null for one that is in time.</summary>
    /// <param name="entered">When it began, in ticks.</param>
    /// <param name="left">When it ended, or as-of.</param>
    public long? MissedBy(long entered, long left)
    {
        if (left - entered <= _ticks)
        {
            return null; // no calendar has more working time than time elapses
        }

        if (_level.Calendar is not { } calendar)
        {
            return entered + _ticks;
        }

        var from = BusinessCalendar.Nearest(entered);
        return calendar.Between(from, BusinessCalendar.Nearest(left)) >= _level.Time && calendar.Add(from, _level.Time).ToUnixTimeTicks() is var due && left > due ? due : null;
    }
}
