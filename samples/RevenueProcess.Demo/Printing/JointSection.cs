using NodaTime;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Two funnels, what lies between, and whether the team between pays.</summary>
internal static class JointSection
{
    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Whole.Joint is { } joint)
        {
            Print(joint, screen);
        }

        if (report.Whole.Bridge is { } bridge)
        {
            Print(bridge, screen);
        }

        return (report.Whole.Joint, report.Whole.Bridge) is not (null, null);
    }

    public static void Print(Joint joint, IAnsiConsole screen)
    {
        var (from, to) = (joint.Teams.From, joint.Teams.To);
        Page.Section(
            screen, "Two funnels",
            $"Each journey once. {from} reports what it handed over of all that entered its stages, {to} what it won of all it took, accepted or come without a handoff by {from}. "
            + $"The truth is what was won of all that entered {from}, by way of {to}.");
        Page.Facts(
            screen,
            ($"{from} reports", joint.OwnOfFrom.ToString()),
            ($"{to} reports", joint.OwnOfTo.ToString()),
            ("the truth", joint.Truth.ToString()),
            ("  is exactly", Product(joint)),
            ("between", Between(joint)),
            ("  worth", joint.Between == 0 ? "nothing" : Worth(joint)),
            ("time at the joint", TimeAt(joint)));
        if (joint.Join is { } join)
        {
            Print(join, joint, screen);
        }
    }

    private static void Print(LeadJoin join, Joint joint, IAnsiConsole screen) => Page.Facts(
        screen,
        ("both end at", Shown.Moment(joint.AsOf, DateTimeZone.Utc)),
        ("leads in both", $"{Shown.Count(join.Joined)}, of which {joint.Teams.From} had not handed over {Shown.Count(join.JoinedNotHandedOver)}"),
        ($"only in {joint.Teams.From}", Shown.Count(join.OnlyInFrom)),
        ($"only in {joint.Teams.To}", Shown.Count(join.OnlyInTo)),
        ("left out", $"{Shown.Count(join.AmbiguousInFrom)} of {joint.Teams.From} and {Shown.Count(join.AmbiguousInTo)} of {joint.Teams.To}, which the id map links with several"),
        ("unused rows of the map", Shown.Count(join.UnusedLinks)));

    /// <summary>The reconciliation: what one team reports, what neither does, and what comes of it, multiplied.</summary>
    private static string Product(Joint joint) => joint.Accepted == 0
        ? "nothing was accepted"
        : $"{Of(joint.OwnOfFrom)} handed over × {Of(joint.Acceptance)} accepted × {Of(joint.WinsOfAccepted)} won";

    private static string Of(Rate rate) => $"{Shown.Count(rate.Numerator)} ÷ {Shown.Count(rate.Denominator)}";

    /// <summary>How many were handed over and not accepted, by what became of them.</summary>
    public static string Between(Joint joint)
    {
        var fates = Enum.GetValues<HandoffFate>().Where(fate => fate != HandoffFate.Accepted && joint.Seen[fate] > 0)
            .Select(fate => $"{Shown.Count(joint.Seen[fate])} {fate.ToString().ToLowerInvariant()}")
            .Concat(joint.NeverSeen > 0 ? [$"{Shown.Count(joint.NeverSeen)} never seen"] : Array.Empty<string>());
        return joint.HandedOver == 0 ? "nothing was handed over"
            : joint.Between == 0 ? $"none: all {Shown.Count(joint.HandedOver)} that were handed over were accepted"
            : $"{Shown.Count(joint.Between)} of {Shown.Count(joint.HandedOver)} handed over: {string.Join(", ", fates)}";
    }

    private static string Worth(Joint joint) => joint.BetweenValue is not { } value ? $"undefined: {joint.BetweenValueUndefinedBecause}"
        : value.Missing == joint.Between ? "no lead between states a value"
        : Shown.Money(value.Total, joint.Currency) + (value.Missing > 0 ? $"; {Shown.Count(value.Missing)} state none" : string.Empty);

    private static string TimeAt(Joint joint) => joint.HandedOver == 0 ? "nothing was handed over"
        : joint.DaysLost == 0 ? "none: nothing that was handed over waited"
        : $"{Shown.Amount(Math.Round(joint.DaysLost, 1))} days together; {Shown.Half(joint.Times.Median, "were over", joint.Times.Grain)}";

    private static void Print(Bridge bridge, IAnsiConsole screen)
    {
        var title = $"From {bridge.Teams.From} to {bridge.Teams.To}: over {bridge.Teams.Over}, or straight";
        if (bridge.Over.Journeys == 0 || bridge.Straight.Journeys == 0)
        {
            Page.Section(screen, title, $"{Shown.Count(bridge.Over.Journeys)} journeys went over {bridge.Teams.Over}, {Shown.Count(bridge.Straight.Journeys)} straight: there is nothing to compare.\n");
            return;
        }

        Page.Section(screen, title, Bridge.Caution);
        var table = Page.Table("way", ">journeys", $">reached {bridge.Teams.To}", ">win rate", ">won so far", ">won value");
        foreach (var (name, arm) in new[] { ($"over {bridge.Teams.Over}", bridge.Over), ("straight", bridge.Straight) })
        {
            table.Row(name, Shown.Count(arm.Journeys), Shown.Share(arm.Reach.SoFar), Shown.Share(arm.WinRate), Shown.Share(arm.Win.SoFar), Shown.Amount(arm.WonValue.Total));
        }

        table.Row("difference", "", Shown.Share(bridge.ReachDifference), Shown.Share(bridge.WinRateDifference), Shown.Share(bridge.WonDifference), "");
        screen.Write(table);
    }
}
