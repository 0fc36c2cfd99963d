using System.Globalization;
using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>
/// Leads or journeys by what became of them. A journey is won from the first entry to the won stage or beyond, for good; else the
/// exit in force settles it; else it is open, a reopened one too.
/// </summary>
/// <remarks>Equal when all counts are. The default value counts nothing.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OutcomeCounts
{
    /// <summary>Counts by outcome.</summary>
    /// <param name="won">How many are won; at least 0.</param>
    /// <param name="lost">How many are lost, for any reason; at least 0.</param>
    /// <param name="disqualified">How many are disqualified; at least 0.</param>
    /// <param name="open">How many have no outcome yet; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public OutcomeCounts(long won, long lost, long disqualified, long open)
    {
        Won = Require.AtLeast(won, 0);
        Lost = Require.AtLeast(lost, 0);
        Disqualified = Require.AtLeast(disqualified, 0);
        Open = Require.AtLeast(open, 0);
    }

    /// <summary>How many are won.</summary>
    public long Won { get; }

    /// <summary>How many are lost, for any reason.</summary>
    public long Lost { get; }

    /// <summary>How many are disqualified.</summary>
    public long Disqualified { get; }

    /// <summary>How many have no outcome yet.</summary>
    public long Open { get; }

    /// <summary>Won + lost.</summary>
    public long Decided => Sums.Of([Won, Lost]);

    /// <summary>Won + lost + disqualified + open.</summary>
    public long Total => Sums.Of([Won, Lost, Disqualified, Open]);

    /// <summary>
    /// Won ÷ (won + lost): the disqualified and the open are in neither part. Undefined when none is decided. Interval: Wilson, 95 %.
    /// </summary>
    public Rate WinRate => Rate.Of(Won, Decided);

    /// <summary>The two groups together; they must have nothing in common.</summary>
    /// <param name="one">Some leads.</param>
    /// <param name="other">Other leads.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">A count is more than a long holds.</exception>
    public static OutcomeCounts operator +(OutcomeCounts one, OutcomeCounts other) =>
        new(
            Sums.Of([one.Won, other.Won], nameof(Won)), Sums.Of([one.Lost, other.Lost], nameof(Lost)),
            Sums.Of([one.Disqualified, other.Disqualified], nameof(Disqualified)), Sums.Of([one.Open, other.Open], nameof(Open)));

    /// <summary>"12 won, 26 lost, 9 open"; the disqualified before the open if there are any.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Won:#,0} won, {Lost:#,0} lost, {(Disqualified == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Disqualified:#,0} disqualified, "))}{Open:#,0} open");

    /// <summary>The group without a part of it.</summary>
    internal OutcomeCounts Without(OutcomeCounts part) => new(Won - part.Won, Lost - part.Lost, Disqualified - part.Disqualified, Open - part.Open);

    internal OutcomeCounts With(Outcome? outcome) => outcome switch
    {
        Outcome.Won => new(Won + 1, Lost, Disqualified, Open),
        Outcome.Lost => new(Won, Lost + 1, Disqualified, Open),
        Outcome.Disqualified => new(Won, Lost, Disqualified + 1, Open),
        _ => new(Won, Lost, Disqualified, Open + 1),
    };
}
