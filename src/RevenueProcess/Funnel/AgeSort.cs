using System.Numerics;

namespace RevenueProcess;

/// <summary>
/// Sorts ages: by counting their digits from the least significant one where there are many (several times faster than
/// comparing), else as the framework does.
/// </summary>
internal static class AgeSort
{
    private const int MostBits = 11;
    private const int Few = 4096;

    /// <summary>The ages in ascending order: the array that was given, or another one in its place.</summary>
    public static uint[] Sorted(uint[] ages)
    {
        if (ages.Length < Few)
        {
            Array.Sort(ages);
            return ages;
        }

        uint most = 0;
        foreach (var age in ages)
        {
            most |= age;
        }

        // No more bits to a digit than it takes: the fewer places are written to in turn, the more of them are in the processor's cache.
        var bits = 32 - BitOperations.LeadingZeroCount(most);
        var digits = Math.Max(1, (bits + MostBits - 1) / MostBits);
        var bitsOfEach = (bits + digits - 1) / digits;
        var to = GC.AllocateUninitializedArray<uint>(ages.Length);
        for (var digit = 0; digit < digits; digit++)
        {
            Distribute(ages, to, digit * bitsOfEach, 1 << bitsOfEach);
            (ages, to) = (to, ages);
        }

        return ages;
    }

    private static void Distribute(uint[] from, uint[] to, int shift, int digits)
    {
        unchecked // a digit keeps few bits, and places are indices of an array
        {
            Span<int> next = stackalloc int[digits];
            foreach (var age in from)
            {
                next[(int)(age >> shift) & (digits - 1)]++;
            }

            var start = 0;
            for (var digit = 0; digit < digits; digit++)
            {
                (start, next[digit]) = (start + next[digit], start);
            }

            foreach (var age in from)
            {
                to[next[(int)(age >> shift) & (digits - 1)]++] = age;
            }
        }
    }
}
