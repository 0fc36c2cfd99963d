using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>The score a past lead had when it was judged, and what became of it.</summary>
/// <remarks>Equal when score and outcome are. The default value is an open lead with the score 0.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScoredLead
{
    /// <summary>A scored lead.</summary>
    /// <param name="score">The score, in any unit; more is better. Not NaN; infinite is allowed.</param>
    /// <param name="outcome">What became of the lead; null while it is open.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is NaN, or the outcome none of the three.</exception>
    public ScoredLead(double score, Outcome? outcome)
    {
        Score = Require.Between(score, double.NegativeInfinity, double.PositiveInfinity);
        Outcome = Require.DefinedIfAny(outcome);
    }

    /// <summary>The score; more is better.</summary>
    public double Score { get; }

    /// <summary>What became of the lead; null: it is open.</summary>
    public Outcome? Outcome { get; }
}
