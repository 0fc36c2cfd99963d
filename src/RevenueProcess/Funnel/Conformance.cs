using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>How well recorded moves follow the process. A journey's start counts as a move.</summary>
public sealed record Conformance
{
    private readonly Instant _asOf;

    internal Conformance(Rate fitness, IReadOnlyList<Deviation> deviations, Instant asOf)
    {
        Fitness = fitness;
        Deviations = Require.AllPresent(deviations);
        _asOf = asOf;
    }

    /// <summary>Legal moves ÷ all recorded moves, including entries after close.</summary>
    public Rate Fitness { get; }

    /// <summary>What was not legal, by kind and stages.</summary>
    public IReadOnlyList<Deviation> Deviations { get; }

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

    /// <summary>What was counted, in a sentence.</summary>
    public string Explain() => Invariant(
        $"Of {Wording.Counted(Fitness.Denominator, "recorded move")} up to {Wording.Of(_asOf)} (as-of), starts and entries after close among them, legal are {Fitness.Numerator:#,0}: declared, directly or through gates only, or taken back.");

    /// <summary>The fitness.</summary>
    public override string ToString() => Fitness.ToString();

    internal static Conformance Of(FunnelTally tally)
    {
        var (process, pairs, moves) = (tally.Process, tally.Process.Pairs, MoveViews.Matrix(tally));
        var afterClose = DeviationMeasure.AfterClose(tally).Rows.ToList();
        var takeBacks = DeviationMeasure.TakeBacks(tally);
        var deviations = new List<Deviation>();
        var (legal, all) = (0L, 0L);
        for (var from = 0; from <= pairs.Nowhere; from++)
        {
            for (var to = 0; to <= pairs.Elsewhere; to++)
            {
                var kind = DeviationKinds.Of(pairs[from, to]);
                var departing = kind is null ? 0 : moves[from, to] - takeBacks[new TallyKey(from, to)];
                all += moves[from, to];
                legal += moves[from, to] - departing;
                if (kind is { } departs && departing > 0)
                {
                    deviations.Add(new Deviation(departs, process.Stages.ElementAtOrDefault(from), process.Stages.ElementAtOrDefault(to), departing));
                }
            }
        }

        deviations.AddRange(afterClose.Select(row => new Deviation(DeviationKind.AfterClose, From: null, process.Stages.ElementAtOrDefault(row.Key.First), row.Value)));
        deviations.AddRange(DeviationMeasure.GateStays(tally).Rows.Select(row => new Deviation(DeviationKind.GateTookTime, From: null, process.Stages[row.Key.First], row.Value)));
        return new Conformance(
            Rate.Of(legal, all + afterClose.Sum(row => row.Value)),
            [
                .. deviations.GroupBy(deviation => deviation with { Count = 0 }, (deviation, same) => deviation with { Count = same.Sum(one => one.Count) })
                    .OrderBy(deviation => deviation.Kind).ThenBy(deviation => deviation.From?.Ordinal ?? -1).ThenBy(deviation => deviation.To?.Ordinal ?? pairs.Elsewhere),
            ],
            tally.Frame.AsOf);
    }
}
