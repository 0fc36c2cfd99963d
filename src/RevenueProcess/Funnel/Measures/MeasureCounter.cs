namespace RevenueProcess;

/// <summary>Counts one measure for one cell. Called once for a journey, so that what happens for a visit is no virtual call.</summary>
internal abstract class MeasureCounter
{
    /// <exception cref="OverflowException">An age does not fit the grain.</exception>
    public abstract void Count(in JourneyFacts facts);

    /// <summary>What was counted, in the order of <see cref="Measure.Tables"/>.</summary>
    public abstract Table[] Build();

    /// <summary>The counts that are not 0, by number.</summary>
    protected static Table Counts(ReadOnlySpan<long> counts)
    {
        var rows = new List<KeyValuePair<TallyKey, long>>();
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] != 0)
            {
                rows.Add(new(new TallyKey(number), counts[number]));
            }
        }

        return new RowsOf<long>(rows);
    }
}
