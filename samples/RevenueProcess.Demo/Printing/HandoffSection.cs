using NodaTime;
using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>The ledger of handoffs: what became of all that one team offered to another.</summary>
internal static class HandoffSection
{
    public static bool Print(FunnelReport report, IAnsiConsole screen)
    {
        if (report.Whole.Handoffs is not { Count: > 0 } handoffs)
        {
            return false;
        }

        Page.Section(
            screen, "Handoffs",
            "Offers between teams, by the next stage of the journey: offered = accepted + refused + recycled + lost + disqualified + elsewhere + waiting, exactly. "
            + "A journey offered again counts again. The wait is until the first touch of the receiving team, or until the stage was left.");
        var table = Page.Table("handoff", ">offered", ">accepted", ">refused", ">recycled", ">lost", ">disq.", ">elsewhere", ">waiting");
        foreach (var handoff in handoffs)
        {
            table.Row(
                NameOf(handoff),
                Shown.Count(handoff.Offers.Total),
                Shown.Sparse(handoff.Offers[HandoffFate.Accepted]),
                Shown.Sparse(handoff.Offers[HandoffFate.Refused]),
                Shown.Sparse(handoff.Offers[HandoffFate.Recycled]),
                Shown.Sparse(handoff.Offers[HandoffFate.Lost]),
                Shown.Sparse(handoff.Offers[HandoffFate.Disqualified]),
                Shown.Sparse(handoff.Offers[HandoffFate.Elsewhere]),
                Shown.Sparse(handoff.Offers[HandoffFate.Waiting]));
        }

        screen.Write(table);
        Page.Facts(screen, [.. handoffs.SelectMany(handoff => FactsOf(handoff, report.Currency, report.Frame.AgeGrain)), .. PingPongOf(report.Whole)]);
        return true;
    }

    private static IEnumerable<(string Name, string Text)> FactsOf(Handoff handoff, string? currency, Duration grain)
    {
        yield return (NameOf(handoff), $"to {handoff.To}; " + (handoff.Queue.Closed == handoff.Offers.Total
            ? "the stage closes journeys, so nobody waits there"
            : $"of the waits, {Shown.Half(handoff.Queue.Median, "were over", grain)}"));
        if (handoff.Refusals.Count > 0)
        {
            yield return ("", $"refused for {string.Join(", ", handoff.Refusals)}");
        }

        if (handoff.Queue.Touched > 0)
        {
            yield return ("", $"{Shown.Count(handoff.Queue.Touched)} were touched, {Shown.Count(handoff.Queue.LeftUntouched)} left and {Shown.Count(handoff.Queue.WaitingUntouched)} wait without a touch");
        }

        if (handoff.Returned.Total > 0)
        {
            yield return ("", $"win rate of the returned {Shown.Counted(handoff.Returned.WinRate)}, of all others {Shown.Counted(handoff.FirstTime.WinRate)}");
        }

        if (handoff.Offers.TotalValue.Total > 0)
        {
            yield return ("", $"worth {Shown.Money(handoff.Offers.TotalValue.Total, currency)}, of which {Amount(handoff.Offers.Value(HandoffFate.Waiting))} wait and {Amount(handoff.Offers.Value(HandoffFate.Lost))} were lost");
        }
    }

    private static IEnumerable<(string Name, string Text)> PingPongOf(FunnelSection whole)
    {
        if (whole.PingPong is { } pingPong)
        {
            yield return ("there and straight back", pingPong.Moves.Count == 0 ? "never" : $"{Shown.Counted(pingPong.Journeys)} of journeys: {string.Join("; ", pingPong.Moves)}");
        }
    }

    /// <summary>The team that offers and the stage that receives: short enough for a table.</summary>
    private static string NameOf(Handoff handoff) => $"{handoff.From} → {handoff.Stage.Name}";

    private static string Amount(ValueSum value) => Shown.Amount(value.Total);
}
