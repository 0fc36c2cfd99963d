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
            var overdue = Of(ProcessFile.Read(parsed.GetRequiredValue(process)), source, terminal);
            answer.Write(terminal, json => VersionsJson.Write(overdue, json), screen => OverdueSection.Print(overdue, screen));
            return DemoApp.Done;
        });
        return command;
    }

    private static Overdue Of(ProcessDefinition process, JourneysSource source, Terminal terminal)
    {
        if (source.Events is { } events)
        {
            var stored = EventsFile.Read(events, source, process);
            return Overdue.Of(stored.AsOf, stored.Journeys.Where(journey => !journey.IsClosed).Select(journey => (journey.Id, journey.Stage, journey.Owner, journey.Entered, journey.Deadline)));
        }

        var log = source.Log(process, terminal);
        return Overdue.Of(log.AsOf, log.Visits().Where(visit => visit.IsOpen).Select(visit => (visit.JourneyId, visit.Stage, visit.Owner, visit.Entered, visit.Deadline)));
    }
}
