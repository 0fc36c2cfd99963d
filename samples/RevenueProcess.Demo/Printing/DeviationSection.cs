using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Where the recorded history departs from the process, and how the journeys that do ended.</summary>
internal static class DeviationSection
{
    private const int Most = 20;

    public static bool Print(FunnelReport report, IAnsiConsole screen) => Print(report.Conformance, report.Actors, screen);

    public static bool Print(Conformance conformance, MovesByActor? actors, IAnsiConsole screen)
    {
        Page.Section(
            screen, "Deviations",
            "Recorded moves that the version under which they were recorded would not have made, and stays in gates, other owners without a handoff and sequences against time; a start counts as a "
            + $"move. Fitness, legal moves of all: {conformance.Fitness}.");
        if (actors is { Known: > 0 })
        {
            Page.Note(screen, $"Moves were asked for: {actors}; of {Shown.Count(actors.Unknown)} the record does not say by whom.");
        }

        foreach (var unjudged in conformance.Unjudged)
        {
            Page.Note(screen, $"Not judged, since nobody gave the version: {unjudged}.");
        }

        if (conformance.Deviations.Count == 0)
        {
            screen.WriteLine("None.\n");
            return true;
        }

        var table = Page.Table("deviation", "from", "to", ">count", ">win rate with", ">without");
        foreach (var deviation in conformance.Deviations.OrderByDescending(one => one.Count).Take(Most))
        {
            table.Row(
                deviation.KindText, Shown.Stage(deviation.From), Shown.Stage(deviation.To), Shown.Count(deviation.Count),
                Shown.Share(deviation.WinRateWith?.Value), Shown.Share(deviation.WinRateWithout?.Value));
        }

        screen.Write(table);
        if (conformance.Deviations.Count > Most)
        {
            Page.Note(screen, $"The {Shown.Count(Most)} most frequent of {Shown.Count(conformance.Deviations.Count)}; --format json has all.\n");
        }

        return true;
    }
}
