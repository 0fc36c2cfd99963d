namespace RevenueProcess;

/// <summary>Searches in ascending numbers, of which some may be equal.</summary>
internal static class SortedTicks
{
    /// <summary>How many are below the value.</summary>
    public static int CountBelow(ReadOnlySpan<long> sorted, long value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>How many are the value or below it.</summary>
    public static int CountUpTo(ReadOnlySpan<long> sorted, long value) => CountBelow(sorted, value + 1);
}
