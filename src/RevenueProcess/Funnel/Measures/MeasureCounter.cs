namespace RevenueProcess;

/// <summary>Counts one measure for one cell. Called once for a journey, so that what happens for a visit is no virtual call.</summary>
internal abstract class MeasureCounter
{
    /// <exception cref="OverflowException">An age does not fit the grain.</exception>
    public abstract void Count(in JourneyFacts facts);

    /// <summary>What was counted, in the order of <see cref="Measure.Tables"/>.</summary>
    public abstract Table[] Build();

    /// <summary>The counts that are not 0, by number.</summary>
    protected static Table Counts(ReadOnlySpan<long> counts) => Counts(counts, width: 1);

    /// <summary>The counts that are not 0, by two numbers: each first number has as many places as there are second ones.</summary>
    protected static Table Counts(ReadOnlySpan<long> counts, int width)
    {
        var rows = new List<KeyValuePair<TallyKey, long>>();
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] != 0)
            {
                rows.Add(new(new TallyKey(number / width, number % width), counts[number]));
            }
        }

        return new RowsOf<long>(rows);
    }

    /// <summary>The counts that are not 0, by calendar period and number.</summary>
    protected static Table Counts(JourneyShape shape, SparseArray<long[]?> periods) => new RowsOf<long>(
    [
        .. periods.Pairs.SelectMany(period => period.Value!.Index().Where(count => count.Item != 0)
            .Select(count => KeyValuePair.Create(new TallyKey(shape.Periods.StartOf(period.Key), count.Index, 0), count.Item))),
    ]);

    /// <summary>The amounts that are not 0, by two numbers, as counts are.</summary>
    protected static Table Amounts(ReadOnlySpan<decimal> amounts, int width)
    {
        var rows = new List<KeyValuePair<TallyKey, decimal>>();
        for (var number = 0; number < amounts.Length; number++)
        {
            if (amounts[number] != 0)
            {
                rows.Add(new(new TallyKey(number / width, number % width), amounts[number]));
            }
        }

        return new RowsOf<decimal>(rows);
    }

    /// <summary>The ages by number, where there are any.</summary>
    protected static Table Ages(ReadOnlySpan<AgeBuffer> ages)
    {
        var rows = new List<KeyValuePair<TallyKey, AgeRuns>>();
        for (var number = 0; number < ages.Length; number++)
        {
            if (ages[number].Ages is { Count: > 0 } some)
            {
                rows.Add(new(new TallyKey(number), some));
            }
        }

        return new RowsOf<AgeRuns>(rows);
    }

    /// <summary>The sums of ticks that are not 0, by number.</summary>
    protected static Table Amounts(ReadOnlySpan<UInt128> ticks)
    {
        var rows = new List<KeyValuePair<TallyKey, decimal>>();
        for (var number = 0; number < ticks.Length; number++)
        {
            if (ticks[number] != 0)
            {
                rows.Add(new(new TallyKey(number), (decimal)ticks[number]));
            }
        }

        return new RowsOf<decimal>(rows);
    }
}
