using NodaTime;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>
/// Reads dates and times by patterns. A date alone is that day in the zone; a local time that the zone skipped moves forward by the gap, one
/// that it repeats is the earlier of the two; with an offset there is nothing to decide.
/// </summary>
internal sealed class InstantReader
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

    private readonly Func<string, Stamp?>[] _readers;

    private InstantReader(IEnumerable<Func<string, Stamp?>> readers) => _readers = [.. readers];

    /// <summary>A reader of ISO 8601.</summary>
    public static InstantReader Iso(DateTimeZone zone) => new(_iso.Select(pattern => StampPattern.ReaderOf(pattern, zone)!));

    /// <summary>A reader of patterns, tried in order; ISO 8601 where none is given.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="zone">The zone of local times.</param>
    /// <param name="fault">Makes the exception for the pattern at an index, with why it is none.</param>
    public static InstantReader Of(IReadOnlyList<string>? patterns, DateTimeZone zone, Func<int, string, Exception> fault) =>
        patterns is null or { Count: 0 }
            ? Iso(zone)
            : new InstantReader(patterns.Select((pattern, index) => StampPattern.ReaderOf(pattern, zone) ?? throw fault(
                index, $"'{pattern}' is no pattern of a date, of a date and time, or of these with an offset; such as 'uuuu-MM-dd HH:mm:ss'")));

    /// <summary>A reader of the same patterns that takes midnights for dates, and nothing else for anything.</summary>
    public InstantReader OfDates(DateTimeZone zone) => new(_readers.Select(read => (Func<string, Stamp?>)(text =>
        read(text) is { Day: { } day } ? Stamp.Of(day, zone) : null)));

    /// <summary>Reads a date or a time.</summary>
    public bool TryRead(string text, out Stamp stamp)
    {
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
