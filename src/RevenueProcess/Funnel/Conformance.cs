namespace RevenueProcess;

/// <summary>How well recorded moves follow the process. A journey's start counts as a move.</summary>
public sealed record Conformance(Rate Fitness, IReadOnlyList<Deviation> Deviations)
{
    /// <summary>Legal moves ÷ all recorded moves, including entries after close.</summary>
    public Rate Fitness { get; } = Require.NotNull(Fitness);

    /// <summary>What was not legal, by kind and stages.</summary>
    public IReadOnlyList<Deviation> Deviations { get; } = Require.AllPresent(Deviations);

    /// <summary>How many deviations of one kind there are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public long this[DeviationKind kind]
    {
        get
        {
            Require.Defined(kind);
            return Sums.Of([.. Deviations.Where(deviation => deviation.Kind == kind).Select(deviation => deviation.Count)], $"the number of {kind}");
        }
    }

    internal static Conformance Of(ProcessDefinition process, long[] moves, long[] afterClose, long[] gateStays)
    {
        var pairs = process.Pairs;
        var deviations = new List<Deviation>();
        var (legal, all) = (0L, 0L);
        for (var from = 0; from <= pairs.Nowhere && moves.Length > 0; from++)
        {
            for (var to = 0; to <= pairs.Elsewhere; to++)
            {
                var count = moves[(from * pairs.Nowhere) + to];
                all += count;
                if (count == 0)
                {
                    continue;
                }

                if (DeviationKinds.Of(pairs[from, to]) is { } kind)
                {
                    deviations.Add(new Deviation(kind, process.Stages.ElementAtOrDefault(from), process.Stages.ElementAtOrDefault(to), count));
                }
                else
                {
                    legal += count;
                }
            }
        }

        for (var to = 0; to <= pairs.Elsewhere; to++)
        {
            if (afterClose[to] > 0)
            {
                deviations.Add(new Deviation(DeviationKind.AfterClose, From: null, process.Stages.ElementAtOrDefault(to), afterClose[to]));
            }
        }

        foreach (var stage in process.Stages)
        {
            if (gateStays[stage.Ordinal] > 0)
            {
                deviations.Add(new Deviation(DeviationKind.GateTookTime, From: null, stage, gateStays[stage.Ordinal]));
            }
        }

        return new Conformance(
            Rate.Of(legal, all + afterClose.Sum()),
            [
                .. deviations.GroupBy(deviation => deviation with { Count = 0 }, (deviation, same) => deviation with { Count = same.Sum(one => one.Count) })
                    .OrderBy(deviation => deviation.Kind).ThenBy(deviation => deviation.From?.Ordinal ?? -1).ThenBy(deviation => deviation.To?.Ordinal ?? pairs.Elsewhere),
            ]);
    }
}
