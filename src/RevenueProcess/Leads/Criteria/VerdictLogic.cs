namespace RevenueProcess;

/// <summary>Kleene's strong three-valued logic over <see cref="Verdict"/>.</summary>
/// <remarks>Source: S. C. Kleene, Introduction to Metamathematics (1952), §64.</remarks>
public static class VerdictLogic
{
    /// <summary>Both: the smaller of the two verdicts.</summary>
    public static Verdict And(this Verdict left, Verdict right) => left < right ? left : right;

    /// <summary>Either: the larger of the two verdicts.</summary>
    public static Verdict Or(this Verdict left, Verdict right) => left > right ? left : right;

    /// <summary>The mirror image: met and not met change places, unknown stays unknown.</summary>
    public static Verdict Not(this Verdict verdict) => Verdict.Met - (int)verdict;

    /// <summary>"met", "not met" or "unknown".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three verdicts.</exception>
    public static string Text(this Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "not met",
        Verdict.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict is NotMet (0), Unknown (1) or Met (2)."),
    };

    // Met is twice true: computed without a branch, which over many leads would often be mispredicted.
    internal static Verdict Of(bool holds) => (Verdict)((holds ? 1 : 0) << 1);
}
