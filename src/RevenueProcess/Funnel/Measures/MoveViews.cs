using NodaTime;

namespace RevenueProcess;

/// <summary>What <see cref="MovesMeasure"/> counted: moves, starts, leakage, flow and balance.</summary>
public static class MoveViews
{
    /// <summary>How often journeys moved from one stage to the next recorded one.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public static long Moves(this FunnelTally tally, string from, string to)
    {
        Require.NotNull(tally);
        Require.NotNull(from);
        Require.NotNull(to);
        return Matrix(tally)[tally.Process[from].Ordinal, tally.Process[to].Ordinal];
    }

    /// <summary>How many journeys started in a stage.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public static long Starts(this FunnelTally tally, string stage)
    {
        Require.NotNull(tally);
        return Matrix(tally)[tally.Process.Pairs.Nowhere, tally.Process[Require.NotNull(stage)].Ordinal];
    }

    /// <summary>Where the visits of a stage went.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public static StageLeakage Leakage(this FunnelTally tally, string stage)
    {
        Require.NotNull(tally);
        var (moves, pairs, from) = (Matrix(tally), tally.Process.Pairs, tally.Process[Require.NotNull(stage)]);
        var (entries, left) = (0L, 0L);
        for (var source = 0; source <= pairs.Nowhere; source++)
        {
            entries += moves[source, from.Ordinal];
        }

        var by = new long[StageLeakage.Places];
        for (var to = 0; to <= pairs.Elsewhere; to++)
        {
            by[(int)VisitFates.Of(pairs[from.Ordinal, to])] += moves[from.Ordinal, to];
            left += moves[from.Ordinal, to];
        }

        by[(int)VisitFates.OfLast(from)] += entries - left;
        return new StageLeakage(from, entries, by, tally.Frame.AsOf);
    }

    /// <summary>How often journeys moved from each stage to each other, and with which share of the moves out of it.</summary>
    public static TransitionMatrix Transitions(this FunnelTally tally)
    {
        Require.NotNull(tally);
        var (moves, stages, pairs) = (Matrix(tally), tally.Process.Stages, tally.Process.Pairs);
        var shares = new List<TransitionShare>();
        foreach (var from in Enumerable.Range(0, pairs.Nowhere).Prepend(pairs.Nowhere))
        {
            var all = Enumerable.Range(0, pairs.Nowhere).Sum(to => moves[from, to]);
            shares.AddRange(Enumerable.Range(0, pairs.Nowhere).Where(to => moves[from, to] > 0).Select(to => new TransitionShare(
                stages.ElementAtOrDefault(from), stages.ElementAtOrDefault(to), from == pairs.Nowhere, Rate.Of(moves[from, to], all))));
        }

        return new TransitionMatrix(shares, tally.Frame.AsOf);
    }

    /// <summary>
    /// The flow through a stage and its balance by calendar period, from the first period in which anything happened to the one of as-of.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public static IReadOnlyList<StageFlow> Flow(this FunnelTally tally, string stage)
    {
        Require.NotNull(tally);
        var ordinal = tally.Process[Require.NotNull(stage)].Ordinal;
        var moves = MovesMeasure.Of(tally).Rows.ToList();
        if (moves.Count == 0)
        {
            return [];
        }

        var (entries, exits) = (ByPeriod(moves.Where(move => move.Key.Second == ordinal)), ByPeriod(moves.Where(move => move.Key.First == ordinal)));
        var flows = new List<StageFlow>();
        var balance = 0L;
        foreach (var period in tally.Frame.Period.Covering(Instant.FromUnixTimeTicks(moves[0].Key.Period), tally.Frame.AsOf))
        {
            var start = period.Start.ToUnixTimeTicks();
            var flow = new StageFlow(period, balance, entries.GetValueOrDefault(start), exits.GetValueOrDefault(start));
            flows.Add(flow);
            balance = flow.BalanceAtEnd;
        }

        return [.. flows];
    }

    /// <summary>The moves of all periods, in the shape of <see cref="PairTable"/>.</summary>
    internal static long[,] Matrix(FunnelTally tally) => tally.View(typeof(MovesMeasure), _ =>
    {
        var matrix = new long[tally.Process.Pairs.Nowhere + 1, tally.Process.Pairs.Nowhere];
        foreach (var (key, count) in MovesMeasure.Of(tally).Rows)
        {
            matrix[key.First, key.Second] += count;
        }

        return matrix;
    });

    private static Dictionary<long, long> ByPeriod(IEnumerable<KeyValuePair<TallyKey, long>> moves) =>
        moves.GroupBy(move => move.Key.Period, move => move.Value).ToDictionary(period => period.Key, period => period.Sum());
}
