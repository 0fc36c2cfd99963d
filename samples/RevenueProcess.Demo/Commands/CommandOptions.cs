using System.CommandLine;
using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Options that several commands share, and what they say.</summary>
internal static class CommandOptions
{
    public static Option<string> Process() => new("--process") { Description = "The process, a JSON file.", Required = true, HelpName = "P.json" };

    public static Option<string> From() => new("--from") { Description = "The old version of the process, a JSON file.", Required = true, HelpName = "P1.json" };

    public static Option<string> To() => new("--to") { Description = "The new version of the process, a JSON file.", Required = true, HelpName = "P2.json" };

    public static Option<string?> Out() => new("--out") { Description = "Write to a file instead of the terminal.", HelpName = "FILE" };

    public static Option<string?> AsOf() => new("--as-of") { Description = "Cut history off here: an instant, or a date, which is the start of that day. Default: the latest entry.", HelpName = "INSTANT" };

    public static Option<string?> Zone() => new("--zone") { Description = "The zone of periods and dates. Default: the zone of the import.", HelpName = "ZONE" };

    /// <summary>The zone that the option names; null where it is not stated.</summary>
    /// <exception cref="InputException">There is no such zone.</exception>
    public static DateTimeZone? ZoneOf(string? zone) => zone is null ? null : Zones.Find(zone, why => new InputException($"--zone: {why}"));

    /// <summary>The instant that an option names: one of ISO 8601, or a date, which is the start of that day.</summary>
    /// <exception cref="InputException">It names none.</exception>
    public static Instant InstantOf(string option, string text, DateTimeZone zone) => InstantReader.Iso(zone).TryRead(text, out var stamp)
        ? stamp.At
        : throw new InputException($"{option}: '{text}' is no date or instant; such as '2018-05-01', which is the start of that day in {zone.Id}, or '2018-05-01T12:00:00Z'");
}
