using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>How the journeys that were open at an earlier instant became those that are open now.</summary>
internal static class MovementSection
{
    public static void Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Whole.Movement is not { } movement)
        {
            return;
        }

        var zone = report.Frame.Period.Zone;
        Page.Section(
            screen, "Movement",
            $"From the journeys open at {Shown.Moment(movement.Since, zone)} (not included) to those open at {Shown.Moment(movement.AsOf, zone)}, in count and value; "
            + "what came in or ended counts at its value of the end. The lines add up, exactly.");
        var table = Page.Table("", ">journeys", ">value", ">without value");
        (string Name, MovementLine Line)[] lines =
        [
            ("open at the start", movement.OpenAtFirst), ("+ new", movement.New), ("+ reopened, taken back or back from elsewhere", movement.Reopened), ("+ moved in", movement.MovedIn),
            ("+ increased", movement.Increased), ("− decreased", movement.Decreased), ("− won", movement.Won), ("− lost", movement.Lost),
            ("− disqualified", movement.Disqualified), ("− elsewhere", movement.Elsewhere), ("− moved out", movement.MovedOut), ("= open at the end", movement.OpenAtSecond),
        ];
        foreach (var (name, line) in lines)
        {
            table.Row(name, Shown.Sparse(line.Journeys), Shown.Amount(line.Value), Shown.Sparse(line.WithoutValue));
        }

        screen.Write(table);
    }
}
