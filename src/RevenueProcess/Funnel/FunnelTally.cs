using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// What one scan of history counted, in a <see cref="Frame"/>. Every metric is computed from these counts; none reads the log
/// again. A slice (<see cref="Where"/>, <see cref="InCohort"/>) is a tally too, and the whole is the sum of its slices. Tallies
/// of different journeys merge if their frames are equal.
/// </summary>
/// <remarks>Immutable and safe to share between threads. The order of merges does not matter; merging <see cref="Empty"/> changes nothing.</remarks>
public sealed class FunnelTally
{
    private readonly IReadOnlyDictionary<CellKey, TallyCell> _cells;
    private readonly TallyCell _sum;
    private readonly ConcurrentDictionary<Stage, TimeInStage> _times = new();
    private readonly ConcurrentDictionary<StagePair, Conversion> _conversions = new();
    private readonly Lazy<long[]> _moves;

    private FunnelTally(ProcessDefinition process, TallyFrame frame, IReadOnlyDictionary<CellKey, TallyCell> cells)
    {
        Process = process;
        Frame = frame;
        _cells = cells;
        _sum = cells.Count == 1 ? cells.Values.First() : TallyCell.Sum(cells.Values, process, frame);
        _moves = new Lazy<long[]>(() => SumOf(_sum.Flow.Values));
    }

    /// <summary>The process whose funnel this is.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>The frame everything was counted in.</summary>
    public TallyFrame Frame { get; }

    /// <summary>
    /// How many of the lines read are in the log that was counted, and why the rest are not; merging adds them. Null for a slice: what was
    /// read belongs to the whole.
    /// </summary>
    public ReadCount? Lines { get; private init; }

    /// <summary>The same for stage entries.</summary>
    public ReadCount? Entries { get; private init; }

    /// <summary>How many journeys were counted.</summary>
    public long Journeys => _sum.Journeys;

    /// <summary>The cohorts that have journeys, earliest first.</summary>
    public IReadOnlyList<CalendarPeriod> Cohorts =>
        [.. _cells.Keys.Select(key => key.Cohort).OfType<long>().Distinct().Order().Select(PeriodAt)];

    /// <summary>How the journeys stand at as-of.</summary>
    public OutcomeCounts Outcomes => new(
        _sum.Outcomes[TallyCell.Won], _sum.Outcomes[TallyCell.Lost], _sum.Outcomes[TallyCell.Disqualified], _sum.Outcomes[TallyCell.Open]);

    /// <summary>What share of decided journeys was won.</summary>
    public WinRate WinRate => new(Outcomes, _sum.NoDecision, WonValue, _sum.Values[TallyCell.Lost]);

    /// <summary>The value of won journeys.</summary>
    public ValueSum WonValue => _sum.Values[TallyCell.Won];

    /// <summary>The value of open journeys.</summary>
    public ValueSum OpenValue => _sum.Values[TallyCell.Open];

    /// <summary>How well the recorded moves follow the process.</summary>
    public Conformance Conformance => Conformance.Of(Process, _moves.Value, _sum.AfterClose, _sum.GateStays);

    internal static FunnelTally Of(StageLog log, TallyFrame frame, int degree) =>
        new(log.Process, frame, TallyScan.Of(log, frame, degree)) { Lines = log.Lines, Entries = log.Entries };

    /// <summary>The tally of no journeys in this frame: merging it changes nothing.</summary>
    public FunnelTally Empty() => new(Process, Frame, ImmutableDictionary<CellKey, TallyCell>.Empty) { Lines = ReadCount.None, Entries = ReadCount.None };

    /// <summary>The tally of the journeys of both. No journey may be in both; this method cannot check that.</summary>
    /// <exception cref="ArgumentException">The frames differ.</exception>
    public FunnelTally Merge(FunnelTally other)
    {
        Require.NotNull(other);
        if (Frame != other.Frame)
        {
            throw new ArgumentException(
                $"Tallies merge only in equal frames; these differ in {string.Join(", ", Frame.DifferencesTo(other.Frame))}.", nameof(other));
        }

        var cells = new Dictionary<CellKey, TallyCell>(_cells);
        foreach (var (key, cell) in other._cells)
        {
            cells[key] = cells.TryGetValue(key, out var there) ? TallyCell.Join(there, cell) : cell;
        }

        return new FunnelTally(Process, Frame, cells) { Lines = ReadCount.Sum(Lines, other.Lines), Entries = ReadCount.Sum(Entries, other.Entries) };
    }

    /// <summary>The values of an attribute that journeys have, in ordinal order; null, last, where some have none.</summary>
    /// <exception cref="ArgumentException">The tally is not segmented by that attribute.</exception>
    public IReadOnlyList<string?> Segments(string attribute)
    {
        var at = IndexOf(attribute);
        return
        [
            .. _cells.Keys.Select(key => key.Segment[at]).Distinct(StringComparer.Ordinal)
                .OrderBy(value => value is null).ThenBy(value => value, StringComparer.Ordinal),
        ];
    }

    /// <summary>The slice of journeys whose attribute has that value; null for those that have none.</summary>
    /// <exception cref="ArgumentException">The tally is not segmented by that attribute.</exception>
    public FunnelTally Where(string attribute, string? value)
    {
        var at = IndexOf(attribute);
        return Slice(key => key.Segment[at] == value);
    }

    /// <summary>The slice of journeys whose cohort is that period; null for those that never reached the stage that decides it.</summary>
    public FunnelTally InCohort(CalendarPeriod? period)
    {
        var start = period?.Start.ToUnixTimeTicks();
        return Slice(key => key.Cohort == start);
    }

    /// <summary>How many journeys visited a stage.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public long Visitors(string stage) => _sum.Visitors[Process[Require.NotNull(stage)].Ordinal];

    /// <summary>How many journeys reached a path stage under the frame's skip policy; off the path, how many visited it.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public long Reached(string stage)
    {
        var found = Process[Require.NotNull(stage)];
        return found.Position is { } position ? _sum.Reached[position] : _sum.Visitors[found.Ordinal];
    }

    /// <summary>How often journeys moved from one stage to the next recorded one.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public long Moves(string from, string to)
    {
        Require.NotNull(from);
        Require.NotNull(to);
        return MoveCount(Process[from].Ordinal, Process[to].Ordinal);
    }

    /// <summary>How many journeys started in a stage.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public long Starts(string stage) => MoveCount(Process.Pairs.Nowhere, Process[Require.NotNull(stage)].Ordinal);

    /// <summary>Where the visits of a stage went.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public StageLeakage Leakage(string stage)
    {
        var from = Process[Require.NotNull(stage)];
        var entries = 0L;
        for (var source = 0; source <= Process.Pairs.Nowhere; source++)
        {
            entries += MoveCount(source, from.Ordinal);
        }

        var by = new long[StageLeakage.Places];
        var left = 0L;
        for (var to = 0; to <= Process.Pairs.Elsewhere; to++)
        {
            var moves = MoveCount(from.Ordinal, to);
            by[(int)VisitFates.Of(Process.Pairs[from.Ordinal, to])] += moves;
            left += moves;
        }

        by[(int)(VisitFates.OfLast(from))] += entries - left;
        return new StageLeakage(from, entries, by);
    }

    /// <summary>
    /// The flow through a stage and its balance by calendar period, from the first period in which anything happened to the one of as-of.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public IReadOnlyList<StageFlow> Flow(string stage)
    {
        var ordinal = Process[Require.NotNull(stage)].Ordinal;
        var nowhere = Process.Pairs.Nowhere;
        if (_sum.Flow.Count == 0)
        {
            return [];
        }

        var flows = new List<StageFlow>();
        var balance = 0L;
        foreach (var period in Frame.Period.Covering(Instant.FromUnixTimeTicks(_sum.Flow.Keys.Min()), Frame.AsOf))
        {
            var (entries, exits) = (0L, 0L);
            if (_sum.Flow.TryGetValue(period.Start.ToUnixTimeTicks(), out var moves))
            {
                for (var other = 0; other <= nowhere; other++)
                {
                    entries += moves[(other * nowhere) + ordinal];
                }

                for (var other = 0; other < nowhere; other++)
                {
                    exits += moves[(ordinal * nowhere) + other];
                }
            }

            flows.Add(new StageFlow(period, balance, entries, exits));
            balance += entries - exits;
        }

        return [.. flows];
    }

    /// <summary>How long journeys stay in a stage. A closing stage has no time in stage.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public TimeInStage TimeIn(string stage) => _times.GetOrAdd(Process[Require.NotNull(stage)], found => new TimeInStage(
        found,
        AgeChannels.TableOf([.. _cells.Values.Select(cell => cell.Stays[found.Ordinal])]),
        _sum.CompletedTicks[found.Ordinal],
        Frame.AgeGrain));

    /// <summary>Conversion from one path stage to a later one.</summary>
    /// <exception cref="ArgumentException">The pair is not among the frame's conversions.</exception>
    public Conversion Conversion(string from, string to) => _conversions.GetOrAdd(new StagePair(Require.NotNull(from), Require.NotNull(to)), pair =>
    {
        var at = -1;
        for (var i = 0; i < Frame.Conversions.Count && at < 0; i++)
        {
            at = Frame.Conversions[i] == pair ? i : -1;
        }

        if (at < 0)
        {
            throw new ArgumentException(
                $"Conversion {pair} was not tallied; tallied are {string.Join(", ", Frame.Conversions)}. Name the pair when tallying.", nameof(to));
        }

        var adjacent = Process[to].Position == Process[from].Position + 1;
        return new Conversion(
            pair, AgeChannels.CompetingTableOf([.. _cells.Values.Select(cell => cell.Conversions[at])]), _sum.Pairs[at],
            adjacent ? Leakage(from) : null, Frame.AgeGrain);
    });

    private static long[] SumOf(IEnumerable<long[]> matrices)
    {
        long[] sum = [];
        foreach (var matrix in matrices)
        {
            Array.Resize(ref sum, matrix.Length);
            for (var i = 0; i < matrix.Length; i++)
            {
                sum[i] += matrix[i];
            }
        }

        return sum;
    }

    private FunnelTally Slice(Func<CellKey, bool> belongs) =>
        new(Process, Frame, _cells.Where(cell => belongs(cell.Key)).ToDictionary(cell => cell.Key, cell => cell.Value));

    private int IndexOf(string attribute)
    {
        for (var at = 0; at < Frame.SegmentedBy.Count; at++)
        {
            if (Frame.SegmentedBy[at] == attribute)
            {
                return at;
            }
        }

        throw new ArgumentException(
            Frame.SegmentedBy.Count == 0
                ? $"The tally is not segmented by '{attribute}', nor by anything: name the attribute when tallying."
                : $"The tally is not segmented by '{attribute}' but by {string.Join(", ", Frame.SegmentedBy)}.",
            nameof(attribute));
    }

    private long MoveCount(int from, int to) =>
        _moves.Value.Length == 0 ? 0 : _moves.Value[(from * Process.Pairs.Nowhere) + to];

    private CalendarPeriod PeriodAt(long start) => Frame.Period.Of(Instant.FromUnixTimeTicks(start));
}
