using static System.FormattableString;

namespace RevenueProcess;

/// <summary>Moves recorded under a version that nobody gave: they cannot be judged.</summary>
/// <param name="Version">The version.</param>
/// <param name="Moves">How many; at least 0.</param>
public sealed record UnjudgedMoves(int Version, long Moves)
{
    /// <summary>How many; at least 0.</summary>
    public long Moves { get; } = Require.AtLeast(Moves, 0);

    /// <summary>The version and how many.</summary>
    public override string ToString() => Invariant($"version {Version}: {Moves:#,0}");
}
