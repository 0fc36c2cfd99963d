namespace RevenueProcess;

/// <summary>
/// What a criterion says about a lead: three values (Kleene), in the order of truth, so that "and" is the smaller of two verdicts and
/// "or" the larger. The default is <see cref="NotMet"/>: nothing passes by omission.
/// </summary>
public enum Verdict
{
    /// <summary>The criterion is known not to hold.</summary>
    NotMet = 0,

    /// <summary>Facts are absent, and the facts at hand do not settle the criterion.</summary>
    Unknown = 1,

    /// <summary>The criterion is known to hold.</summary>
    Met = 2,
}
