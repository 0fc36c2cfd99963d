using Spectre.Console;

namespace RevenueProcess.Demo.Printing;

/// <summary>The rival meanings of "conversion rate", side by side and by name.</summary>
internal static class ConversionSection
{
    public static void Print(FunnelReport report, IAnsiConsole screen)
    {
        Layout.Section(
            screen, "Conversion",
            "Eventual: of journeys that reach the first stage, the share that will get to the second, open ones still at risk (Aalen–Johansen). "
            + "So far: the share that has got there by now; it can only rise while any are open. "
            + "Exit-based: of visits to the first stage that ended, those that advanced.");
        var table = Layout.Table("from → to", ">eventual [interval]", ">so far", ">of", ">open", ">exit-based", ">of");
        foreach (var conversion in report.Whole.Conversions)
        {
            table.Row(
                conversion.Pair.ToString(),
                Shown.Share(conversion.Eventual),
                Shown.Share(conversion.CohortSoFar.Value),
                Shown.Count(conversion.CohortSoFar.Denominator),
                Shown.Count(conversion.Open),
                Shown.Share(conversion.ExitBased?.Value),
                conversion.ExitBased is { } visits ? Shown.Count(visits.Denominator) : Shown.Undefined);
        }

        screen.Write(table);
        foreach (var conversion in report.Whole.Conversions.Where(one => one.LastEvent is not null && one.IsImmature))
        {
            // The estimate is not known beyond the longest time after which something was seen.
            Layout.Note(screen, $"  {conversion.Pair}: known up to {Shown.Time(conversion.LastEvent)} after reaching {conversion.Pair.From}");
        }
    }
}
