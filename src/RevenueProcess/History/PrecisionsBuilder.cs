using NodaTime;

namespace RevenueProcess;

/// <summary>Collects how coarse each stamp is: a byte a row once any is coarser than an instant, nothing before.</summary>
internal sealed class PrecisionsBuilder
{
    private readonly List<long> _lengths = [0];
    private readonly OptionalColumnBuilder<byte> _rows = new(absent: 0);

    /// <summary>The number of a length; false if there are 255 others besides an instant.</summary>
    public bool TryNumber(Duration precision, out byte number)
    {
        number = 0;
        var ticks = precision.BclCompatibleTicks;
        if (ticks == 0)
        {
            return true;
        }

        var at = _lengths.IndexOf(ticks);
        if (at < 0)
        {
            at = _lengths.Count;
            if (at > byte.MaxValue)
            {
                return false;
            }

            _lengths.Add(ticks);
        }

        number = (byte)at;
        return true;
    }

    public void Set(int row, Duration precision)
    {
        if (TryNumber(precision, out var number) && number != 0)
        {
            _rows.Set(row, number);
        }
    }

    /// <summary>The number of each row's length; null where every row is an instant.</summary>
    public byte[]? Build(int rows)
    {
        var numbers = _rows.ToArray();
        if (numbers.Length == 0)
        {
            return null;
        }

        Array.Resize(ref numbers, rows);
        return numbers;
    }

    public long[] BuildLengths() => [.. _lengths];
}
