using NodaTime;

namespace RevenueProcess;

/// <summary>A date or a time as a cell writes it. The default is the instant 1970-01-01T00:00:00Z.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Precision">How long it lasts: a day, an hour or a minute where no more is written, nothing for an instant.</param>
/// <param name="Day">The day that it is the start of, as it is written; null where it is no midnight.</param>
public readonly record struct Stamp(Instant At, Duration Precision, LocalDate? Day)
{
    /// <summary>The day of a date in a zone.</summary>
    internal static Stamp Of(LocalDate day, DateTimeZone zone)
    {
        var start = StartOf(day, zone);
        return new Stamp(start, StartOf(day.PlusDays(1), zone) - start, day);
    }

    private static Instant StartOf(LocalDate day, DateTimeZone zone)
    {
        var midnight = zone.MapLocal(day.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }
}
