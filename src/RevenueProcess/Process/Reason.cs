namespace RevenueProcess;

/// <summary>A declared reason for a move: why a lead was refused, recycled, lost or disqualified.</summary>
public sealed record Reason(string Code, bool NoDecision = false)
{
    /// <summary>The stable code recorded with the move; compared ordinally.</summary>
    public string Code { get; } = Require.NotNull(Code);

    /// <summary>Whether a journey lost for this reason ended without the buyer deciding. Win rates come with and without such losses.</summary>
    public bool NoDecision { get; } = NoDecision;

    /// <summary>A reason that means a decision against.</summary>
    public static implicit operator Reason(string code) => new(Require.NotNull(code));

    /// <summary>A reason that means the buyer never decided; the journey is lost all the same.</summary>
    public static Reason WithoutDecision(string code) => new(Require.NotNull(code), NoDecision: true);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
