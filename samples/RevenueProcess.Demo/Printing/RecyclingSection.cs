using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>What is done again, and what comes of it beside the first pass.</summary>
internal static class RecyclingSection
{
    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Whole.Recycling is not { } recycling || recycling.Stages.All(stage => stage.Again.Entries == 0))
        {
            return false;
        }

        Page.Section(
            screen, "Recycling",
            $"Sent back to an earlier stage or a detour: {Shown.Counted(recycling.SentBack)}; in some stage more than once: {Shown.Counted(recycling.Reworked)}. "
            + $"Won of those won or lost: {Shown.Counted(recycling.WinRateOfSentBack)} of those sent back, {Shown.Counted(recycling.WinRateOfFirstPass)} of the others. "
            + "Below, visits that advanced of those that ended: the first that each journey made, and later ones. Nobody drew lots for who comes back.");
        var table = Page.Table("stage", ">visits each", ">first", ">of", ">again", ">of");
        foreach (var stage in recycling.Stages.Where(stage => stage.Again.Entries > 0))
        {
            table.Row(
                stage.Stage.Name, Shown.Two(stage.MeanVisits!.Value), Shown.Share(stage.AdvancedFirst), Shown.Count(stage.AdvancedFirst.Denominator),
                Shown.Share(stage.AdvancedAgain), Shown.Count(stage.AdvancedAgain.Denominator));
        }

        screen.Write(table);
        return true;
    }
}
