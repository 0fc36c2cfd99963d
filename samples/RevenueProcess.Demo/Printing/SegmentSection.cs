using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>The same funnel for the journeys of each value of an attribute.</summary>
internal static class SegmentSection
{
    private const int Most = 20;

    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        foreach (var attribute in report.Segments.GroupBy(segment => segment.Attribute, StringComparer.Ordinal))
        {
            Print(attribute.Key, [.. attribute.OrderByDescending(segment => segment.Section.Journeys)], report.Process, screen);
        }

        return report.Segments.Count > 0;
    }

    private static void Print(string attribute, IReadOnlyList<SegmentReport> segments, ProcessDefinition process, IAnsiConsole screen)
    {
        var (first, won) = (process.Path[0], process.Won);
        var isWide = Page.IsWide(screen);
        var losses = process.Exits.Any(exit => exit.Outcome == Outcome.Lost);
        Page.Section(
            screen, $"By {attribute}",
            $"Conversion {first.Name} → {won.Name}{(losses ? "; win rate: won ÷ (won + lost)" : string.Empty)}. "
            + "Where two intervals do not overlap, chance alone hardly explains the difference. (none): the history has no value.");
        List<string> headings = [attribute, ">journeys", ">won", ">open", isWide ? ">so far [interval]" : ">so far", ">eventual [interval]"];
        var table = Page.Table(losses ? [.. headings[..3], ">lost", .. headings[3..], ">win rate"] : headings);
        foreach (var segment in segments.Take(Most))
        {
            var section = segment.Section;
            var conversion = section.Conversions.FirstOrDefault(one => one.Pair.From == first.Id && one.Pair.To == won.Id);
            List<string> cells =
            [
                segment.Segment.ToString(),
                Shown.Count(section.Journeys),
                Shown.Sparse(section.Outcomes.Won),
                Shown.Sparse(section.Outcomes.Open),
                isWide ? Shown.Share(conversion?.CohortSoFar) : Shown.Share(conversion?.CohortSoFar.Value),
                conversion is null ? Shown.Undefined : Shown.Share(conversion.Eventual),
            ];
            table.Row(losses ? [.. cells[..3], Shown.Sparse(section.Outcomes.Lost), .. cells[3..], Shown.Share(section.WinRate.ByCount.Value)] : cells);
        }

        screen.Write(table);
        if (segments.Count > Most)
        {
            Page.Note(screen, $"The {Shown.Count(Most)} with the most journeys of {Shown.Count(segments.Count)}; --format json has all.\n");
        }
    }
}
