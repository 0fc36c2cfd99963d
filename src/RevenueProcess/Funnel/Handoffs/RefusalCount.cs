namespace RevenueProcess;

/// <summary>How often an offer was refused for one reason.</summary>
/// <param name="Reason">The reason; null where none was given, and for others together.</param>
/// <param name="IsOther">Whether it stands for all reasons that are not told apart.</param>
/// <param name="Count">How many offers; at least 0.</param>
public sealed record RefusalCount(string? Reason, bool IsOther, long Count)
{
    /// <summary>The reason; null where none was given, and for others together.</summary>
    public string? Reason { get; } = Reason;

    /// <summary>Whether it stands for all reasons that are not told apart.</summary>
    public bool IsOther { get; } = IsOther;

    /// <summary>How many offers; at least 0.</summary>
    public long Count { get; } = Require.AtLeast(Count, 0);

    /// <summary>The reason, or what stands for it, and how often: <c>too small: 12</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{(IsOther ? "other reasons" : Reason ?? "no reason given")}: {Count:#,0}");
}
