using NodaTime;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>The funnel on one screen: each number with what it is of.</summary>
internal static class BriefPrinter
{
    public static void Print(FunnelBrief brief, DateTimeZone zone, IAnsiConsole screen)
    {
        Page.Title(screen, $"{brief.Process} in brief, as of {Shown.Moment(brief.AsOf, zone)}");
        Page.Facts(
            screen,
            [
                ("journeys", $"{Shown.Count(brief.Journeys)}; each counts once. Brackets are 95 % confidence intervals."),
                ("reached", string.Join(" → ", brief.Reached.Select(one => $"{one.Stage.Name} {Shown.Count(one.Share.Numerator)} ({Shown.Share(one.Share.Value)})"))),
                .. Won(brief),
                ("value", $"won: {Worth(brief.WonValue, brief.Outcomes.Won, brief.Currency)}; open: {Worth(brief.OpenValue, brief.Outcomes.Open, brief.Currency)}"),
                ("where it waits", Waits(brief)),
                ("where it leaks", Leaks(brief)),
                .. Between(brief),
                .. Turns(brief),
                .. Moved(brief, zone),
                .. brief.Alarms.Select((alarm, index) => (index == 0 ? "what grows old" : string.Empty, alarm.Message)),
            ]);
    }

    private static IEnumerable<(string Name, string Text)> Won(FunnelBrief brief)
    {
        yield return ("won", $"{brief.Won} so far, with {Shown.Count(brief.Outcomes.Open)} open"
            + (brief.EventuallyWon is { Value: not null } eventually ? $"; {Shown.Share(eventually)} in the end" : string.Empty));
        yield return ("", brief.Process.Exits.Any(exit => exit.Outcome == Outcome.Lost)
            ? $"{brief.WinRate} that were won or lost; {Shown.Count(brief.Outcomes.Disqualified)} were disqualified"
            : "no win rate: the process has no exit for lost journeys");
    }

    private static string Worth(ValueSum value, long journeys, string? currency) => journeys == 0 ? "nothing"
        : value.Missing == journeys ? $"not stated by any of {Shown.Count(journeys)}"
        : $"{Shown.Money(value.Total, currency)} by {Shown.Count(journeys - value.Missing)} of {Shown.Count(journeys)}";

    private static string Waits(FunnelBrief brief) => brief.UnderWay == 0 ? "nowhere: nothing is under way"
        : $"of {Shown.Count(brief.UnderWay)} under way: " + string.Join("; ", brief.Waits.Select(one =>
            $"{one.Stage.Name} {Shown.Count(one.Share.Numerator)} ({Shown.Share(one.Share.Value)}), {Shown.Half(brief.TimeIn(one.Stage.Id)!.Median, "left", brief.AgeGrain)}"));

    private static string Leaks(FunnelBrief brief) => brief.Leaks.Count == 0 ? "nowhere: no visit left the path"
        : "visits that left the path: " + string.Join("; ", brief.Leaks.Select(one => $"{one.Stage.Name} {Shown.Counted(one.Share)}: {Fates(brief.Leakage(one.Stage.Id))}"));

    private static string Fates(StageLeakage leakage) => string.Join(", ", new (string Fate, long Count)[]
    {
        ("recycled", leakage.Recycled), ("lost", leakage.Lost), ("disqualified", leakage.Disqualified), ("elsewhere", leakage.Elsewhere),
    }.Where(one => one.Count > 0).Select(one => $"{Shown.Count(one.Count)} {one.Fate}"));

    private static IEnumerable<(string Name, string Text)> Between(FunnelBrief brief)
    {
        if (brief.Joint is { } joint)
        {
            yield return ("between teams", $"{joint.Teams}: {JointSection.Between(joint)}");
        }
    }

    private static IEnumerable<(string Name, string Text)> Turns(FunnelBrief brief)
    {
        if (brief.Turns is { } turns)
        {
            yield return ("whose turn", turns.Elapsed.Ticks == 0 ? "no time has passed" : $"of {Shown.Number(turns.Elapsed.Days)} days: "
                + string.Join(", ", turns.Parts.Where(part => part.Time.Ticks > 0).OrderByDescending(part => part.Time.Ticks).Select(part => $"{part.Whose} {Shown.Share(part.Share)}")));
        }
    }

    private static IEnumerable<(string Name, string Text)> Moved(FunnelBrief brief, DateTimeZone zone)
    {
        if (brief.Movement is { } movement)
        {
            yield return ("what moved", $"since {Shown.Moment(movement.Since, zone)}: {Shown.Count(movement.OpenAtFirst.Journeys)} open"
                + Line(" + ", movement.New, "new") + Line(" + ", movement.Reopened, "reopened") + Line(" − ", movement.Won, "won") + Line(" − ", movement.Lost, "lost")
                + Line(" − ", movement.Disqualified, "disqualified") + Line(" − ", movement.Elsewhere, "elsewhere") + $" = {Shown.Count(movement.OpenAtSecond.Journeys)} open");
            if (movement.OpenAtFirst.Value != 0 || movement.OpenAtSecond.Value != 0)
            {
                yield return ("", $"the open were worth {Shown.Money(movement.OpenAtFirst.Value, movement.Currency)}, and are now worth {Shown.Money(movement.OpenAtSecond.Value, movement.Currency)}");
            }
        }
    }

    private static string Line(string sign, MovementLine line, string what) => line.Journeys == 0 ? string.Empty : $"{sign}{Shown.Count(line.Journeys)} {what}";
}
