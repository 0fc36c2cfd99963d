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
        var stages = process.Stages.Count;
        var deviations = new List<Deviation>();
        var (legal, all) = (0L, 0L);
        for (var from = 0; from <= stages && moves.Length > 0; from++)
        {
            foreach (var to in process.Stages)
            {
                var count = moves[(from * stages) + to.Ordinal];
                all += count;
                if (count == 0)
                {
                    continue;
                }

                var left = from == stages ? null : process.Stages[from];
                if (DeviationKinds.Of(process.Pairs[from, to.Ordinal]) is { } kind)
                {
                    deviations.Add(new Deviation(kind, left, to, count));
                }
                else
                {
                    legal += count;
                }
            }
        }

        foreach (var stage in process.Stages)
        {
            if (afterClose[stage.Ordinal] > 0)
            {
                deviations.Add(new Deviation(DeviationKind.AfterClose, From: null, stage, afterClose[stage.Ordinal]));
            }

            if (gateStays[stage.Ordinal] > 0)
            {
                deviations.Add(new Deviation(DeviationKind.GateTookTime, From: null, stage, gateStays[stage.Ordinal]));
            }
        }

        return new Conformance(
            Rate.Of(legal, all + afterClose.Sum()),
            [.. deviations.OrderBy(deviation => deviation.Kind).ThenBy(deviation => deviation.From?.Ordinal ?? -1).ThenBy(deviation => deviation.To.Ordinal)]);
    }
}
