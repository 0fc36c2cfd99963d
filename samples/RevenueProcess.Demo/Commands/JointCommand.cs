using System.CommandLine;
using NodaTime;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Holds the funnels of two departments beside the true one: of one history, or of two that are joined by lead.</summary>
internal static class JointCommand
{
    public static Command Of(Terminal terminal)
    {
        var options = new JointOptions();
        var command = new Command("joint", "Hold the funnels of two departments beside the true one, and say what lies between.");
        options.AddTo(command);
        command.SetAction(parsed => Run(options.Of(parsed), terminal));
        return command;
    }

    private static int Run(JointRequest request, Terminal terminal)
    {
        request.Output.RefuseOver([.. request.From.Inputs, .. request.To?.Inputs ?? [], .. request.Links is { } map ? [map.Path] : Array.Empty<string>()]);
        var options = new StageLogOptions { AsOf = request.AsOf };
        var from = request.From.Read(options, terminal);
        var to = request.To?.Read(options, terminal);
        if (to is not null && from.AsOf != to.AsOf)
        {
            // Two exports of one day seldom have their latest entries at one instant; both are as of the later.
            options = options with { AsOf = Instant.Max(from.AsOf, to.AsOf) };
            (from, to) = from.AsOf < to.AsOf ? (request.From.Read(options, terminal), to) : (from, request.To!.Read(options, terminal));
        }

        var joint = to is null ? Of(from, request.Teams) : from.JointWith(to, request.Links?.Read());
        terminal.Warn([.. from.Warnings, .. to?.Warnings ?? [], .. joint.Join?.Warnings ?? []]);
        request.Output.Write(terminal, json => JointJson.Write(joint, json), screen => JointSection.Print(joint, screen));
        return DemoApp.Done;
    }

    private static Joint Of(StageLog log, TeamPair? teams) => Tallied.Of(log, log.Frame().Counting(new JointMeasure(teams))).Joint()
        ?? throw new InputException(
            $"{log.Process} has no joint: nowhere along its path does one team hand over to another; its teams are {InputException.Listed(log.Process.Teams)}");
}
