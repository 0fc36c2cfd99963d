using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>Kleene's strong three-valued logic over <see cref="Verdict"/>.</summary>
/// <remarks>Source: S. C. Kleene, Introduction to Metamathematics (1952), §64.</remarks>
public static class VerdictLogic
{
    /// <summary>Both: the smaller of the two verdicts.</summary>
    /// <param name="left">One verdict.</param>
    /// <param name="right">The other verdict.</param>
    /// <returns>The smaller one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of the three verdicts.</exception>
    public static Verdict And(this Verdict left, Verdict right) =>
        Known(left) < Known(right) ? left : right;

    /// <summary>Either: the larger of the two verdicts.</summary>
    /// <param name="left">One verdict.</param>
    /// <param name="right">The other verdict.</param>
    /// <returns>The larger one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of the three verdicts.</exception>
    public static Verdict Or(this Verdict left, Verdict right) =>
        Known(left) > Known(right) ? left : right;

    /// <summary>The mirror image: met and not met change places, unknown stays unknown.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The opposite verdict.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three verdicts.</exception>
    public static Verdict Not(this Verdict verdict) => Known(verdict).Mirrored();

    /// <summary>"met", "not met" or "unknown".</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three verdicts.</exception>
    public static string Text(this Verdict verdict) => Known(verdict) switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "not met",
        _ => "unknown",
    };

    /// <summary>"Not" for verdicts that criteria gave, which need no check.</summary>
    internal static Verdict Mirrored(this Verdict verdict) => Verdict.Met - (int)verdict;

    // Met is twice true: computed without a branch, which over many leads would often be mispredicted.
    internal static Verdict Of(bool holds) => (Verdict)((holds ? 1 : 0) << 1);

    // Enum.IsDefined allocates when it is first asked.
    private static Verdict Known(Verdict verdict, [CallerArgumentExpression(nameof(verdict))] string name = "") =>
        verdict is Verdict.Met or Verdict.NotMet or Verdict.Unknown ? verdict : Require.Defined(verdict, name);
}
