using NodaTime;

namespace RevenueProcess;

/// <summary>What a deadline is counted from: since when, and by what level.</summary>
/// <param name="From">Since when it counts.</param>
/// <param name="Level">The time, and the calendar that counts it.</param>
internal sealed record DeadlineClock(Instant From, ServiceLevel Level)
{
    /// <summary>That of a visit; null where the stage has no service level.</summary>
    public static DeadlineClock? Of(Stage stage, Instant entered) => stage.Within is { } within ? new DeadlineClock(entered, within) : null;

    /// <summary>That of a deadline which a migration set: the time from then on, as the calendar of the stage counts it.</summary>
    public static DeadlineClock? Since(Instant migrated, Deadline deadline, Stage stage)
    {
        if (stage.Within is not { } within)
        {
            return null;
        }

        // An event that another program wrote may say any instant.
        var due = Instant.Max(migrated, deadline.Due);
        return new DeadlineClock(migrated, within with { Time = within.Calendar?.Between(BusinessCalendar.Nearest(migrated), BusinessCalendar.Nearest(due)) ?? due - migrated });
    }

    /// <summary>The deadline by another calendar; null for that of the level.</summary>
    public Deadline Deadline(BusinessCalendar? calendar) => RevenueProcess.Deadline.Of(Level with { Calendar = calendar ?? Level.Calendar }, From);
}
