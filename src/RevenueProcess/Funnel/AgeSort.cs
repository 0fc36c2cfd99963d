namespace RevenueProcess;

/// <summary>
/// Sorts ages: by counting their 11-bit digits from the least significant one where there are many (several times faster than
/// comparing), else as the framework does.
/// </summary>
internal static class AgeSort
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int Few = 4096;

    public static void Sort(uint[] ages)
    {
        if (ages.Length < Few)
        {
            Array.Sort(ages);
            return;
        }

        uint most = 0;
        foreach (var age in ages)
        {
            most |= age;
        }

        var from = ages;
        var to = GC.AllocateUninitializedArray<uint>(ages.Length);
        for (var shift = 0; shift < 32 && most >> shift != 0; shift += DigitBits)
        {
            Distribute(from, to, shift);
            (from, to) = (to, from);
        }

        if (!ReferenceEquals(from, ages))
        {
            from.CopyTo(ages, 0);
        }
    }

    private static void Distribute(uint[] from, uint[] to, int shift)
    {
        unchecked // a digit keeps 11 bits, and places are indices of an array
        {
            Span<int> next = stackalloc int[Digits];
            foreach (var age in from)
            {
                next[(int)(age >> shift) & (Digits - 1)]++;
            }

            var start = 0;
            for (var digit = 0; digit < Digits; digit++)
            {
                (start, next[digit]) = (start + next[digit], start);
            }

            foreach (var age in from)
            {
                to[next[(int)(age >> shift) & (Digits - 1)]++] = age;
            }
        }
    }
}
