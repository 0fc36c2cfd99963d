using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The settings a tally is counted with. Only tallies with equal frames merge, so no number mixes two meanings. A log gives the usual one
/// (<see cref="StageLogTally.Frame"/>); change it with <c>with</c>.
/// </summary>
/// <remarks>Settle as-of and currency for the whole of a history before you split it into parts: all parts are counted in one frame.</remarks>
public sealed record TallyFrame
{
    /// <summary>The <see cref="ProcessDefinition.Hash"/> of the process.</summary>
    public required string ProcessHash { get; init => field = Require.Name(value, nameof(ProcessHash)); }

    /// <summary>Where history ends: inclusive, unless it is cut there.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>
    /// Since when journeys were observed (left truncation): a visit or conversion already under way then enters the risk set at its
    /// age, and no time metric counts one that had ended. Null: from the start of each journey.
    /// </summary>
    public Instant? ObservedFrom { get; init; }

    /// <summary>When a stage counts as reached.</summary>
    public SkipPolicy Skip { get; init => field = Require.Defined(value, nameof(Skip)); } = SkipPolicy.Imputed;

    /// <summary>The calendar periods of flow and cohorts, in their zone; months in UTC unless stated.</summary>
    public ReportingPeriod Period { get; init => field = Require.NotNull(value, nameof(Period)); } = ReportingPeriod.Month(DateTimeZone.Utc);

    /// <summary>The id of the stage whose first reach decides a journey's cohort; null for the journey's start.</summary>
    public string? CohortStage { get; init; }

    /// <summary>The attributes whose values make the segments, in order, each once.</summary>
    public IReadOnlyList<string> SegmentedBy
    {
        get;
        init => field = Require.AllPresent(Require.AllPresent(value, nameof(SegmentedBy)).Distinct(StringComparer.Ordinal));
    } = ValueList<string>.Empty;

    /// <summary>
    /// How many values of an attribute have a segment of their own, at most; from 1, 50 unless stated. Where there are more, those that most
    /// journeys have do (of equal ones the first by ordinal), and the rest are together in <see cref="Segment.Other"/>.
    /// </summary>
    public int MostSegments { get; init => field = Require.AtLeast(value, 1, nameof(MostSegments)); } = 50;

    /// <summary>
    /// Which values those are, for each attribute that has more. Tallying settles what is not stated here; to count parts of a history in one
    /// frame, settle it for the whole first (<see cref="StageLogTally.Settled"/>).
    /// </summary>
    public IReadOnlyList<NamedSegments> Named
    {
        get;
        init => field = Require.AllPresent(Require.AllPresent(value, nameof(Named)).OrderBy(named => named.Attribute, StringComparer.Ordinal));
    } = ValueList<NamedSegments>.Empty;

    /// <summary>What is counted, each measure once, in the order of their names; <see cref="Measure.Usual"/> unless stated.</summary>
    /// <exception cref="ArgumentException">A measure is listed twice.</exception>
    public IReadOnlyList<Measure> Measures { get; init => field = EachOnce(Require.AllPresent(value, nameof(Measures))); } = EachOnce(Measure.Usual);

    /// <summary>
    /// The pairs of path stages between which conversion is measured: those of the <see cref="ConversionMeasure"/> among the measures. Stating
    /// them states that measure.
    /// </summary>
    public IReadOnlyList<StagePair> Conversions
    {
        get => Measures.OfType<ConversionMeasure>().FirstOrDefault()?.Pairs ?? ValueList<StagePair>.Empty;
        init => Measures = [.. Measures.Where(measure => measure is not ConversionMeasure), new ConversionMeasure(Require.AllPresent(value, nameof(Conversions)))];
    }

    /// <summary>The currency of every value; null where none is stated.</summary>
    public string? Currency { get; init; }

    /// <summary>The grain of single ages, rounded down; sums of time are exact to the tick. Longer than zero; a second unless stated.</summary>
    public Duration AgeGrain { get; init => field = Require.AtLeast(value, Duration.FromTicks(1), nameof(AgeGrain)); } = Duration.FromSeconds(1);

    /// <summary>The same frame that counts these measures, too; one that it lists already gives way to the one of its kind.</summary>
    /// <exception cref="ArgumentException">A measure is stated twice.</exception>
    public TallyFrame Counting(params IReadOnlyList<Measure> measures)
    {
        var names = Require.AllPresent(measures).Select(measure => measure.Name).ToHashSet(StringComparer.Ordinal);
        return this with { Measures = [.. Measures.Where(measure => !names.Contains(measure.Name)), .. measures] };
    }

    /// <summary>In what two frames differ, in words; empty for equal frames.</summary>
    public IReadOnlyList<string> DifferencesTo(TallyFrame other)
    {
        Require.NotNull(other);
        (string Name, bool Same)[] parts =
        [
            ("process", ProcessHash == other.ProcessHash),
            ("as-of", AsOf == other.AsOf),
            ("observed-from", ObservedFrom == other.ObservedFrom),
            ("skip policy", Skip == other.Skip),
            ("period", Period == other.Period),
            ("cohort rule", CohortStage == other.CohortStage),
            ("segments", SegmentedBy.Equals(other.SegmentedBy)),
            ("most segments", MostSegments == other.MostSegments),
            ("named segments", Named.Equals(other.Named)),
            ("currency", Currency == other.Currency),
            ("age grain", AgeGrain == other.AgeGrain),
        ];
        return
        [
            .. parts.Where(part => !part.Same).Select(part => part.Name),
            .. Measures.Except(other.Measures).Concat(other.Measures.Except(Measures)).Select(measure => measure.Name).Distinct(StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<Measure> EachOnce(IReadOnlyList<Measure> measures) =>
        measures.GroupBy(measure => measure.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw new ArgumentException($"{nameof(Measures)} lists {twice.Key} twice; each measure is counted once.", nameof(measures))
            : Require.AllPresent(measures.OrderBy(measure => measure.Name, StringComparer.Ordinal));
}
