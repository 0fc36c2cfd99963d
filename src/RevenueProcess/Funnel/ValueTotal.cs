namespace RevenueProcess;

/// <summary>The values of some journeys while they are counted. The default is of none.</summary>
internal struct ValueTotal
{
    /// <summary>The sum of the values; null where no journey has one.</summary>
    public decimal? Total { get; private set; }

    /// <summary>How many journeys there are.</summary>
    public long Count { get; private set; }

    /// <summary>How many have no value.</summary>
    public long Missing { get; private set; }

    /// <summary>How many have the value 0.</summary>
    public long Zero { get; private set; }

    /// <summary>Adds a journey.</summary>
    /// <exception cref="OverflowException">The total does not fit a decimal.</exception>
    public void Add(decimal? value)
    {
        Count++;
        if (value is not { } present)
        {
            Missing++;
            return;
        }

        Total = Sums.Of(Total ?? 0, present, "the total value");
        Zero += present == 0 ? 1 : 0;
    }
}
