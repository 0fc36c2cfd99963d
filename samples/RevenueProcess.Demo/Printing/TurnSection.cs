using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Whose turn it was, and how buyers live the process.</summary>
internal static class TurnSection
{
    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Whole is not { Turns: { } turns, Buyers: { } buyers })
        {
            return false;
        }

        Page.Section(
            screen, "Whose turn",
            "All time between the start of each journey and its last close or as-of: that of the team that owns the stage, the buyer's where the stage is marked so, "
            + "nobody's without an owner. The parts sum to the time that elapsed, exactly.");
        var table = Page.Table("whose turn", ">days", ">share");
        foreach (var part in turns.Parts.Where(part => part.Time.Ticks > 0))
        {
            table.Row(part.Whose, Shown.Number(part.Time.Days), Shown.Share(part.Share));
        }

        screen.Write(table);
        Page.Note(
            screen,
            $"To a buyer, on average: {Shown.Number(buyers.MeanWaitingDays)} days waiting for us, {Shown.Number(buyers.MeanTeamsMet)} teams, "
            + $"sent back {Shown.Number(buyers.MeanTimesSentBack)} times; {Shown.Counted(buyers.SentBack)} were sent back at least once.\n");
        return true;
    }
}
