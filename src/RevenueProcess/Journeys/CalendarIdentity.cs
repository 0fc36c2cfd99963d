using System.Globalization;

namespace RevenueProcess;

/// <summary>Which business calendar set a due instant. Equal when name and version are.</summary>
/// <param name="Name">The name of the calendar.</param>
/// <param name="Version">Its version, from 1.</param>
public sealed record CalendarIdentity(string Name, int Version)
{
    /// <summary>The name of the calendar.</summary>
    public string Name { get; } = Require.Name(Name);

    /// <summary>Its version, from 1.</summary>
    public int Version { get; } = Require.AtLeast(Version, 1);

    /// <summary>The identity of a calendar; null for none.</summary>
    internal static CalendarIdentity? Of(BusinessCalendar? calendar) => calendar is null ? null : new(calendar.Name, calendar.Version);

    /// <summary>The name and version: <c>office v1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} v{Version}");
}
