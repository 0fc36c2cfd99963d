using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Time;

/// <summary>An instant and a way to cut time; near a change of clocks in every fourth case.</summary>
public sealed record Moment(Instant Instant, ReportingPeriod Reporting)
{
    public CalendarPeriod Period => Reporting.Of(Instant);
}

public static class AnyMoment
{
    /// <summary>Zones with clock changes at midnight, over midnight, by half an hour, and with a skipped day.</summary>
    private static readonly string[] Zones =
        ["Etc/UTC", "Europe/Berlin", "America/Sao_Paulo", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"];

    public static Arbitrary<Moment> Moments() => Arb.From(
        from id in Gen.Elements(Zones)
        let zone = DateTimeZoneProviders.Tzdb[id]
        from seconds in Gen.Choose(-200_000_000, 2_000_000_000)
        let anywhere = Instant.FromUnixTimeSeconds(seconds)
        from nearby in Gen.Choose(-90_000, 90_000)
        from nearChange in Gen.Elements(true, false, false, false)
        let interval = zone.GetZoneInterval(anywhere)
        let instant = nearChange && interval.HasEnd ? interval.End + Duration.FromSeconds(nearby) : anywhere
        from unit in Gen.Elements(Enum.GetValues<PeriodUnit>())
        from start in Gen.Choose(1, 12)
        select new Moment(instant, Cut(unit, zone, start)));

    private static ReportingPeriod Cut(PeriodUnit unit, DateTimeZone zone, int start) => unit switch
    {
        PeriodUnit.Day => ReportingPeriod.Day(zone),
        PeriodUnit.IsoWeek => ReportingPeriod.IsoWeek(zone),
        PeriodUnit.Month => ReportingPeriod.Month(zone),
        PeriodUnit.Quarter => ReportingPeriod.Quarter(zone, start),
        _ => ReportingPeriod.Year(zone, start),
    };
}
