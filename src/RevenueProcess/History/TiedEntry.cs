namespace RevenueProcess;

/// <summary>One of several entries of a journey of which time alone does not say which came first.</summary>
/// <param name="Stage">The stage, as entries number it.</param>
/// <param name="Begin">The earliest tick at which it may lie.</param>
/// <param name="Precision">The length of its interval in ticks; 0 for an instant.</param>
/// <param name="Row">The row it came from, where anybody will ask.</param>
internal readonly record struct TiedEntry(int Stage, long Begin, long Precision, int Row)
{
    /// <summary>The latest tick at which it may lie.</summary>
    public long Last => Precision == 0 ? Begin : Begin + Precision - 1;
}
