using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>Collects ages of one channel of one cell during a scan, in runs that are never copied.</summary>
internal struct AgeBuffer
{
    private const int ShortestRun = 16, LongestRun = 16_384;

    private List<ReadOnlyMemory<uint>>? _full;
    private uint[]? _run;
    private int _count;

    /// <summary>The ages collected so far.</summary>
    public readonly IReadOnlyList<ReadOnlyMemory<uint>> Runs => _run is null ? [] : [.. _full ?? [], _run.AsMemory(0, _count)];

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
