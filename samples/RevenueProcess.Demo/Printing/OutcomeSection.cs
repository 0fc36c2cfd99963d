using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>How the journeys stand, and what share of the decided ones was won.</summary>
internal static class OutcomeSection
{
    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        Page.Section(
            screen, "Outcomes",
            "Journeys at as-of. A win stays a win. Win rate: won ÷ (won + lost); disqualified journeys are in no win rate.");
        Page.Facts(screen, [.. Counts(report.Whole), .. WinRates(report), .. Values(report)]);
        return true;
    }

    private static IEnumerable<(string Name, string Text)> Counts(FunnelSection whole)
    {
        yield return ("won", Shown.Count(whole.Outcomes.Won));
        yield return ("lost", Shown.Count(whole.Outcomes.Lost)
            + (whole.WinRate.NoDecision > 0 ? $", of these {Shown.Count(whole.WinRate.NoDecision)} without a decision" : string.Empty));
        yield return ("disqualified", Shown.Count(whole.Outcomes.Disqualified));
        yield return ("open", Shown.Count(whole.Outcomes.Open));
    }

    private static IEnumerable<(string Name, string Text)> WinRates(FunnelReport report)
    {
        var rate = report.Whole.WinRate;
        if (report.Process.Exits.All(exit => exit.Outcome != Outcome.Lost))
        {
            yield return ("win rate", "means nothing here: the process has no exit for lost journeys");
            yield break;
        }

        yield return ("win rate", rate.ByCount.ToString());
        yield return ("  without no-decision", rate.NoDecision == 0 ? "the same: no loss was for a reason marked as no decision" : rate.ByCountWithoutNoDecision.ToString());
        yield return ("  by value", rate.ByValue.ToString());
    }

    private static IEnumerable<(string Name, string Text)> Values(FunnelReport report)
    {
        var (won, open) = (report.Whole.WonValue, report.Whole.OpenValue);
        yield return ("won value", Words(won, report.Whole.Outcomes.Won, report.Currency));
        yield return ("open value", Words(open, report.Whole.Outcomes.Open, report.Currency));
    }

    private static string Words(ValueSum value, long journeys, string? currency) => value.Missing == journeys
        ? "no journey states one"
        : $"{Shown.Amount(value.Total)} {currency ?? "(no currency stated)"}"
            + (value.Missing > 0 ? $"; {Shown.Count(value.Missing)} journeys state none" : string.Empty)
            + (value.Zero > 0 ? $"; {Shown.Count(value.Zero)} state 0" : string.Empty);
}
