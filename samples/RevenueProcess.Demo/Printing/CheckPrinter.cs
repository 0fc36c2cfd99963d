using NodaTime;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Shows to a person how well history follows its process.</summary>
internal static class CheckPrinter
{
    public static void Print(FunnelTally tally, DateTimeZone zone, IAnsiConsole screen)
    {
        var (conformance, read) = (tally.Conformance, tally.Read!);
        Page.Title(screen, $"Conformance of {tally.Process}");
        Page.Facts(
            screen,
            ("journeys", Shown.Count(tally.Journeys)),
            ("as of", $"{Shown.Moment(tally.Frame.AsOf, zone)}; what came later does not exist"),
            ("rows", FrameSection.Words(read.Lines)),
            ("stage entries", FrameSection.Words(read.Entries)),
            ("fitness", $"{Shown.Share(conformance.Fitness)} of {Shown.Count(conformance.Fitness.Denominator)} recorded moves are legal"),
            ("legal journeys", $"{Shown.Counted(conformance.LegalJourneys)}; win rate {Shown.Share(conformance.WinRateOfLegal)}, of the others {Shown.Share(conformance.WinRateOfOthers)}"),
            ("gates", conformance.GatesJudged == 0 ? "no record says whether they were met" : $"{Shown.Count(conformance.GatesJudged)} moves say whether they were met"),
            ("brackets", "95 % confidence intervals"));
        SetAsideSection.Print(read, screen);
        PrintVersions(conformance, screen);
        PrintKinds(conformance, screen);
        DeviationSection.Print(conformance, tally.MovesByActor(), screen);
    }

    private static void PrintVersions(Conformance conformance, IAnsiConsole screen)
    {
        Page.Section(screen, "By version", "Each move is judged by the version that its record states; where it states none, by the process.");
        var table = Page.Table("version", ">moves", ">legal", ">fitness");
        foreach (var version in conformance.Versions)
        {
            table.Row(version.VersionText, Shown.Count(version.Fitness.Denominator), Shown.Count(version.Fitness.Numerator), Shown.Share(version.Fitness));
        }

        screen.Write(table);
    }

    private static void PrintKinds(Conformance conformance, IAnsiConsole screen)
    {
        if (conformance.Kinds.Count == 0)
        {
            return;
        }

        Page.Section(screen, "By kind", "Journeys with any deviation of a kind, and how they ended beside those without. Nobody drew lots: a difference need not be an effect.");
        var table = Page.Table("deviation", ">count", ">journeys", ">win rate with", ">without", ">difference");
        foreach (var kind in conformance.Kinds)
        {
            table.Row(
                kind.KindText, Shown.Count(kind.Count), Shown.Share(kind.Journeys.Value), Shown.Share(kind.WinRateWith.Value), Shown.Share(kind.WinRateWithout.Value), Shown.Share(kind.Difference));
        }

        screen.Write(table);
    }
}
