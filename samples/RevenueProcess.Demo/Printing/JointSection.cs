using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Two funnels, what lies between, and whether the team between pays.</summary>
internal static class JointSection
{
    public static void Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Whole.Joint is { } joint)
        {
            Print(joint, report.Currency, screen);
        }

        if (report.Whole.Bridge is { } bridge)
        {
            Print(bridge, screen);
        }
    }

    public static void Print(Joint joint, string? currency, IAnsiConsole screen)
    {
        var (from, to) = (joint.Teams.From, joint.Teams.To);
        Page.Section(
            screen, "Two funnels",
            $"Each journey once. {from} reports what it handed over, {to} what it won of all it took; the truth is their product with what lies between, exactly.");
        var between = string.Join(", ", Enum.GetValues<HandoffFate>().Where(fate => fate != HandoffFate.Accepted && joint.Seen[fate] > 0)
            .Select(fate => $"{Shown.Count(joint.Seen[fate])} {fate.ToString().ToLowerInvariant()}")
            .Concat(joint.NeverSeen > 0 ? [$"{Shown.Count(joint.NeverSeen)} never seen"] : Array.Empty<string>()));
        Page.Facts(
            screen,
            ($"{from}: handed over", joint.OwnOfFrom.ToString()),
            ($"{to}: won of all it took", joint.OwnOfTo.ToString()),
            ("truth: won of all that entered", joint.Truth.ToString()),
            ("  accepted of the handed over", joint.Acceptance.ToString()),
            ("  won of the accepted", joint.WinsOfAccepted.ToString()),
            ("between", joint.Between == 0 ? "none" : $"{Shown.Count(joint.Between)}: {between}"),
            ("  worth", joint.BetweenValue is { } value ? $"{Shown.Amount(value.Total)} {currency}".TrimEnd() : $"undefined: {joint.BetweenValueUndefinedBecause}"),
            ("  time at the joint", $"{Shown.Amount(Math.Round(joint.DaysLost, 1))} days together, median {Shown.Time(joint.Times.Median)}"));
    }

    private static void Print(Bridge bridge, IAnsiConsole screen)
    {
        Page.Section(screen, $"From {bridge.Teams.From} to {bridge.Teams.To}: over {bridge.Teams.Over}, or straight", Bridge.Caution);
        var table = Page.Table("way", ">journeys", $">reached {bridge.Teams.To}", ">win rate", ">won so far", ">won value");
        foreach (var (name, arm) in new[] { ($"over {bridge.Teams.Over}", bridge.Over), ("straight", bridge.Straight) })
        {
            table.Row(name, Shown.Count(arm.Journeys), Shown.Share(arm.Reach.SoFar), Shown.Share(arm.WinRate), Shown.Share(arm.Win.SoFar), Shown.Amount(arm.WonValue.Total));
        }

        table.Row("difference", "", Shown.Share(bridge.ReachDifference), Shown.Share(bridge.WinRateDifference), Shown.Share(bridge.WonDifference), "");
        screen.Write(table);
    }
}
