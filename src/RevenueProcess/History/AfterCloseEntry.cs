namespace RevenueProcess;

/// <summary>An entry after a closing stage that no declared move explains; its stage as entries number it.</summary>
internal readonly record struct AfterCloseEntry(int Journey, ushort Stage, long Ticks, JudgedMove Move);
