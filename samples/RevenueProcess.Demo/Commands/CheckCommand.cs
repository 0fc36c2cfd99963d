using System.CommandLine;
using NodaTime;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Says how well a recorded history follows its process, each move judged by the version that its record states.</summary>
internal static class CheckCommand
{
    public static Command Of(Terminal terminal)
    {
        var (history, asOf, output) = (new HistoryOptions(), CommandOptions.AsOf(), new OutputOptions());
        var older = new Option<string[]>("--older") { Description = "An older version of the process, under which records were made; a JSON file. May be repeated.", HelpName = "P.json" };
        var plan = new Option<string[]>("--plan") { Description = "The migration plan that leads from an older version to the next; a JSON file. May be repeated.", HelpName = "M.json" };
        var command = new Command("check", "Say how well the recorded moves follow the process, by version.");
        history.AddTo(command);
        foreach (var option in new Option[] { asOf, older, plan })
        {
            command.Add(option);
        }

        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var source = history.Of(parsed);
            var (versions, plans) = (parsed.GetValue(older) ?? [], parsed.GetValue(plan) ?? []);
            ProcessDefinition[] known = [source.Process, .. versions.Select(ProcessFile.Read)];
            var options = new StageLogOptions
            {
                AsOf = parsed.GetValue(asOf) is { } instant ? source.InstantOf("--as-of", instant) : null,
                Plans = [.. plans.Select(path => PlanFile.Read(path, known))],
            };
            return Run(source, [.. source.Inputs, .. versions, .. plans], options, output.Of(parsed), terminal);
        });
        return command;
    }

    private static int Run(HistorySource source, IEnumerable<string> inputs, StageLogOptions options, Output output, Terminal terminal)
    {
        output.RefuseOver(inputs);
        var log = Read(source, options, terminal);
        terminal.Warn(log.Warnings);
        var tally = Tallied.Of(log, log.Frame() with { Measures = [new DeviationMeasure(), new ActorMeasure()] });
        output.Write(terminal, json => ConformanceJson.Write(tally, json), screen => CheckPrinter.Print(tally, source.Zone, screen));
        return DemoApp.Done;
    }

    private static StageLog Read(HistorySource source, StageLogOptions options, Terminal terminal)
    {
        try
        {
            return source.Read(options, terminal);
        }
        catch (ArgumentException stray) when (options.Plans.Count > 0)
        {
            throw new InputException($"--plan: {stray.Message}");
        }
    }
}
