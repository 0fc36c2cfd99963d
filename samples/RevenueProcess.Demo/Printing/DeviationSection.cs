using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Where the recorded history departs from the process.</summary>
internal static class DeviationSection
{
    private const int Most = 20;

    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        var conformance = report.Conformance;
        Page.Section(
            screen, "Deviations",
            $"Recorded moves that the process does not declare; a start counts as a move. Fitness, legal moves of all: {conformance.Fitness}.");
        if (conformance.Deviations.Count == 0)
        {
            screen.WriteLine("None.\n");
            return true;
        }

        var table = Page.Table("deviation", "from", "to", ">count");
        foreach (var deviation in conformance.Deviations.OrderByDescending(one => one.Count).Take(Most))
        {
            table.Row(deviation.KindText, deviation.From?.Name ?? Shown.Undefined, deviation.To?.Name ?? Shown.Undefined, Shown.Count(deviation.Count));
        }

        screen.Write(table);
        if (conformance.Deviations.Count > Most)
        {
            Page.Note(screen, $"The {Shown.Count(Most)} most frequent of {Shown.Count(conformance.Deviations.Count)}; --format json has all.\n");
        }

        return true;
    }
}
