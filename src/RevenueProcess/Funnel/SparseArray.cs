using System.Runtime.CompilerServices;

namespace RevenueProcess;

/// <summary>
/// Values by a small number, all of them the default at first: in little memory where few numbers occur, and found in one step where many
/// do.
/// </summary>
/// <remarks>A hash table in which a number is its own hash. It grows while two numbers want one place, unless it is nearly empty.</remarks>
internal sealed class SparseArray<T>
{
    private const int FirstSize = 4, RoomForEach = 8, None = -1;

    private int[] _numbers = Nothing(FirstSize);
    private T[] _values = new T[FirstSize];
    private int _count;

    /// <summary>The value of a number from 0 on, to read or to write.</summary>
    public ref T this[int number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var numbers = _numbers;
            var home = number & (numbers.Length - 1);
            return ref numbers[home] == number ? ref _values[home] : ref Find(number);
        }
    }

    /// <summary>The numbers that were asked for, with their values.</summary>
    public IEnumerable<KeyValuePair<int, T>> Pairs =>
        Enumerable.Range(0, _numbers.Length).Where(place => _numbers[place] != None).Select(place => KeyValuePair.Create(_numbers[place], _values[place]));

    private static int[] Nothing(int size)
    {
        var numbers = new int[size];
        Array.Fill(numbers, None);
        return numbers;
    }

    private ref T Find(int number)
    {
        var place = PlaceOf(number);
        if (_numbers[place] == None)
        {
            while ((place != (number & (_numbers.Length - 1)) && _numbers.Length < RoomForEach * (_count + 1)) || _count + 1 == _numbers.Length)
            {
                Grow();
                place = PlaceOf(number);
            }

            _numbers[place] = number;
            _count++;
        }

        return ref _values[place];
    }

    /// <summary>Where a number is, or would be.</summary>
    private int PlaceOf(int number)
    {
        var place = number & (_numbers.Length - 1);
        while (_numbers[place] != number && _numbers[place] != None)
        {
            place = (place + 1) & (_numbers.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        var pairs = Pairs.ToArray();
        _numbers = Nothing(2 * _numbers.Length);
        _values = new T[_numbers.Length];
        foreach (var (number, value) in pairs)
        {
            var place = PlaceOf(number);
            (_numbers[place], _values[place]) = (number, value);
        }
    }
}
