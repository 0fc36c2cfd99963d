using System.CommandLine;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Lists the journeys that are late where they are.</summary>
internal static class OverdueCommand
{
    public static Command Of(Terminal terminal)
    {
        var (process, journeys, output) = (CommandOptions.Process(), new JourneysOptions(), new OutputOptions());
        var command = new Command("overdue", "List the journeys that are past their due instant where they are, those that are late longest first.") { process };
        journeys.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var (source, answer) = (journeys.Of(parsed), output.Of(parsed));
            answer.RefuseOver([parsed.GetRequiredValue(process), .. source.Inputs]);
            var definition = ProcessFile.Read(parsed.GetRequiredValue(process));
            var overdue = Of(definition, source, terminal);
            answer.Write(terminal, json => VersionsJson.Write(overdue, json), screen => OverdueSection.Print(overdue, definition, source.Zone, screen));
            return DemoApp.Done;
        });
        return command;
    }

    private static Overdue Of(ProcessDefinition process, JourneysSource source, Terminal terminal)
    {
        if (source.Events is { } events)
        {
            var stored = EventsFile.Read(events, source, process);
            return Overdue.Of(stored.Journeys, stored.AsOf);
        }

        return source.Log(process, terminal).Overdue();
    }
}
