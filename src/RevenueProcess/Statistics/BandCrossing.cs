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
    private readonly SurvivalBand _band = band;
    private readonly bool _logLog = band.Method == SurvivalInterval.LogLog;
    private readonly double _squaredReach = band.SquaredReach;
    private readonly double _squaredLog = Math.Log(level) * Math.Log(level);

    /// <summary>Whether the lower bound is at most the level; at S = 0 it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool LowerReached(double survival, double greenwood)
    {
        var gap = survival - level;
        var reach = _squaredReach * greenwood * survival * survival;
        var spared = _logLog
            ? (1 - survival) * (1 - survival) * gap * gap > reach * _squaredLog
            : gap * gap > reach;
        return gap <= 0 || (!spared && _band.At(survival, greenwood)?.Low <= level);
    }

    /// <summary>Whether the upper bound is at most the level; at S = 0 there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool UpperReached(double survival, double greenwood)
    {
        var gap = survival - level;
        var reach = _squaredReach * greenwood * survival * survival;
        var spared = _logLog
            ? (1 - survival) * (1 - survival) * gap * gap < reach * survival * survival * _squaredLog
            : gap * gap < reach;
        return gap <= 0 && !spared && _band.At(survival, greenwood)?.High <= level;
    }
}
