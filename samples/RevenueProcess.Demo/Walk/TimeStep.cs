using NodaTime;
using RevenueProcess.Samples.Demo.Printing;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Walk;

/// <summary>The walk's lead goes on: nobody calls in time, and the process changes under way.</summary>
internal static class TimeStep
{
    private const int DifferencesShown = 4;

    /// <param name="screen">Where to tell it.</param>
    /// <param name="journey">The lead, which was handed over.</param>
    /// <param name="show">Shows a decision, and gives its journey.</param>
    public static void Run(IAnsiConsole screen, Journey journey, Func<Decision, Journey> show)
    {
        var engine = new JourneyEngine(journey.Process);
        Page.Section(screen, "A deadline passes", $"The handover is due by {journey.Deadline}. The host keeps one timer, set to when time alone changes something:");
        var next = engine.NextChange(journey, LeadProfile.Empty, journey.LastEventAt)!.Value;
        Page.Facts(screen, ("next change", Shown.Moment(next, DateTimeZone.Utc)));
        journey = show(engine.Elapse(journey, LeadProfile.Empty, next));

        var process = B2bProcess.ReadNext();
        var comparison = ProcessComparison.Of(journey.Process, process);
        screen.WriteLine();
        Page.Section(
            screen, "The process changes", $"Two days were two days of the weekend, too. {process} counts working time, and says more:");
        Page.Facts(screen, [.. comparison.Differences.Take(DifferencesShown).Select(difference => (difference.Code, difference.Message)), ("…", $"{Shown.Count(comparison.Differences.Count - DifferencesShown)} more; see 'diff'")]);
        var plan = B2bProcess.ReadPlan(journey.Process, process);
        Page.Note(screen, "A dry run first, then the journey goes on under the new version, where a plan says:");
        Page.Note(screen, $"  {MigrationDryRun.Of(plan, [journey], next)}");
        journey = show(engine.Migrate(journey, plan, next));
        Page.Note(screen, $"It is in {journey.Stage}, still late, and what {plan.From} settled stays so. From here on {process} decides:");
        show(new JourneyEngine(process).Fire(journey, "qualify", LeadProfile.Of(B2bFacts.BudgetApproved.Is(true)), next));
        screen.WriteLine();
    }
}
