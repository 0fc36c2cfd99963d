namespace RevenueProcess;

/// <summary>Collects ages of one channel of one cell during a scan.</summary>
internal struct AgeBuffer
{
    private uint[]? _ages;
    private int _count;

    /// <summary>The ages collected so far.</summary>
    public readonly ReadOnlyMemory<uint> Ages => _ages.AsMemory(0, _count);

    public void Add(uint age)
    {
        if (_ages is null || _count == _ages.Length)
        {
            Array.Resize(ref _ages, Math.Max(16, _count * 2));
        }

        _ages[_count++] = age;
    }
}
