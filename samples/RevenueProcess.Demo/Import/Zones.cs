using NodaTime;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Time zones that the user names.</summary>
internal static class Zones
{
    /// <summary>The zone of that name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fault">Makes the exception, with why there is none.</param>
    public static DateTimeZone Find(string name, Func<string, InputException> fault) => TimeZones.Find(name) ?? throw fault(
        TimeZones.SimilarTo(name) is { Count: > 0 } near
            ? $"there is no time zone '{name}'; similar names are {InputException.Listed(near)}"
            : $"there is no time zone '{name}'; the names are those of the IANA database, such as 'Europe/Berlin'");
}
