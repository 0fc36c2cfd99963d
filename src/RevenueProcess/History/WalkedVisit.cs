using System.Runtime.InteropServices;

namespace RevenueProcess;

/// <summary>A visit of a journey that is walked.</summary>
/// <param name="Entry">The place of the entry that began it.</param>
/// <param name="Stage">Its stage, as entries number it.</param>
/// <param name="Entered">When it was entered, in ticks.</param>
/// <param name="JudgingRow">The row whose version judges the move out of it.</param>
/// <param name="LatestRow">The latest row that tells of it, be it of a taking back that leads to it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WalkedVisit(int Entry, int Stage, long Entered, int JudgingRow, int LatestRow);
