using System.Globalization;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>What was read, and what was counted under: without it no number means anything.</summary>
internal static class FrameSection
{
    private const int HashShown = 12;

    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        var (frame, read) = (report.Frame, report.Read!);
        Page.Title(screen, $"Funnel of {report.Process}");
        Page.Facts(
            screen,
            ("journeys", Shown.Count(report.Whole.Journeys)),
            ("as of", $"{Shown.Moment(frame.AsOf, frame.Period.Zone)}; what came later does not exist"),
            ("rows", Words(read.Lines)),
            ("stage entries", Words(read.Entries)),
            ("values", Words(read.Values)),
            ("skipped stages", Words(frame.Skip)),
            ("cohorts", $"by {(frame.CohortStage is { } stage ? $"first reach of {stage}" : "start of the journey")}, {frame.Period}"),
            ("observed from", frame.ObservedFrom is { } from ? Shown.Moment(from, frame.Period.Zone) : "the start of each journey"),
            ("brackets", "95 % confidence intervals"),
            ("process", $"{report.Process}, {report.Process.Hash[..Math.Min(HashShown, report.Process.Hash.Length)]}"));
        SetAsideSection.Print(read, screen);
        SetAsideSection.Print(report.Alarms, screen);
        return true;
    }

    /// <summary>How much was read, and what became of it.</summary>
    public static string Words(ReadCount count) => count.Read == 0 ? "none"
        : count.SetAside.Count == 0 ? $"{Shown.Count(count.Read)} read, all kept"
        : $"{Shown.Count(count.Read)} read = {Shown.Count(count.Kept)} kept + put aside: "
            + string.Join(", ", count.SetAside.Select(aside => $"{Shown.Count(aside.Count)} {aside.ReasonText}"));

    private static string Words(SkipPolicy skip) => skip.ToString().ToLower(CultureInfo.InvariantCulture) + skip switch
    {
        SkipPolicy.Imputed => ": whoever is seen at a later stage has reached the ones before it",
        SkipPolicy.Observed => ": a stage is reached only by being recorded in it",
        _ => ": a stage is reached only through every stage before it, in order",
    };
}
