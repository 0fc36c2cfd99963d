using NodaTime;

namespace RevenueProcess;

/// <summary>Time zones by the names of the IANA database, such as <c>Europe/Berlin</c>.</summary>
public static class TimeZones
{
    private const int MostSimilar = 5;

    /// <summary>The zone of that name; null if there is none.</summary>
    /// <param name="name">The name, exactly as the database has it.</param>
    public static DateTimeZone? Find(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Require.NotNull(name));

    /// <summary>Names for a message about one that does not exist: similar ones, or else any.</summary>
    internal static IReadOnlyList<string> Suggestions(string name) => SimilarTo(name) is { Count: > 0 } similar ? similar : ["Europe/Berlin", "America/New_York", "UTC"];

    /// <summary>The first few names that contain the last part of a name, for a message about one that does not exist.</summary>
    /// <param name="name">The name.</param>
    public static IReadOnlyList<string> SimilarTo(string name)
    {
        var last = Require.NotNull(name).Split('/')[^1];
        return new ValueList<string>(DateTimeZoneProviders.Tzdb.Ids.Where(id => last.Length > 2 && id.Contains(last, StringComparison.OrdinalIgnoreCase)).Take(MostSimilar));
    }
}
