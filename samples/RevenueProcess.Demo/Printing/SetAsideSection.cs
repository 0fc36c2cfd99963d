using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>What of the input is not in the numbers, by example, and what to be warned of.</summary>
internal static class SetAsideSection
{
    private const int MostTexts = 20;

    public static void Print(ReadSummary read, IAnsiConsole screen)
    {
        Print(read.Warnings, screen);

        // What the import itself filters is no mistake to look for.
        var examples = read.Examples.Where(example => example.Reason != SetAsideReason.Filtered).ToList();
        if (examples.Count > 0)
        {
            Page.Section(screen, "Put aside", $"The first {Shown.Count(ReadSummary.MostExamples)} of each reason.");
            var table = Page.Table("reason", "where and what");
            foreach (var example in examples)
            {
                table.Row(example.ReasonText, example.ToString());
            }

            screen.Write(table);
        }

        if (read.UnknownStages.Count > 0)
        {
            var texts = read.UnknownStages.OrderByDescending(unknown => unknown.Count).Take(MostTexts).Select(unknown => $"'{unknown.Text}' ×{Shown.Count(unknown.Count)}");
            var others = read.UnknownStages.Count > MostTexts ? $"; {Shown.Count(read.UnknownStages.Count - MostTexts)} more, which --format json has" : string.Empty;
            Page.Note(screen, $"Texts that name no stage of the process: {string.Join(", ", texts)}{others}.");
            screen.WriteLine();
        }
    }

    /// <summary>What a reader of any number must know.</summary>
    public static void Print(IEnumerable<Warning> warnings, IAnsiConsole screen)
    {
        foreach (var warning in warnings)
        {
            screen.Write(Page.Text($"Warning: {warning.Message}", Page.Bad));
            screen.WriteLine();
            screen.WriteLine();
        }
    }
}
