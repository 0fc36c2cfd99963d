using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>What the stages promise, and how it was kept.</summary>
internal static class ServiceLevelSection
{
    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Whole.ServiceLevels is not { Count: > 0 } levels)
        {
            return false;
        }

        Page.Section(
            screen, "Service levels",
            "Visits of stages that state a time. Kept: met ÷ (met + breached); pending ones are in neither part. "
            + "Missed this period were due in the period of as-of; past due have not ended yet.");
        var table = Page.Table("stage", ">within", ">met", ">breached", ">pending", ">kept", ">missed this period", ">past due");
        foreach (var level in levels)
        {
            table.Row(
                level.Stage.Name, level.Within.ToString(), Shown.Count(level.Met), Shown.Sparse(level.Breached), Shown.Sparse(level.Pending),
                Shown.Share(level.Compliance.Value), Shown.Sparse(level.Periods.LastOrDefault()?.Missed ?? 0), Shown.Sparse(level.Periods.LastOrDefault()?.PastDueAtEnd ?? 0));
        }

        screen.Write(table);
        return true;
    }
}
