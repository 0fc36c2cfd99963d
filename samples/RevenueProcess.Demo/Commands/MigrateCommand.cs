using System.CommandLine;
using RevenueProcess.Samples.Demo.Import;
using RevenueProcess.Samples.Demo.Printing;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Migrates journeys to a newer version of their process, or says what that would do.</summary>
internal static class MigrateCommand
{
    public static Command Of(Terminal terminal)
    {
        var (from, to, journeys, output) = (CommandOptions.From(), CommandOptions.To(), new JourneysOptions(), new OutputOptions());
        var plan = new Option<string>("--plan") { Description = "Where journeys go on; a JSON file.", Required = true, HelpName = "M.json" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say how many would go on where, and what would become of their deadlines." };
        var command = new Command("migrate", "Migrate journeys to a newer version: say what it would do, or write the events that do it.") { from, to, plan, dryRun };
        journeys.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var (old, next) = (ProcessFile.Read(parsed.GetRequiredValue(from)), ProcessFile.Read(parsed.GetRequiredValue(to)));
            var read = PlanFile.Read(parsed.GetRequiredValue(plan), old, next);
            var (source, answer) = (journeys.Of(parsed), output.Of(parsed));
            answer.RefuseOver([parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetRequiredValue(plan), .. source.Inputs]);
            if (parsed.GetValue(dryRun))
            {
                var run = DryRun(read, source, terminal);
                answer.Write(terminal, json => VersionsJson.Write(run, json), screen => DryRunSection.Print(run, screen));
                return DemoApp.Done;
            }

            var events = source.Events ?? throw new InputException("migrate writes events, so it needs those of the journeys (--events); of an import it can only say what it would do (--dry-run)");
            OutputFile.Write(answer.File, terminal, Migrate(read, EventsFile.Read(events, source, read.From, read.To)));
            return DemoApp.Done;
        });
        return command;
    }

    private static MigrationDryRun DryRun(MigrationPlan plan, JourneysSource source, Terminal terminal)
    {
        if (source.Events is { } events)
        {
            var stored = EventsFile.Read(events, source, plan.From, plan.To);
            return MigrationDryRun.Of(plan, stored.Journeys, stored.AsOf);
        }

        return source.Log(plan.From, terminal).DryRun(plan);
    }

    /// <summary>The events of the migration, an event a line, to be appended to those of the journeys.</summary>
    private static string Migrate(MigrationPlan plan, EventsFile stored)
    {
        var (old, next) = (new JourneyEngine(plan.From), new JourneyEngine(plan.To));
        var lines = stored.Journeys.Select(journey => (journey.Process.Equals(plan.To) ? next : old).Migrate(journey, plan, stored.AsOf))
            .OfType<Moved>().SelectMany(moved => moved.Events).Select(JourneyEventJson.Write);
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
