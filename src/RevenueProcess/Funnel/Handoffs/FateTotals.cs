using NodaTime;

namespace RevenueProcess;

/// <summary>Collects what was handed over between two logs, by what became of it.</summary>
internal sealed class FateTotals
{
    private readonly ValueTotal[] _values = new ValueTotal[HandoffFates.Places];
    private readonly List<uint>[] _ages = [.. Enumerable.Range(0, HandoffFates.Places).Select(_ => new List<uint>())];

    /// <summary>The time of all together, in ticks.</summary>
    public decimal Ticks { get; private set; }

    /// <summary>How many were seen and what they are worth, by fate.</summary>
    public FateCounts Counts => FateCounts.Of(
        fate => _values[(int)fate].Count, fate => new ValueSum(_values[(int)fate].Total ?? 0, _values[(int)fate].Missing, _values[(int)fate].Zero));

    /// <summary>Adds one that was seen.</summary>
    public void Add(HandoffFate fate, uint age, long ticks, decimal? value)
    {
        _values[(int)fate].Add(value);
        AddAge(fate, age, ticks);
    }

    /// <summary>Adds one that was never seen: it still waits, and is none of the seen.</summary>
    public void AddNeverSeen(uint age, long ticks) => AddAge(HandoffFate.Waiting, age, ticks);

    public FateTimes TimesIn(Duration grain) => FateTimes.Of(fate => new AgeRuns(_ages[(int)fate].ToArray()), default, grain);

    private void AddAge(HandoffFate fate, uint age, long ticks)
    {
        _ages[(int)fate].Add(age);
        Ticks += ticks;
    }
}
