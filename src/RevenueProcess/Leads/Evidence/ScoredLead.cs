using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>The score a past lead had when it was judged, and what became of it.</summary>
/// <remarks>Equal when score and fate are. The default value is an open lead with the score 0.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScoredLead
{
    /// <summary>A scored lead.</summary>
    /// <param name="score">The score, in any unit; more is better. Not NaN; infinite is allowed.</param>
    /// <param name="fate">What became of the lead.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is NaN, or the fate none of the three.</exception>
    public ScoredLead(double score, LeadFate fate)
    {
        Score = Require.Between(score, double.NegativeInfinity, double.PositiveInfinity);
        Fate = Require.Defined(fate);
    }

    /// <summary>The score; more is better.</summary>
    public double Score { get; }

    /// <summary>What became of the lead.</summary>
    public LeadFate Fate { get; }
}
