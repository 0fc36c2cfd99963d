using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Reads dates and times by patterns. A date alone is that day in the zone; a local time that the zone skipped moves forward by the gap, one
/// that it repeats is the earlier of the two; with an offset there is nothing to decide.
/// </summary>
public sealed class InstantReader
{
    private static readonly string[] _iso =
    [
        "uuuu-MM-dd",
        "uuuu-MM-dd HH:mm:ss;FFFFFFFFF",
        "uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFF",
        "uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFFo<Z+HH:mm>",
        "uuuu-MM-dd HH:mm:ss;FFFFFFFFFo<Z+HH:mm>",
        "uuuu-MM-dd'T'HH:mm",
        "uuuu-MM-dd HH:mm",
    ];

    private readonly DateTimeZone _zone;
    private readonly Func<string, Stamp?>[] _readers;

    private InstantReader(DateTimeZone zone, IEnumerable<Func<string, Stamp?>> readers)
    {
        _zone = zone;
        _readers = [.. readers];
    }

    /// <summary>A reader of ISO 8601.</summary>
    /// <param name="zone">The zone of dates and local times.</param>
    public static InstantReader Iso(DateTimeZone zone) => Of(_iso, zone);

    /// <summary>A reader of patterns of NodaTime, tried in order.</summary>
    /// <param name="patterns">Each of a date, of a date and time, or of these with an offset.</param>
    /// <param name="zone">The zone of dates and local times.</param>
    /// <exception cref="ArgumentException">A text is no such pattern.</exception>
    public static InstantReader Of(IReadOnlyList<string> patterns, DateTimeZone zone)
    {
        Require.NotNull(zone);
        return new InstantReader(zone, Require.AllPresent(patterns).Select(pattern => StampPattern.ReaderOf(pattern, zone)
            ?? throw new ArgumentException($"'{Wording.Shown(pattern)}' is no pattern of a date, of a date and time, or of these with an offset.", nameof(patterns))));
    }

    /// <summary>Whether a text is a pattern of a date, of a date and time, or of these with an offset.</summary>
    /// <param name="text">The text.</param>
    public static bool IsPattern(string text) => StampPattern.ReaderOf(Require.NotNull(text), DateTimeZone.Utc) is not null;

    /// <summary>A reader of the same patterns that takes midnights for dates, and nothing else for anything.</summary>
    public InstantReader OfDates() => new(_zone, _readers.Select(read => (Func<string, Stamp?>)(text =>
        read(text) is { Day: { } day } ? Stamp.Of(day, _zone) : null)));

    /// <summary>Reads a date or a time of the years 2 to 9997; false if no pattern fits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stamp">What the first pattern that fits reads.</param>
    public bool TryRead(string text, out Stamp stamp)
    {
        Require.NotNull(text);
        foreach (var read in _readers)
        {
            if (read(text) is { } found)
            {
                stamp = found;
                return true;
            }
        }

        stamp = default;
        return false;
    }
}
