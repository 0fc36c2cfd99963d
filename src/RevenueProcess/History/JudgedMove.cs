using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>A recorded move as the version sees it that it was recorded under.</summary>
/// <param name="Version">The version that the record states; <see cref="NoVersion"/> where it states none.</param>
/// <param name="IsGiven">Whether somebody gave that version; without it nobody can judge.</param>
/// <param name="Pair">What is true of the two stages in that version.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JudgedMove(int Version, bool IsGiven, PairFlags Pair)
{
    /// <summary>The number of no version.</summary>
    public const int NoVersion = int.MinValue;

    /// <summary>A move of a record that states no version, of whose stages nothing is said.</summary>
    public static JudgedMove OfNoVersion { get; } = new(NoVersion, IsGiven: true, PairFlags.None);

    /// <summary>The version that the record states; null where it states none.</summary>
    public int? StatedVersion => Version == NoVersion ? null : Version;
}
