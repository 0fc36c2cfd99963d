using Spectre.Console;

namespace RevenueProcess.Demo.Printing;

/// <summary>How the journeys stand, and what share of the decided ones was won.</summary>
internal static class OutcomeSection
{
    public static void Print(FunnelReport report, IAnsiConsole screen)
    {
        var (outcomes, rate) = (report.Whole.Outcomes, report.Whole.WinRate);
        Layout.Section(screen, "Outcomes", "Journeys at as-of. A win stays a win; disqualified journeys are in no win rate.");
        Layout.Facts(
            screen,
            ("won", Shown.Count(outcomes.Won)),
            ("lost", Shown.Count(outcomes.Lost) + (rate.NoDecision > 0 ? $", of these {Shown.Count(rate.NoDecision)} without a decision" : string.Empty)),
            ("disqualified", Shown.Count(outcomes.Disqualified)),
            ("open", Shown.Count(outcomes.Open)),
            ("win rate", rate.ByCount.ToString()),
            ("… without no-decision", rate.NoDecision == 0 ? "the same: no loss was for a reason marked as no decision" : rate.ByCountWithoutNoDecision.ToString()),
            ("… by value", rate.ByValue.ToString()),
            ("won value", Words(report.Whole.WonValue, report.Currency)),
            ("open value", Words(report.Whole.OpenValue, report.Currency)));
    }

    private static string Words(ValueSum value, string? currency) =>
        Shown.Amount(value.Total) + (currency is null ? string.Empty : $" {currency}")
        + (value.Missing > 0 ? $"; {Shown.Count(value.Missing)} have no value" : string.Empty)
        + (value.Zero > 0 ? $"; {Shown.Count(value.Zero)} have the value 0" : string.Empty);
}
