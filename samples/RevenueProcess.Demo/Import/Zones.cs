using NodaTime;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Time zones by the names of the IANA database.</summary>
internal static class Zones
{
    public static DateTimeZone? Find(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);

    public static string Unknown(string name)
    {
        var last = name.Split('/')[^1];
        var near = DateTimeZoneProviders.Tzdb.Ids.Where(id => last.Length > 2 && id.Contains(last, StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
        return near.Count == 0
            ? $"there is no time zone '{name}'; the names are those of the IANA database, such as 'Europe/Berlin'"
            : $"there is no time zone '{name}'; similar names are {InputException.Listed(near)}";
    }
}
