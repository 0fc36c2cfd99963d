using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>How the journeys that were open at an earlier instant became those that are open now.</summary>
internal static class MovementSection
{
    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Whole.Movement is { } movement)
        {
            Print(movement, report.Frame.Period.Zone, screen);
        }

        return report.Whole.Movement is not null;
    }

    public static void Print(Movement movement, DateTimeZone zone, IAnsiConsole screen)
    {
        Page.Section(
            screen, "Movement",
            $"From the journeys open at {Shown.Moment(movement.Since, zone)} to those open at {Shown.Moment(movement.AsOf, zone)}, in count and value. "
            + $"{Bounds(movement)} What came in or ended counts at its value of the end, and where there is none, as 0. The lines add up, exactly.");
        if (movement.Closing is { } closing)
        {
            Page.Note(screen, $"Only journeys expected to close from {LocalDatePattern.Iso.Format(closing.Start)} to {LocalDatePattern.Iso.Format(closing.End)}, both days included; those whose day moved, moved in or out.");
        }

        var table = Page.Table("", ">journeys", $">{$"value {movement.Currency}".TrimEnd()}", ">without value");
        foreach (var (name, line) in Lines(movement))
        {
            table.Row(name, Shown.Sparse(line.Journeys), Shown.Amount(line.Value), Shown.Sparse(line.WithoutValue));
        }

        screen.Write(table);
    }

    private static string Bounds(Movement movement) => movement.EndIsExclusive
        ? "What happened from the first instant on, and before the second, is the movement."
        : "What happened from the first instant on, up to and at the second, is the movement.";

    /// <summary>The lines in the order in which they add up. What changed in value is no journey more or less: its number stands in the name.</summary>
    private static IEnumerable<(string Name, MovementLine Line)> Lines(Movement movement)
    {
        yield return ("open at the start", movement.OpenAtFirst);
        yield return ("+ new", movement.New);
        yield return ("+ reopened, taken back or back from elsewhere", movement.Reopened);
        if (movement.Closing is not null)
        {
            yield return ("+ moved in", movement.MovedIn);
        }

        yield return Change("+ increased", movement.Increased);
        yield return Change("− decreased", movement.Decreased);
        yield return ("− won", movement.Won);
        yield return ("− lost", movement.Lost);
        yield return ("− disqualified", movement.Disqualified);
        yield return ("− elsewhere", movement.Elsewhere);
        if (movement.Closing is not null)
        {
            yield return ("− moved out", movement.MovedOut);
        }

        yield return ("= open at the end", movement.OpenAtSecond);
    }

    private static (string Name, MovementLine Line) Change(string name, MovementLine change) =>
        (change.Journeys == 0 ? name : $"{name} ({Shown.Count(change.Journeys)} of those open at the start)", new MovementLine(0, change.Value, 0));
}
