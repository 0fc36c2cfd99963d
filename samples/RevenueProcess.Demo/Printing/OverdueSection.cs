using NodaTime;
using RevenueProcess.Samples.Demo.Commands;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>The journeys that are late, to be read.</summary>
internal static class OverdueSection
{
    private const int MostListed = 20;

    public static void Print(Overdue overdue, ProcessDefinition process, DateTimeZone zone, IAnsiConsole screen)
    {
        Page.Section(
            screen, "Overdue", $"At {Shown.Moment(overdue.AsOf, zone)}: {Shown.Count(overdue.Journeys.Count)} of {Shown.Count(overdue.Open)} open journeys are past their due instant.");
        if (process.Stages.All(stage => stage.Within is null))
        {
            Page.Note(screen, $"{process} gives no stage a service level, so nothing is ever due.");
        }

        if (overdue.Journeys.Count == 0)
        {
            return;
        }

        var stages = Page.Table("stage", "owner", "at most", ">overdue");
        foreach (var stage in overdue.Journeys.GroupBy(one => one.Stage).OrderBy(stage => stage.Key.Ordinal))
        {
            stages.Row(stage.Key.Id, stage.Key.Team ?? Shown.Undefined, stage.Key.Within?.ToString() ?? Shown.Undefined, Shown.Count(stage.Count()));
        }

        screen.Write(stages);
        var journeys = Page.Table("journey", "stage", "who", "entered", "due", ">late by");
        foreach (var one in overdue.Journeys.Take(MostListed))
        {
            journeys.Row(
                one.JourneyId, one.Stage.Id, one.Owner ?? Shown.Undefined, Shown.Moment(one.Entered, zone), Shown.Moment(one.Deadline.Due, zone),
                Shown.Time(overdue.AsOf - one.Deadline.Due));
        }

        screen.Write(journeys);
        if (overdue.Journeys.Count > MostListed)
        {
            Page.Note(screen, $"and {Shown.Count(overdue.Journeys.Count - MostListed)} more; --format json lists all");
        }
    }
}
