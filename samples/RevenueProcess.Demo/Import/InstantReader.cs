using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>
/// Reads instants by patterns. A date alone is the start of that day in the zone; a local time that the zone skipped moves forward by
/// the gap, one that it repeats is the earlier of the two; with an offset there is nothing to decide.
/// </summary>
internal sealed class InstantReader
{
    private static readonly Instant _first = Instant.FromUtc(2, 1, 1, 0, 0);
    private static readonly Instant _end = Instant.FromUtc(9998, 1, 1, 0, 0);

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

    private readonly Func<string, Instant?>[] _readers;

    private InstantReader(IEnumerable<Func<string, Instant?>> readers) => _readers = [.. readers];

    /// <summary>A reader of ISO 8601.</summary>
    public static InstantReader Iso(DateTimeZone zone) => new(_iso.Select(pattern => ReaderOf(pattern, zone)!));

    /// <summary>A reader of patterns, tried in order; ISO 8601 where none is given.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="zone">The zone of local times.</param>
    /// <param name="fault">Makes the exception for the pattern at an index, with why it is none.</param>
    public static InstantReader Of(IReadOnlyList<string>? patterns, DateTimeZone zone, Func<int, string, Exception> fault) =>
        patterns is null or { Count: 0 }
            ? Iso(zone)
            : new InstantReader(patterns.Select((pattern, index) => ReaderOf(pattern, zone) ?? throw fault(
                index, $"'{pattern}' is no pattern of a date, of a date and time, or of these with an offset; such as 'uuuu-MM-dd HH:mm:ss'")));

    public bool TryRead(string text, [NotNullWhen(true)] out Instant? instant)
    {
        foreach (var read in _readers)
        {
            if (read(text) is { } found && found >= _first && found < _end)
            {
                instant = found;
                return true;
            }
        }

        instant = null;
        return false;
    }

    /// <summary>The reader of the simplest type that the pattern fits; null if it fits none.</summary>
    private static Func<string, Instant?>? ReaderOf(string pattern, DateTimeZone zone)
    {
        if (TryMake(() => LocalDatePattern.CreateWithInvariantCulture(pattern)) is { } date)
        {
            return text => date.Parse(text).TryGetValue(default, out var day) ? StartOf(day, zone) : null;
        }

        if (TryMake(() => LocalDateTimePattern.CreateWithInvariantCulture(pattern)) is { } local)
        {
            return text => local.Parse(text).TryGetValue(default, out var time) ? zone.ResolveLocal(time, Resolvers.LenientResolver).ToInstant() : null;
        }

        return TryMake(() => OffsetDateTimePattern.CreateWithInvariantCulture(pattern)) is { } offset
            ? text => offset.Parse(text).TryGetValue(default, out var time) ? time.ToInstant() : null
            : null;
    }

    private static Instant StartOf(LocalDate day, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(day.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }

    private static T? TryMake<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }
}
