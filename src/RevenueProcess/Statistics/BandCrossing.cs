using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>Where the band around a survival curve crosses a level, asked at one age after the other.</summary>
/// <remarks>
/// The bounds need logarithms. By 1 − 1/x ≤ ln x ≤ x − 1 a few multiplications rule out all ages but those next to the crossing: with
/// e = z² W S² and q the level, a bound of the log method can have reached q only if (S − q)² ≤ e from above (≥ e from below), and of the
/// log-log method only if (1 − S)² (S − q)² ≤ e (ln q)² (≥ e S² (ln q)²).
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BandCrossing(in SurvivalBand band, double level)
{
    private readonly SurvivalBand band = band;
    private readonly bool logLog = band.Method == SurvivalInterval.LogLog;
    private readonly double squaredReach = band.SquaredReach;
    private readonly double squaredLog = Math.Log(level) * Math.Log(level);

    /// <summary>Whether the lower bound is at most the level; at S = 0 it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool LowerReached(double survival, double greenwood)
    {
        var gap = survival - level;
        var reach = squaredReach * greenwood * survival * survival;
        var spared = logLog
            ? (1 - survival) * (1 - survival) * gap * gap > reach * squaredLog
            : gap * gap > reach;
        return gap <= 0 || (!spared && band.At(survival, greenwood)?.Low <= level);
    }

    /// <summary>Whether the upper bound is at most the level; at S = 0 there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool UpperReached(double survival, double greenwood)
    {
        var gap = survival - level;
        var reach = squaredReach * greenwood * survival * survival;
        var spared = logLog
            ? (1 - survival) * (1 - survival) * gap * gap < reach * survival * survival * squaredLog
            : gap * gap < reach;
        return gap <= 0 && !spared && band.At(survival, greenwood)?.High <= level;
    }
}
