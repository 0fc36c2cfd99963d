using System.CommandLine;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Reads the history of a process and reports on its funnel.</summary>
internal static class ReportCommand
{
    public static Command Of(Terminal terminal)
    {
        var options = new ReportOptions();
        var command = new Command("report", "Read the history of a process and report on its funnel.");
        options.AddTo(command);
        command.SetAction(parsed => Run(options.Of(parsed), terminal));
        return command;
    }

    private static int Run(ReportRequest request, Terminal terminal)
    {
        request.Output.RefuseOver(request.Source.Inputs);
        var log = request.Source.Read(new StageLogOptions { AsOf = request.AsOf, SincePeriod = request.Period }, terminal);
        if (request.By.Except(log.Attributes, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new InputException($"--by: there is no attribute '{unknown}' in the history; it has {InputException.Listed(log.Attributes)}");
        }

        var frame = log.FullFrame() with
        {
            ObservedFrom = request.ObservedFrom,
            SegmentedBy = request.By,
            Period = request.Period,
            CohortStage = request.CohortBy,
            Skip = request.Skip,
            AgeGrain = request.Grain,
        };
        var report = FunnelReport.Of(Tallied.Of(log, frame), Machine.Threads);
        terminal.Warn(report.Read!.Warnings);
        if (request.IsBrief)
        {
            var brief = FunnelBrief.Of(report);
            request.Output.Write(terminal, json => FunnelBriefJson.Write(brief, json), screen => BriefPrinter.Print(brief, request.Source.Zone, screen));
        }
        else
        {
            request.Output.Write(terminal, json => FunnelReportJson.Write(report, json), screen => Print(report, request.Sections, screen));
        }

        return DemoApp.Done;
    }

    private static void Print(FunnelReport report, IReadOnlyList<string> sections, IAnsiConsole screen)
    {
        if (sections.Count == 0)
        {
            ReportPrinter.Print(report, screen);
            return;
        }

        Page.Title(screen, $"Funnel of {report.Process} as of {Shown.Moment(report.Frame.AsOf, report.Frame.Period.Zone)}");
        ReportPrinter.Print(report, screen, sections);
    }
}
