using System.Globalization;
using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>What became of a group of past leads: how many were won, how many lost, how many are still open.</summary>
/// <remarks>Equal when all counts are. The default value is a group of none.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FateCounts
{
    /// <summary>A group of leads.</summary>
    /// <param name="won">How many were won; at least 0.</param>
    /// <param name="lost">How many were lost; at least 0.</param>
    /// <param name="open">How many are not decided; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public FateCounts(long won, long lost, long open)
    {
        Won = Require.AtLeast(won, 0);
        Lost = Require.AtLeast(lost, 0);
        Open = Require.AtLeast(open, 0);
    }

    /// <summary>How many were won.</summary>
    public long Won { get; }

    /// <summary>How many were lost.</summary>
    public long Lost { get; }

    /// <summary>How many are not decided yet.</summary>
    public long Open { get; }

    /// <summary>Won + lost.</summary>
    public long Decided => Won + Lost;

    /// <summary>Won + lost + open.</summary>
    public long Total => Won + Lost + Open;

    /// <summary>Won ÷ (won + lost): open leads are in neither part. Undefined when none is decided. Interval: Wilson, 95 %.</summary>
    public Rate WinRate => Rate.Of(Won, Decided);

    /// <summary>The two groups together; they must have no lead in common.</summary>
    public static FateCounts operator +(FateCounts one, FateCounts other) =>
        new(one.Won + other.Won, one.Lost + other.Lost, one.Open + other.Open);

    /// <summary>"12 won, 26 lost, 9 open".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Won:#,0} won, {Lost:#,0} lost, {Open:#,0} open");

    internal FateCounts With(LeadFate fate) => fate switch
    {
        LeadFate.Won => new(Won + 1, Lost, Open),
        LeadFate.Lost => new(Won, Lost + 1, Open),
        _ => new(Won, Lost, Open + 1),
    };
}
