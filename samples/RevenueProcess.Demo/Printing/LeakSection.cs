using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Where the visits of each stage went: nothing leaves unseen.</summary>
internal static class LeakSection
{
    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        Page.Section(
            screen, "Where visits went",
            "By the next stage of the journey: entries = advanced + back + recycled + lost + disqualified + elsewhere + closed + open, exactly. "
            + "Recycled went to a detour; elsewhere is a stage that the process does not have; closed ended here.");
        var table = Page.Table("stage", ">entries", ">advanced", ">back", ">recycled", ">lost", ">disq.", ">elsewhere", ">closed", ">open");
        foreach (var leakage in report.Whole.Stages.Select(stage => stage.Leakage))
        {
            table.Row(
                leakage.Stage.Name,
                Shown.Count(leakage.Entries),
                Shown.Sparse(leakage.Advanced),
                Shown.Sparse(leakage.MovedBack),
                Shown.Sparse(leakage.Recycled),
                Shown.Sparse(leakage.Lost),
                Shown.Sparse(leakage.Disqualified),
                Shown.Sparse(leakage.Elsewhere),
                Shown.Sparse(leakage.Closed),
                Shown.Sparse(leakage.Open));
        }

        screen.Write(table);
        return true;
    }
}
