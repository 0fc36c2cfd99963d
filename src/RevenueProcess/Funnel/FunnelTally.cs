using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// What one scan of history counted, in a <see cref="Frame"/>. Every metric is computed from these counts; none reads the log
/// again. A slice (<see cref="Where(string, Segment)"/>, <see cref="InCohort"/>) is a tally too, and the whole is the sum of its slices. Tallies
/// of different journeys merge if their frames are equal.
/// </summary>
/// <remarks>Immutable and safe to share between threads. The order of merges does not matter; merging <see cref="Empty"/> changes nothing.</remarks>
public sealed class FunnelTally
{
    private readonly IReadOnlyDictionary<CellKey, TallyCell> _cells;
    private readonly ConcurrentDictionary<Type, Table[]> _tables = new();
    private readonly ConcurrentDictionary<(Type View, object About), object> _views = new();

    private FunnelTally(ProcessDefinition process, TallyFrame frame, IReadOnlyDictionary<CellKey, TallyCell> cells)
    {
        Process = process;
        Frame = frame;
        _cells = cells;
        Journeys = Sums.Of([.. cells.Values.Select(cell => cell.Journeys)], nameof(Journeys));
    }

    /// <summary>The process whose funnel this is.</summary>
    public ProcessDefinition Process { get; }

    /// <summary>The frame everything was counted in.</summary>
    public TallyFrame Frame { get; }

    /// <summary>
    /// What was read to make the log that was counted; merging adds it. Null for a slice: what was read belongs to the whole.
    /// </summary>
    public ReadSummary? Read { get; private init; }

    /// <summary>How many journeys were counted.</summary>
    public long Journeys { get; }

    /// <summary>The cohorts that have journeys, earliest first.</summary>
    public IReadOnlyList<CalendarPeriod> Cohorts =>
        [.. _cells.Keys.Select(key => key.Cohort).OfType<long>().Distinct().Order().Select(PeriodAt)];

    /// <summary>How the journeys stand at as-of.</summary>
    public OutcomeCounts Outcomes => new(
        OutcomeMeasure.Count(this, JourneyStanding.Won), OutcomeMeasure.Count(this, JourneyStanding.Lost),
        OutcomeMeasure.Count(this, JourneyStanding.Disqualified), OutcomeMeasure.Count(this, JourneyStanding.Open));

    /// <summary>What share of decided journeys was won.</summary>
    public WinRate WinRate => new(Outcomes, OutcomeMeasure.NoDecision(this), WonValue, OutcomeMeasure.Value(this, JourneyStanding.Lost), Frame.AsOf);

    /// <summary>The value of won journeys.</summary>
    public ValueSum WonValue => OutcomeMeasure.Value(this, JourneyStanding.Won);

    /// <summary>The value of open journeys.</summary>
    public ValueSum OpenValue => OutcomeMeasure.Value(this, JourneyStanding.Open);

    /// <summary>How well the recorded moves follow the process.</summary>
    public Conformance Conformance => new ConformanceReading(this).Read();

    /// <summary>The days of entries that have no time of day, as <see cref="DayStamps"/> says; none in a slice, and none where they are not known.</summary>
    internal IReadOnlyList<(long From, long To, long Entries)> Days { get; private init; } = [];

    /// <summary>What was counted, by cohort and segment.</summary>
    internal IReadOnlyDictionary<CellKey, TallyCell> Cells => _cells;

    internal static FunnelTally Of(StageLog log, TallyFrame frame, int degree) =>
        new(log.Process, frame, TallyScan.Of(log, frame, degree)) { Read = log.Read, Days = log.Days };

    internal static FunnelTally Of(
        ProcessDefinition process, TallyFrame frame, IReadOnlyDictionary<CellKey, TallyCell> cells, ReadSummary? read) =>
        new(process, frame, cells) { Read = read };

    /// <summary>The tally of no journeys in this frame: merging it changes nothing.</summary>
    public FunnelTally Empty() => new(Process, Frame, ImmutableDictionary<CellKey, TallyCell>.Empty) { Read = ReadSummary.None };

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

        var cells = TallyScan.Sum(Frame, _cells, other._cells);
        return new FunnelTally(Process, Frame, cells) { Read = other.Read is { } read ? Read?.Merge(read) : null, Days = DayStamps.Sum(Days, other.Days) };
    }

    /// <summary>The segments by an attribute that have journeys: values in ordinal order, then other values together, then none.</summary>
    /// <exception cref="ArgumentException">The tally is not segmented by that attribute.</exception>
    public IReadOnlyList<Segment> Segments(string attribute)
    {
        var at = IndexOf(attribute);
        return [.. _cells.Keys.Select(key => key.Segments[at]).Distinct().Order(Segment.Order)];
    }

    /// <summary>The slice of journeys in a segment.</summary>
    /// <exception cref="ArgumentException">The tally is not segmented by that attribute.</exception>
    public FunnelTally Where(string attribute, Segment segment)
    {
        var at = IndexOf(attribute);
        return Slice(key => key.Segments[at] == segment);
    }

    /// <summary>The slice of journeys whose attribute has that value; null for those that have none.</summary>
    /// <exception cref="ArgumentException">The tally is not segmented by that attribute, or the value is among the others that are together.</exception>
    public FunnelTally Where(string attribute, string? value)
    {
        if (value is not null && Frame.Named.FirstOrDefault(one => one.Attribute == attribute) is { } named && !named.Values.Contains(value, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{value}' is not one of the {named.Values.Count} values of '{attribute}' that the tally tells apart; count with more segments, or ask for {nameof(Segment)}.{nameof(Segment.Other)}.", nameof(value));
        }

        return Where(attribute, Segment.Of(value));
    }

    /// <summary>The slice of journeys whose cohort is that period.</summary>
    /// <param name="period">A period of the frame, such as one of <see cref="Cohorts"/>; null for those that never reached the stage that decides it.</param>
    /// <exception cref="ArgumentException">It is no period of the frame.</exception>
    public FunnelTally InCohort(CalendarPeriod? period)
    {
        if (period is not null && Frame.Period.Of(period.Start) != period)
        {
            throw new ArgumentException($"{period} is no {Frame.Period}, by which the tally counts cohorts.", nameof(period));
        }

        var start = period?.Start.ToUnixTimeTicks();
        return Slice(key => key.Cohort == start);
    }

    /// <summary>Whether the frame lists a measure.</summary>
    internal bool Counts<TMeasure>()
        where TMeasure : Measure => Frame.Measures.Any(measure => measure is TMeasure);

    /// <summary>What one measure counted of all journeys.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    internal Table[] TablesOf<TMeasure>()
        where TMeasure : Measure => _tables.GetOrAdd(typeof(TMeasure), _ =>
    {
        var at = Frame.Measures.Select((measure, index) => (measure, index)).FirstOrDefault(one => one.measure is TMeasure, (null!, -1)).index;
        return at < 0
            ? throw new InvalidOperationException(
                $"The tally does not count {Measure.Kinds.OfType<TMeasure>().First().Name}; it counts {string.Join(", ", Frame.Measures.Select(measure => measure.Name))}. List the measure in the frame.")
            : TallyCell.SumOf(Frame.Measures[at], [.. _cells.Values.Select(cell => cell.Tables[at])]);
    });

    /// <summary>What is read from the tables once: sorting many ages takes a while.</summary>
    internal TView View<TAbout, TView>(TAbout about, Func<TAbout, TView> make)
        where TAbout : notnull
        where TView : notnull => (TView)_views.GetOrAdd((typeof(TView), about), _ => make(about));

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

    private CalendarPeriod PeriodAt(long start) => Frame.Period.Of(Instant.FromUnixTimeTicks(start));
}
