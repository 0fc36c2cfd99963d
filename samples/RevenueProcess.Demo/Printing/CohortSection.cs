using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Journeys by the period in which they began.</summary>
internal static class CohortSection
{
    private const int Most = 24;

    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Cohorts.Count == 0)
        {
            return false;
        }

        var (first, won) = (report.Process.Path[0], report.Process.Won);
        var common = report.CommonAge is { } age ? Shown.Time(age) : null;
        Page.Section(
            screen, "Cohorts",
            $"Journeys by {(report.Frame.CohortStage is { } stage ? $"first reach of {stage}" : "start")}, {report.Frame.Period}; conversion {first.Name} → {won.Name}. "
            + (common is null ? "No cohort is old enough to be compared. " : $"Compare cohorts by the share {common} after the first stage, which all but the youngest have reached. ")
            + "The eventual share stands beside the age up to which it is known.");
        var isWide = Page.IsWide(screen);
        var table = Page.Table(
            "cohort", ">journeys", ">won", ">lost", ">disq.", ">open", isWide ? $">by {common ?? "–"} [interval]" : $">by {common ?? "–"}", isWide ? ">eventual [interval]" : ">eventual", ">known to");
        table.Columns[0].NoWrap = true;
        foreach (var cohort in report.Cohorts.TakeLast(Most))
        {
            var one = cohort.Conversions.FirstOrDefault(one => one.Conversion.Pair.From == first.Id && one.Conversion.Pair.To == won.Id);
            table.Row(
                cohort.Period.Label,
                Shown.Count(cohort.Journeys),
                Shown.Sparse(cohort.Outcomes.Won),
                Shown.Sparse(cohort.Outcomes.Lost),
                Shown.Sparse(cohort.Outcomes.Disqualified),
                Shown.Sparse(cohort.Outcomes.Open),
                one?.AtCommonAge is not { Share: { } share } ? "too young" : isWide ? Shown.Share(share) : Shown.Share(share.Value),
                one is null ? Shown.Undefined : isWide ? Shown.Share(one.Conversion.Eventual) : Shown.Share(one.Conversion.Eventual.Value),
                Shown.Time(one?.Conversion.LastEvent));
        }

        screen.Write(table);
        if (report.Cohorts.Count > Most)
        {
            Page.Note(screen, $"The last {Shown.Count(Most)} of {Shown.Count(report.Cohorts.Count)} cohorts; --format json has all.\n");
        }

        return true;
    }
}
