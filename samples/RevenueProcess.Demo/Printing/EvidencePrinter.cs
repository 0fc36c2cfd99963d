using NodaTime;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Shows to a person what past leads say about definitions.</summary>
internal static class EvidencePrinter
{
    private const int Most = 20;

    public static void Print(EvidenceReport report, IAnsiConsole screen)
    {
        Page.Title(screen, "Lead definitions and past leads");
        Page.Facts(
            screen,
            [
                ("leads", $"{Shown.Count(report.Leads.Leads.Count)}: {report.Outcomes}"),
                ("judged at", JudgedAt(report)),
                .. report.Leads.Joins.Select(join => (
                    join.File,
                    $"{Shown.Count(join.Matched)} leads matched one of {Shown.Count(join.Rows)} rows, {Shown.Count(join.Unmatched)} none, {Shown.Count(join.WithoutKey)} have no key")),
                ("brackets", "95 % confidence intervals"),
            ]);
        PrintVerdicts(report, screen);
        PrintRates(report, screen);
        foreach (var (_, disagreement) in report.Definitions.Where(one => one.Disagreement.Groups.Count > 0))
        {
            Print(disagreement, screen);
        }

        foreach (var comparison in report.Comparisons ?? [])
        {
            Print(comparison, screen);
        }

        NoteOnly(screen, "Only in the first file, so not compared", report.OnlyBefore);
        NoteOnly(screen, "Only in the second file, so not compared", report.OnlyAfter);
    }

    private static void PrintVerdicts(EvidenceReport report, IAnsiConsole screen)
    {
        Page.Section(screen, "Verdicts", "The win rate is won ÷ (won + lost): open leads are counted apart, never as failures.");
        var table = Page.Table("definition", "verdict", ">leads", ">won", ">lost", ">open", ">win rate [interval]");
        foreach (var (evidence, _) in report.Definitions)
        {
            foreach (var verdict in new[] { Verdict.Met, Verdict.NotMet, Verdict.Unknown })
            {
                var leads = evidence.Where(verdict);
                table.Row(
                    verdict == Verdict.Met ? evidence.Definition.ToString() : string.Empty, verdict.Text(),
                    Shown.Count(leads.Total), Shown.Sparse(leads.Won), Shown.Sparse(leads.Lost), Shown.Sparse(leads.Open), Shown.Share(leads.WinRate));
            }
        }

        screen.Write(table);
    }

    private static void PrintRates(EvidenceReport report, IAnsiConsole screen)
    {
        Page.Section(
            screen, "How good they are",
            "Precision: won of the decided leads that met it. Recall: of all won leads, those that met it. Lift: precision over the win rate of all leads; "
            + "1 tells nothing; its interval is conditional on how many of the decided leads met the definition. Acceptance: accepted of the leads that met it and were offered.");
        var table = Page.Table("definition", ">precision [interval]", ">recall [interval]", ">lift [interval]", ">given met", ">acceptance");
        foreach (var (evidence, _) in report.Definitions)
        {
            table.Row(
                evidence.Definition.ToString(), Shown.Share(evidence.Precision), Shown.Share(evidence.Recall), Shown.Ratio(evidence.Lift), Shown.Share(evidence.MetShare.Value), Shown.Share(evidence.Acceptance));
        }

        screen.Write(table);
    }

    private static void Print(DisagreementReport report, IAnsiConsole screen)
    {
        Page.Section(
            screen, $"Refused though {report.Definition} is met",
            $"{report.Refusal} offered. Nearest: the criterion whose threshold the fewest passing leads are nearer to.");
        var table = Page.Table("reason", "nearest its threshold", ">leads", ">won", ">lost", ">open", "such as");
        foreach (var group in report.Groups.Take(Most))
        {
            table.Row(
                group.Reason ?? "(none given)", group.Nearest?.ToString() ?? Shown.Undefined, Shown.Count(group.Leads.Total),
                Shown.Sparse(group.Leads.Won), Shown.Sparse(group.Leads.Lost), Shown.Sparse(group.Leads.Open), string.Join(", ", group.Examples.Take(3)));
        }

        screen.Write(table);
        if (report.Groups.Count > Most)
        {
            Page.Note(screen, $"The {Shown.Count(Most)} largest of {Shown.Count(report.Groups.Count)} groups; --format json has all.");
        }
    }

    private static void Print(DefinitionComparison comparison, IAnsiConsole screen)
    {
        Page.Section(
            screen, $"{comparison.Before.Definition} beside {comparison.After.Definition}",
            "Who changes side, and what became of them. Leads that were held back were perhaps never worked on: their fate may be the definition's doing.");
        var table = Page.Table("change", ">leads", ">won", ">lost", ">open", ">win rate [interval]");
        foreach (var change in comparison.Changes)
        {
            AddRow($"{change.Before.Text()} → {change.After.Text()}", change.Leads);
        }

        AddRow("met by both", comparison.Staying);
        screen.Write(table);
        Page.Facts(
            screen,
            ("precision", $"{Shown.Share(comparison.Before.Precision)} → {Shown.Share(comparison.After.Precision)}; change {comparison.PrecisionChange}, {Given(comparison)}"),
            ("recall", $"{Shown.Share(comparison.Before.Recall)} → {Shown.Share(comparison.After.Recall)}"),
            ("lift", $"{Shown.Ratio(comparison.Before.Lift)} → {Shown.Ratio(comparison.After.Lift)}, given that {Shown.Share(comparison.Before.MetShare.Value)} and {Shown.Share(comparison.After.MetShare.Value)} of the decided leads met it"),
            ("exchange", $"win rate of those who enter less that of those who leave: {comparison.Exchange}"));

        void AddRow(string name, OutcomeCounts leads) => table.Row(
            name, Shown.Count(leads.Total), Shown.Sparse(leads.Won), Shown.Sparse(leads.Lost), Shown.Sparse(leads.Open), Shown.Share(leads.WinRate));
    }

    // What the interval of the change takes as given.
    private static string Given(DefinitionComparison comparison) =>
        $"given {Shown.Count(comparison.Staying.Decided)} decided leads that stay, {Shown.Count(comparison.Entering.Decided)} that enter and {Shown.Count(comparison.Leaving.Decided)} that leave";

    private static void NoteOnly(IAnsiConsole screen, string what, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            Page.Note(screen, $"{what}: {string.Join(", ", names)}.");
        }
    }

    private static string JudgedAt(EvidenceReport report) => report.Leads switch
    {
        { At: null } => "the instant each lead was decided at",
        { At: { } at } all when all.Undated == all.Leads.Count => Shown.Moment(at, DateTimeZone.Utc),
        { At: { } at } some => $"the instant each lead was decided at; {Shown.Count(some.Undated)} without one at {Shown.Moment(at, DateTimeZone.Utc)}",
    };
}
