namespace RevenueProcess;

/// <summary>Bands of points, best first: what makes them valid, and which one holds given points.</summary>
internal static class ScoreBands
{
    /// <summary>The grades, best first.</summary>
    public static readonly IReadOnlyList<string> GradeMarks = ["A", "B", "C", "D"];

    /// <summary>The levels, best first.</summary>
    public static readonly IReadOnlyList<string> LevelMarks = ["1", "2", "3", "4"];

    /// <summary>Bands of which each begins where the one above it ends.</summary>
    public static ScoreBand[] From(IReadOnlyList<string> marks, decimal best, decimal second, decimal third) =>
        [new(marks[0], best), new(marks[1], second, best), new(marks[2], third, second), new(marks[3], null, third)];

    /// <summary>The index of the band that holds the points. Valid bands leave no points out. Allocates nothing.</summary>
    public static int Find(ScoreBand[] bands, decimal points)
    {
        var index = 0;
        while (index < bands.Length - 1 && points < bands[index].From)
        {
            index++;
        }

        return index;
    }

    /// <summary>The bands in the order of the marks.</summary>
    public static ScoreBand[] Sorted(IReadOnlyList<ScoreBand> bands, IReadOnlyList<string> marks) =>
        [.. bands.OrderBy(band => marks.ToList().IndexOf(band.Mark))];

    public static void Check(IReadOnlyList<ScoreBand> bands, IReadOnlyList<string> marks, string path, List<Fault> faults)
    {
        if (bands.Count == 0)
        {
            return;
        }

        var before = faults.Count;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var band in bands)
        {
            var at = JsonPath.Of(path, band.Mark);
            if (!marks.Contains(band.Mark, StringComparer.Ordinal))
            {
                faults.Add(new(FaultCodes.UnknownKey, at, ("key", band.Mark), ("known", marks)));
            }
            else if (!seen.Add(band.Mark))
            {
                faults.Add(new(FaultCodes.RepeatedKey, at, ("key", band.Mark)));
            }

            if (band.From >= band.To)
            {
                faults.Add(new(FaultCodes.EmptyRange, at, ("low", band.From.Value), ("high", band.To.Value)));
            }
        }

        foreach (var mark in marks.Where(mark => bands.All(band => band.Mark != mark)))
        {
            faults.Add(new(FaultCodes.MissingKey, path, ("key", mark)));
        }

        if (faults.Count == before)
        {
            CheckCover(Sorted(bands, marks), path, faults);
        }
    }

    private static void CheckCover(ScoreBand[] bands, string path, List<Fault> faults)
    {
        if (bands[0].To is { } end)
        {
            faults.Add(new(FaultCodes.BandGap, $"{path}.{bands[0].Mark}", ("from", end), ("to", "∞")));
        }

        if (bands[^1].From is { } start)
        {
            faults.Add(new(FaultCodes.BandGap, $"{path}.{bands[^1].Mark}", ("from", "-∞"), ("to", start)));
        }

        for (var i = 1; i < bands.Length; i++)
        {
            var (upper, lower) = (bands[i - 1], bands[i]);
            if (upper.From is not { } from || lower.To is not { } to || to > from)
            {
                faults.Add(new(FaultCodes.BandOverlap, $"{path}.{lower.Mark}", ("upper", upper.ToString()), ("lower", lower.ToString())));
            }
            else if (to < from)
            {
                faults.Add(new(FaultCodes.BandGap, $"{path}.{lower.Mark}", ("from", to), ("to", from)));
            }
        }
    }
}
