using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Journeys by the period in which they began.</summary>
internal static class CohortSection
{
    private const int Most = 24;

    public static void Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Cohorts.Count == 0)
        {
            return;
        }

        var (first, won) = (report.Process.Path[0], report.Process.Won);
        Page.Section(
            screen, "Cohorts",
            $"Journeys by {(report.Frame.CohortStage is { } stage ? $"first reach of {stage}" : "start")}, {report.Frame.Period}; conversion {first.Name} → {won.Name}. "
            + "While any are open, so far can only rise: compare young cohorts with old ones by the eventual share, where there is one.");
        var isWide = Page.IsWide(screen);
        var table = Page.Table("cohort", ">journeys", ">won", ">lost", ">disq.", ">open", isWide ? ">so far [interval]" : ">so far", ">eventual [interval]");
        table.Columns[0].NoWrap = true;
        foreach (var cohort in report.Cohorts.TakeLast(Most))
        {
            var conversion = cohort.Conversions.FirstOrDefault(one => one.Pair.From == first.Id && one.Pair.To == won.Id);
            table.Row(
                cohort.Period.Label,
                Shown.Count(cohort.Journeys),
                Shown.Sparse(cohort.Outcomes.Won),
                Shown.Sparse(cohort.Outcomes.Lost),
                Shown.Sparse(cohort.Outcomes.Disqualified),
                Shown.Sparse(cohort.Outcomes.Open),
                isWide ? Shown.Share(conversion?.CohortSoFar) : Shown.Share(conversion?.CohortSoFar.Value),
                conversion is null ? Shown.Undefined : Shown.Share(conversion.Eventual));
        }

        screen.Write(table);
        if (report.Cohorts.Count > Most)
        {
            Page.Note(screen, $"The last {Shown.Count(Most)} of {Shown.Count(report.Cohorts.Count)} cohorts; --format json has all.\n");
        }
    }
}
