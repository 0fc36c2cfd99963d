using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Shows a report to a person. Every number in it comes from the report; here it only gets a place.</summary>
internal static class ReportPrinter
{
    public static void Print(FunnelReport report, IAnsiConsole screen)
    {
        FrameSection.Print(report, screen);
        StageSection.Print(report, screen);
        LeakSection.Print(report, screen);
        ConversionSection.Print(report, screen);
        OutcomeSection.Print(report, screen);
        TurnSection.Print(report, screen);
        CycleSection.Print(report, screen);
        RecyclingSection.Print(report, screen);
        ServiceLevelSection.Print(report, screen);
        MovementSection.Print(report, screen);
        HandoffSection.Print(report, screen);
        JointSection.Print(report, screen);
        CohortSection.Print(report, screen);
        SegmentSection.Print(report, screen);
        DeviationSection.Print(report, screen);
    }
}
