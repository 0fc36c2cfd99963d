namespace RevenueProcess;

/// <summary>Counts what is kept and what is put aside, by reason.</summary>
internal sealed class ReadCounter
{
    private readonly long[] _aside = new long[ReadCount.Places];
    private long _kept;

    public void Keep() => _kept++;

    public void SetAside(SetAsideReason reason, long count = 1) => _aside[(int)reason] += count;

    /// <summary>A counter that has counted the same and may count on.</summary>
    public ReadCounter Copy()
    {
        var copy = new ReadCounter { _kept = _kept };
        _aside.CopyTo(copy._aside, 0);
        return copy;
    }

    public ReadCount Build() => ReadCount.Of(_kept, _aside);
}
