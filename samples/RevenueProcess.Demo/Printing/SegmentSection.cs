using Spectre.Console;

namespace RevenueProcess.Demo.Printing;

/// <summary>The same funnel for the journeys of each value of an attribute.</summary>
internal static class SegmentSection
{
    private const int Most = 20;

    public static void Print(FunnelReport report, IAnsiConsole screen)
    {
        foreach (var attribute in report.Segments.GroupBy(segment => segment.Attribute, StringComparer.Ordinal))
        {
            Print(attribute.Key, [.. attribute.OrderByDescending(segment => segment.Section.Journeys)], report, screen);
        }
    }

    private static void Print(string attribute, IReadOnlyList<SegmentReport> segments, FunnelReport report, IAnsiConsole screen)
    {
        var won = report.Process.Won.Id;
        var first = report.Process.Path[0].Id;
        Layout.Section(
            screen, $"By {attribute}",
            $"Conversion {first} → {won}; win rate won ÷ (won + lost). Two shares whose intervals do not overlap differ by more than chance.");
        var table = Layout.Table(attribute, ">journeys", ">won", ">lost", ">open", ">so far [interval]", ">eventual [interval]", ">win rate");
        foreach (var segment in segments.Take(Most))
        {
            var section = segment.Section;
            var conversion = section.Conversions.FirstOrDefault(one => one.Pair.From == first && one.Pair.To == won);
            table.Row(
                segment.Value ?? "(none)",
                Shown.Count(section.Journeys),
                Shown.Sparse(section.Outcomes.Won),
                Shown.Sparse(section.Outcomes.Lost),
                Shown.Sparse(section.Outcomes.Open),
                Shown.Share(conversion?.CohortSoFar),
                conversion is null ? Shown.Undefined : Shown.Share(conversion.Eventual),
                Shown.Share(section.WinRate.ByCount.Value));
        }

        screen.Write(table);
        if (segments.Count > Most)
        {
            Layout.Note(screen, $"The {Shown.Count(Most)} with the most journeys of {Shown.Count(segments.Count)}; --format json has all.");
        }
    }
}
