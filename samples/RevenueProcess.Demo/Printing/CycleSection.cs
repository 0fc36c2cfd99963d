using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>How long journeys take, and how many come through in each period.</summary>
internal static class CycleSection
{
    private const int Most = 12;

    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report is not { Whole.Cycle: { } cycle, Throughput: { Count: > 0 } throughput })
        {
            return false;
        }

        Page.Section(
            screen, "Throughput and cycle time",
            "Journeys by period: started, won (first entry that wins), closed then and still so at as-of, reopened for the first time."
            + (throughput.Count > Most ? $" The last {Most} of {Shown.Count(throughput.Count)} periods; the JSON has all." : string.Empty));
        var table = Page.Table("period", ">started", ">won", ">closed", ">reopened");
        foreach (var period in throughput.TakeLast(Most))
        {
            table.Row(period.Period.Label, Shown.Count(period.Started), Shown.Sparse(period.Won), Shown.Sparse(period.Closed), Shown.Sparse(period.Reopened));
        }

        screen.Write(table);
        Page.Note(
            screen,
            $"Half of those that will be won are won {Shown.Time(cycle.MedianToWin)} after the start; eventually {Shown.Share(cycle.EventuallyWon)}, known to {Shown.Time(cycle.LastEvent)}. "
            + Closed(cycle, report.Frame.ObservedFrom is null ? "all journeys" : "the journeys under observation"));
        return true;
    }

    private static string Closed(CycleTime cycle, string whom) => cycle.MedianToClose.Value is null
        ? cycle.MedianToClose.Total == 0 ? "No journey was under observation.\n" : $"Fewer than half of {whom} are closed ({Shown.Count(cycle.Closed)} are).\n"
        : $"Half of {whom} are closed {Shown.Time(cycle.MedianToClose)} after the start ({Shown.Count(cycle.Closed)} are).\n";
}
