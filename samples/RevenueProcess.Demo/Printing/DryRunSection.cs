using NodaTime;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>What a migration would do, to be read.</summary>
internal static class DryRunSection
{
    public static void Print(MigrationDryRun run, IAnsiConsole screen)
    {
        Page.Section(screen, $"{run.Plan}, a dry run", $"At {Shown.Moment(run.At, DateTimeZone.Utc)}. Nothing was changed.");
        var moves = Page.Table("stage", "goes on in", ">journeys");
        foreach (var move in run.Moves)
        {
            moves.Row(move.From, move.To, Shown.Count(move.Journeys));
        }

        screen.Write(moves);
        Page.Facts(
            screen,
            ("journeys", $"{Shown.Count(run.Journeys)}: {Shown.Count(run.Migrating)} migrate, {Shown.Count(run.Closed)} are closed and stay, {Shown.Count(run.Done)} have migrated, {Shown.Count(run.OtherVersion)} are of other versions"),
            ("deadlines", $"{Shown.Count(run.DeadlinesKept)} kept, {Shown.Count(run.DeadlinesChanged)} changed, {Shown.Count(run.DeadlinesGained)} gained, {Shown.Count(run.DeadlinesLost)} lost"),
            ("past due afterwards", Shown.Count(run.PastDue)));
    }
}
