using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// Flow and balance of a stage in a calendar period <c>[from, to)</c>. The balance at an instant t counts visits with entered &lt; t ≤ left;
/// so <c>balance(to) = balance(from) + entries − exits</c>.
/// </summary>
public sealed record StageFlow(CalendarPeriod Period, long BalanceAtStart, long Entries, long Exits)
{
    /// <summary>The period.</summary>
    public CalendarPeriod Period { get; } = Require.NotNull(Period);

    /// <summary>Journeys present at its start; at least 0.</summary>
    public long BalanceAtStart { get; } = Require.AtLeast(BalanceAtStart, 0);

    /// <summary>Entries during it; at least 0.</summary>
    public long Entries { get; } = Require.AtLeast(Entries, 0);

    /// <summary>Moves out of the stage during it; at least 0.</summary>
    public long Exits { get; } = Require.AtLeast(Exits, 0);

    /// <summary>Journeys present at its end.</summary>
    public long BalanceAtEnd => Sums.Of([BalanceAtStart, Entries, -Exits]);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Journeys in a stage in {Period}, from {Wording.Of(Period.Start)} on and before {Wording.Of(Period.End)}: {BalanceAtStart:#,0} present at its start + {Wording.Counted(Entries, "entry", "entries")} − {Wording.Counted(Exits, "exit")} = {BalanceAtEnd:#,0} present at its end; present at an instant is who entered before it and has not left before it.");
}
