using NodaTime;

namespace RevenueProcess;

/// <summary>Decides what becomes of a journey that migrates, and of the deadline of the visit that it is in.</summary>
internal static class JourneyMigration
{
    /// <summary>Lets a journey go on under the newer version; one that is late is first recorded to be so, under the version that said so.</summary>
    public static Decision Decide(Journey journey, MigrateJourney command, Instant now)
    {
        var plan = command.Plan;
        if (journey.Process.Equals(plan.To))
        {
            return new Unchanged(journey, ValueList<JourneyEvent>.Empty);
        }

        if (!journey.Process.Equals(plan.From))
        {
            return new Refusal(journey, command).OtherVersion(plan);
        }

        if (journey.IsClosed)
        {
            return new Refusal(journey, command).Closed([]);
        }

        var late = journey.IsNewlyLate(now) ? JourneyRun.Late(journey, command, now) : null;
        var before = late?.Journey ?? journey;
        var target = plan.Target(before.Stage)!;
        var migrated = new Migrated(
            EventHead.Next(before, command, now) with { Process = plan.To.Identity }, before.Process.Identity, before.Stage.Id, target.Id, plan.Deadlines,
            DeadlineAfter(plan, before.Stage, before.Deadline, target, now), plan.Renamed);
        return new Moved(before.Migrating(plan, migrated), new ValueList<JourneyEvent>([.. late?.Events ?? [], migrated]));
    }

    /// <summary>The deadline of a visit from now on.</summary>
    public static Deadline? DeadlineAfter(MigrationPlan plan, Stage stage, Deadline? before, Stage target, Instant now) => plan.Deadlines switch
    {
        _ when target.Closes => null,
        DeadlinePolicy.Keep => before,
        DeadlinePolicy.KeepRemaining when before is not null && target.Within is { } within =>
            now >= before.Due ? before : Deadline.Of(within with { Time = TimeLeft(plan, stage, before, now) }, now),
        _ => Deadline.Of(target, now),
    };

    /// <summary>The time until the due instant, as the calendar that set it counts.</summary>
    private static Duration TimeLeft(MigrationPlan plan, Stage stage, Deadline deadline, Instant now) =>
        CalendarOf(plan, stage, deadline) is { } calendar ? calendar.Between(now, deadline.Due) : deadline.Due - now;

    /// <summary>The calendar that set a deadline, of either version; the one of the stage where neither has it, as after a recalculation by another.</summary>
    private static BusinessCalendar? CalendarOf(MigrationPlan plan, Stage stage, Deadline deadline) => deadline.Calendar is null ? null
        : plan.From.Calendars.Concat(plan.To.Calendars).FirstOrDefault(calendar => CalendarIdentity.Of(calendar) == deadline.Calendar) ?? stage.Within?.Calendar;
}
