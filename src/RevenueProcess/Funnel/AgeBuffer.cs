using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>Collects ages during a scan, in runs that are never copied while there are many.</summary>
internal struct AgeBuffer
{
    private const int ShortestRun = 4, LongestRun = 16_384;

    private List<ReadOnlyMemory<uint>>? _full;
    private uint[]? _run;
    private int _count;

    /// <summary>The ages collected so far, few of them in a place of their own, so that no room is kept for more.</summary>
    public readonly AgeRuns Ages => _run is null ? default
        : _full is not null ? new AgeRuns(_full[0], [.. _full.Skip(1), _run.AsMemory(0, _count)])
        : new AgeRuns(_count < _run.Length ? _run.AsSpan(0, _count).ToArray() : _run);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint age)
    {
        unchecked // a place in the run, never below 0
        {
            var run = _run;
            if (run is null || (uint)_count >= (uint)run.Length)
            {
                run = BeginRun();
            }

            run[_count++] = age;
        }
    }

    private uint[] BeginRun()
    {
        if (_run is not null)
        {
            (_full ??= []).Add(_run);
        }

        _count = 0;
        return _run = GC.AllocateUninitializedArray<uint>(_run is null ? ShortestRun : Math.Min(_run.Length * 2, LongestRun));
    }
}
