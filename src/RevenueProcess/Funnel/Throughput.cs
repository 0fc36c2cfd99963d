using static System.FormattableString;

namespace RevenueProcess;

/// <summary>What came of journeys in a calendar period <c>[from, to)</c>; each journey counts once under each word, at most.</summary>
/// <param name="Period">The period.</param>
/// <param name="Started">Journeys that started in it; at least 0.</param>
/// <param name="Won">Journeys won in it, by their first entry that wins; at least 0.</param>
/// <param name="Closed">Journeys closed at as-of that closed in it; at least 0.</param>
/// <param name="Reopened">Journeys that were reopened in it for the first time; at least 0.</param>
public sealed record Throughput(CalendarPeriod Period, long Started, long Won, long Closed, long Reopened)
{
    /// <summary>The period.</summary>
    public CalendarPeriod Period { get; } = Require.NotNull(Period);

    /// <summary>Journeys that started in it; at least 0.</summary>
    public long Started { get; } = Require.AtLeast(Started, 0);

    /// <summary>Journeys won in it, by their first entry that wins; at least 0.</summary>
    public long Won { get; } = Require.AtLeast(Won, 0);

    /// <summary>Journeys closed at as-of that closed in it; at least 0.</summary>
    public long Closed { get; } = Require.AtLeast(Closed, 0);

    /// <summary>Journeys that were reopened in it for the first time; at least 0.</summary>
    public long Reopened { get; } = Require.AtLeast(Reopened, 0);

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Journeys in {Period}, from {Wording.Of(Period.Start)} on and before {Wording.Of(Period.End)}: {Started:#,0} started, {Won:#,0} won (first entry that wins), {Closed:#,0} closed and still so at as-of, {Reopened:#,0} reopened for the first time.");
}
