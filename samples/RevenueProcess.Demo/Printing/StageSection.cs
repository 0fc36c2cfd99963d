using Spectre.Console;
using Spectre.Console.Rendering;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>The funnel as a picture, and each stage with its owner and its time.</summary>
internal static class StageSection
{
    private const int Least = 10;

    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        Page.Section(screen, "Reached", "Journeys that reached each stage of the success path.");
        PrintBars(report.Whole.Stages, screen);

        Page.Section(
            screen, "Stages",
            "Entries are visits, reached and open are journeys. Time in stage: the median of all visits (Kaplan–Meier), those still open "
            + "counted for as long as they have lasted; the mean of completed visits only, which is too short wherever slow visits are still open.");
        var isWide = Page.IsWide(screen);
        List<string> numbers = [">entries", ">reached", ">open", ">median [interval]", ">mean"];
        var table = Page.Table([.. isWide ? ["stage", "owner"] : new[] { "stage, owner" }, .. numbers]);
        foreach (var stage in report.Whole.Stages)
        {
            var (name, owner) = (Name(stage.Stage), stage.Stage.Team ?? Shown.Undefined);
            List<string> cells =
            [
                Shown.Count(stage.Leakage.Entries),
                Shown.Count(stage.Reached),
                stage.Stage.Closes ? Shown.Undefined : Shown.Count(stage.Leakage.Open),
                stage.Time is { } time ? Shown.Time(time.Median) : Shown.Undefined,
                stage.Time is { } mean ? Shown.Time(mean.MeanCompleted) : Shown.Undefined,
            ];
            IRenderable[] names = isWide ? [Page.Text(name), Page.Text(owner)] : [new Rows(Page.Text(name), Page.Text($"  {owner}"))];
            table.AddRow([.. names, .. cells.Select(cell => Page.Text(cell))]);
        }

        screen.Write(table);
        return true;
    }

    private static string Name(Stage stage) => stage.Place switch
    {
        StagePlace.Path => stage.Name,
        StagePlace.Detour => $"{stage.Name} (detour)",
        _ => $"{stage.Name} (exit)",
    };

    private static void PrintBars(IReadOnlyList<StageReport> stages, IAnsiConsole screen)
    {
        var path = stages.Where(stage => stage.Stage.Place == StagePlace.Path).ToList();
        var most = Math.Max(1, path.Max(stage => stage.Reached));
        var names = path.Max(stage => stage.Stage.Name.Length);
        var room = Math.Max(Least, screen.Profile.Width - names - Shown.Count(most).Length - 4);
        foreach (var stage in path)
        {
            var bar = new string('█', (int)Math.Round((double)room * stage.Reached / most));
            screen.Write(Page.Text(stage.Stage.Name.PadRight(names + 2)));
            screen.Write(Page.Text(bar.Length == 0 && stage.Reached > 0 ? "▏" : bar, stage.Stage.Outcome == Outcome.Won ? Page.Good : Page.Heading));
            screen.Write(Page.Text(" " + Shown.Count(stage.Reached)));
            screen.WriteLine();
        }

        screen.WriteLine();
    }
}
