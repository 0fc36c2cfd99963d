namespace RevenueProcess;

/// <summary>A declared reason for a move: why a lead was refused, recycled, lost or disqualified.</summary>
/// <param name="Code">The stable code that is recorded with the move; compared ordinally.</param>
/// <param name="NoDecision">
/// Whether a journey lost for this reason ended without the buyer deciding. Win rates are offered with and without such losses.
/// </param>
public sealed record Reason(string Code, bool NoDecision = false)
{
    /// <summary>A reason that stands for a decision against.</summary>
    public static implicit operator Reason(string code) => new(Require.NotNull(code));

    /// <summary>A reason under which the buyer never decided: the journey is lost, but to nobody.</summary>
    public static Reason WithoutDecision(string code) => new(Require.NotNull(code), NoDecision: true);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
