using System.Globalization;
using System.Runtime.InteropServices;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>The ids of a log's journeys by their dense number: texts, or integers kept as integers.</summary>
internal sealed class JourneyKeys
{
    private readonly Func<int, string> _keyOf;

    private JourneyKeys(int count, Func<int, string> keyOf) => (Count, _keyOf) = (count, keyOf);

    /// <summary>How many numbers there are. Some may have no entry.</summary>
    public int Count { get; }

    public string this[int journey] => _keyOf(journey);

    public static JourneyKeys Of(IReadOnlyList<string> texts) => new(texts.Count, journey => texts[journey]);

    /// <summary>Numbers the distinct keys 0, 1, 2… in the order of first sight.</summary>
    public static JourneyKeys Of(ReadOnlySpan<string> journeys, int[] dense, int degree)
    {
        for (var row = 0; row < journeys.Length; row++)
        {
            if (journeys[row] is null)
            {
                throw new ArgumentException(Invariant($"Journey {row} is null; every entry needs a journey."), nameof(journeys));
            }
        }

        return Of(DistinctOf(journeys, (ref readonly string text) => text, dense, degree));
    }

    /// <summary>
    /// Numbers the distinct keys: by their distance from the least where that leaves no more gaps than there are entries, by rank where
    /// they still lie close together, else in the order of first sight.
    /// </summary>
    public static JourneyKeys Of(ReadOnlySpan<long> keys, int[] dense, int degree)
    {
        if (keys.IsEmpty)
        {
            return OfNumbers([]);
        }

        var (least, most) = (keys[0], keys[0]);
        foreach (var key in keys)
        {
            least = Math.Min(least, key);
            most = Math.Max(most, key);
        }

        var width = (UInt128)((Int128)most - least) + 1;
        return width <= (UInt128)keys.Length ? OfRange(keys, dense, least, (int)width)
            : width <= (UInt128)(4L * keys.Length) && width <= (UInt128)Array.MaxLength ? OfClose(keys, dense, least, (int)width)
            : OfNumbers(DistinctOf(keys, (ref readonly long number) => MemoryMarshal.Cast<long, char>(new ReadOnlySpan<long>(in number)), dense, degree));
    }

    private static JourneyKeys OfNumbers(IReadOnlyList<long> numbers) => new(numbers.Count, journey => Text(numbers[journey]));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static JourneyKeys OfRange(ReadOnlySpan<long> keys, int[] dense, long least, int width)
    {
        for (var row = 0; row < keys.Length && row < dense.Length; row++)
        {
            dense[row] = (int)(keys[row] - least);
        }

        return new JourneyKeys(width, journey => Text(least + journey));
    }

    private static JourneyKeys OfClose(ReadOnlySpan<long> keys, int[] dense, long least, int width)
    {
        var number = new int[width];
        foreach (var key in keys)
        {
            number[key - least] = 1;
        }

        var numbers = new List<long>();
        for (var offset = 0; offset < width; offset++)
        {
            if (number[offset] != 0)
            {
                number[offset] = numbers.Count;
                numbers.Add(least + offset);
            }
        }

        for (var row = 0; row < keys.Length; row++)
        {
            dense[row] = number[keys[row] - least];
        }

        return OfNumbers(numbers.ToArray());
    }

    private static T[] DistinctOf<T>(ReadOnlySpan<T> keys, KeyNumbers.CharactersOf<T> charactersOf, int[] dense, int degree)
    {
        var firstRows = KeyNumbers.Of(keys, charactersOf, dense, degree);
        var distinct = new T[firstRows.Count];
        for (var number = 0; number < distinct.Length; number++)
        {
            distinct[number] = keys[firstRows[number]];
        }

        return distinct;
    }
}
