namespace RevenueProcess;

/// <summary>What <see cref="ConversionMeasure"/> counted.</summary>
public static class ConversionViews
{
    /// <summary>Conversion from one path stage to a later one.</summary>
    /// <exception cref="ArgumentException">The pair is not among the frame's conversions.</exception>
    public static Conversion Conversion(this FunnelTally tally, string from, string to)
    {
        Require.NotNull(tally);
        return tally.View(new StagePair(Require.NotNull(from), Require.NotNull(to)), pair =>
        {
            var at = tally.Frame.Conversions.ToList().IndexOf(pair);
            if (at < 0)
            {
                throw new ArgumentException(
                    $"Conversion {pair} was not tallied; tallied are {string.Join(", ", tally.Frame.Conversions)}. Name the pair in the frame.", nameof(to));
            }

            TallyKey KeyOf(ConversionEnd end) => new(at, (int)end);
            var (ages, counts) = (ConversionMeasure.Ages(tally), ConversionMeasure.Counts(tally));
            var table = LifeTable.OfSorted(
                [AgeRuns.Sorted(ages[KeyOf(ConversionEnd.Converted)]), AgeRuns.Sorted(ages[KeyOf(ConversionEnd.Closed)])],
                AgeRuns.Sorted(ages[KeyOf(ConversionEnd.Open)]),
                AgeRuns.Sorted(ConversionMeasure.Late(tally)[new TallyKey(at)]));
            var (converted, closed, open) = (counts[KeyOf(ConversionEnd.Converted)], counts[KeyOf(ConversionEnd.Closed)], counts[KeyOf(ConversionEnd.Open)]);
            var areNeighbours = tally.Process[to].Position == tally.Process[from].Position + 1;
            return new Conversion(pair, table, Rate.Of(converted, converted + closed + open), open, areNeighbours ? tally.Leakage(from) : null, tally.Frame);
        });
    }
}
