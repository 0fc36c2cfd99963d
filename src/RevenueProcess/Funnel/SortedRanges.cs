namespace RevenueProcess;

/// <summary>Items in the order of a number, of which one range of numbers after another is asked for, each not far from the one before.</summary>
/// <param name="items">The items, sorted.</param>
/// <param name="numberOf">The number of an item.</param>
internal sealed class SortedRanges<T>(T[] items, Func<T, int> numberOf)
{
    private int _place;

    /// <summary>The items whose numbers lie in <c>[from, to)</c>.</summary>
    public ReadOnlySpan<T> Within(int from, int to)
    {
        while (_place > 0 && numberOf(items[_place - 1]) >= from)
        {
            _place--;
        }

        while (_place < items.Length && numberOf(items[_place]) < from)
        {
            _place++;
        }

        var end = _place;
        while (end < items.Length && numberOf(items[end]) < to)
        {
            end++;
        }

        return items.AsSpan(_place..end);
    }
}
