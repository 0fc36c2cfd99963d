using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>The rival meanings of "conversion rate", side by side and by name.</summary>
internal static class ConversionSection
{
    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        Page.Section(
            screen, "Conversion",
            "Eventual: of journeys that reach the first stage, the share that will get to the second, open ones still at risk (Aalen–Johansen). "
            + "So far: the share that has got there by now; it can only rise while any are open. "
            + "Exit-based: of visits to the first stage that ended, those that advanced.");
        var table = Page.Table("from → to", ">eventual [interval]", ">so far", ">of", ">open", ">exit-based", ">of");
        foreach (var conversion in report.Whole.Conversions)
        {
            table.Row(
                Named(report.Process, conversion.Pair),
                Shown.Share(conversion.Eventual),
                Shown.Share(conversion.CohortSoFar.Value),
                Shown.Count(conversion.CohortSoFar.Denominator),
                Shown.Count(conversion.Open),
                Shown.Share(conversion.ExitBased?.Value),
                conversion.ExitBased is { } visits ? Shown.Count(visits.Denominator) : Shown.Undefined);
        }

        screen.Write(table);
        var known = report.Whole.Conversions.Where(one => one is { IsImmature: true, LastEvent: not null })
            .Select(one => $"{Named(report.Process, one.Pair)} {Shown.Time(one.LastEvent)}")
            .ToList();
        if (known.Count > 0)
        {
            Page.Note(screen, $"Eventual is known up to the longest time that was seen: {string.Join("; ", known)}.\n");
        }

        return true;
    }

    private static string Named(ProcessDefinition process, StagePair pair) => $"{process[pair.From].Name} → {process[pair.To].Name}";
}
