using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Shows a report to a person. Every number in it comes from the report; here it only gets a place.</summary>
internal static class ReportPrinter
{
    /// <summary>Prints a section; false where the report has nothing to say there, and nothing was printed.</summary>
    private delegate bool Section(FunnelReport report, IAnsiConsole screen);

    private static readonly (string Name, Section Print)[] _sections =
    [
        ("frame", FrameSection.Print),
        ("stages", StageSection.Print),
        ("leaks", LeakSection.Print),
        ("conversion", ConversionSection.Print),
        ("outcomes", OutcomeSection.Print),
        ("turns", TurnSection.Print),
        ("throughput", CycleSection.Print),
        ("recycling", RecyclingSection.Print),
        ("levels", ServiceLevelSection.Print),
        ("movement", MovementSection.Print),
        ("handoffs", HandoffSection.Print),
        ("joint", JointSection.Print),
        ("cohorts", CohortSection.Print),
        ("segments", SegmentSection.Print),
        ("deviations", DeviationSection.Print),
    ];

    /// <summary>The names of all sections, in order.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. _sections.Select(section => section.Name)];

    /// <summary>Prints all that the report has something to say about.</summary>
    public static void Print(FunnelReport report, IAnsiConsole screen)
    {
        foreach (var (_, print) in _sections)
        {
            print(report, screen);
        }
    }

    /// <summary>Prints the sections that are named, in that order; one with nothing to say says so.</summary>
    public static void Print(FunnelReport report, IAnsiConsole screen, IReadOnlyList<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (!_sections.Single(section => section.Name == name).Print(report, screen))
            {
                Page.Note(screen, $"There is nothing to say about {name}.\n");
            }
        }
    }
}
