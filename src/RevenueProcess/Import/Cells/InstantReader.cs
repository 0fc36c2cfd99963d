using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Reads dates and times by patterns. A date alone is that day in the zone; a local time that the zone skipped moves forward by the gap, one
/// that it repeats is the earlier of the two; with an offset there is nothing to decide.
/// </summary>
public sealed class InstantReader
{
    private static readonly LocalDateTime[] _probes = [new(2001, 2, 3, 0, 0), new(2003, 4, 5, 6, 7, 8), new(2010, 11, 12, 10, 11, 12)];

    private readonly DateTimeZone _zone;
    private readonly (string Pattern, Func<string, DateTimeZone, Stamp?> Read)[] _readers;

    private InstantReader(DateTimeZone zone, bool hasRivals, IEnumerable<(string Pattern, Func<string, DateTimeZone, Stamp?> Read)> readers)
    {
        _zone = zone;
        _readers = [.. readers];
        HasRivals = hasRivals;
    }

    /// <summary>Whether a text can fit two of the patterns and mean different times.</summary>
    internal bool HasRivals { get; }

    /// <summary>A reader of ISO 8601 and of what common databases write.</summary>
    /// <param name="zone">The zone of dates and local times.</param>
    public static InstantReader Iso(DateTimeZone zone) => Of([StampPattern.Iso], zone);

    /// <summary>A reader of patterns of NodaTime, tried in order.</summary>
    /// <param name="patterns">
    /// Each of a date, of a date and time, or of these with an offset; or one of the names <c>iso</c>, <c>unix seconds</c>, <c>unix milliseconds</c>
    /// and <c>spreadsheet days</c>.
    /// </param>
    /// <param name="zone">The zone of dates and local times.</param>
    /// <exception cref="ArgumentException">A text is no such pattern, or one that leaves the year, the month or the day unsaid, or the century of the year.</exception>
    public static InstantReader Of(IReadOnlyList<string> patterns, DateTimeZone zone)
    {
        Require.NotNull(zone);
        var read = ImportTexts.Patterns(patterns, nameof(patterns)).Select(pattern => (pattern, Way: StampPattern.Of(pattern)!)).ToList();
        var hasRivals = read.Exists(one => _probes.Any(probe => one.Way.Format?.Invoke(probe) is { } text && MeansSeveral(text, read.Select(other => other.Way.Read(text, zone)))));
        return new InstantReader(zone, hasRivals, read.Select(one => (one.pattern, one.Way.Read)));
    }

    /// <summary>Whether a text is a pattern of a date, of a date and time, or of these with an offset, and says the year, the month and the day. <c>uu</c> takes 25 for the year 25 and says no year; <c>yy</c> does.</summary>
    /// <param name="text">The text.</param>
    public static bool IsPattern(string text) => StampPattern.Of(Require.NotNull(text))?.IsWhole == true;

    /// <summary>A reader of the same patterns that takes midnights for dates, and nothing else for anything.</summary>
    public InstantReader OfDates() => new(_zone, HasRivals, _readers.Select(reader => (reader.Pattern, (Func<string, DateTimeZone, Stamp?>)((text, zone) =>
        reader.Read(text, zone) is { Day: { } day } ? Stamp.Of(day, zone) : null))));

    /// <summary>Reads a date or a time of the years 2 to 9997; false if no pattern fits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stamp">What the first pattern that fits reads.</param>
    public bool TryRead(string text, out Stamp stamp)
    {
        Require.NotNull(text);
        foreach (var (_, read) in _readers)
        {
            if (read(text, _zone) is { } found)
            {
                stamp = found;
                return true;
            }
        }

        stamp = default;
        return false;
    }

    /// <summary>What the first pattern that fits reads, and the first other that reads something else; null where all that fit agree.</summary>
    internal ((string Pattern, Stamp Stamp) Taken, (string Pattern, Stamp Stamp) Other)? RivalsOf(string text)
    {
        var fits = _readers.Select(reader => (reader.Pattern, Stamp: reader.Read(text, _zone))).Where(read => read.Stamp is not null).Select(read => (read.Pattern, read.Stamp!.Value)).ToList();
        var other = fits.FindIndex(read => read.Value.At != fits[0].Value.At);
        return other < 0 ? null : (fits[0], fits[other]);
    }

    private static bool MeansSeveral(string text, IEnumerable<Stamp?> read) => read.OfType<Stamp>().Select(stamp => stamp.At).Distinct().Skip(1).Any();
}
