using System.CommandLine;
using System.Text;
using NodaTime;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;

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
        var process = ProcessFile.Read(request.Process);
        var import = ImportDocument.Read(request.Import);
        var zone = request.Zone ?? import.Map.Zone;
        var folder = request.Data(import.Folder);
        OutputFile.RefuseOver(request.Out, [request.Process, request.Import, .. import.Map.Files.Select(source => folder.PathOf(source.File))]);
        var log = HistoryFiles.Read(process, import, folder, AsOf(request.AsOf, zone), terminal);
        var unknown = request.By.Except(log.Attributes, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new InputException($"--by: there is no attribute '{unknown[0]}' in the history; it has {InputException.Listed(log.Attributes)}");
        }

        var frame = log.Frame().Counting(new TurnMeasure(), new CycleMeasure(), new RecyclingMeasure(), new ServiceLevelMeasure(), new PresenceMeasure(), new HandoffMeasure(), new PingPongMeasure(), new JointMeasure(), new BridgeMeasure()) with { ObservedFrom = import.Map.ObservedFrom, SegmentedBy = request.By, Period = ReportingPeriod.Parse(request.Period, zone), Skip = request.Skip };
        var report = FunnelReport.Of(log.Tally(frame, Machine.Threads), Machine.Threads);
        foreach (var warning in report.Read!.Warnings)
        {
            terminal.Error.WriteLine($"warning: {VisibleText.Of(warning.Message)}");
        }

        if (request.IsJson)
        {
            using var json = new MemoryStream();
            FunnelReportJson.Write(report, json);
            OutputFile.Write(request.Out, terminal, Encoding.UTF8.GetString(json.ToArray()) + "\n");
        }
        else if (request.Out is null)
        {
            ReportPrinter.Print(report, terminal.Screen);
        }
        else
        {
            OutputFile.Write(request.Out, terminal, Terminal.Plainly(screen => ReportPrinter.Print(report, screen)));
        }

        return DemoApp.Done;
    }

    private static Instant? AsOf(string? text, DateTimeZone zone) => text is null ? null
        : InstantReader.Iso(zone).TryRead(text, out var stamp) ? stamp.At
        : throw new InputException($"--as-of: '{text}' is no date or instant; such as '2018-05-01', which is the start of that day in {zone.Id}, or '2018-05-01T12:00:00Z'");
}
