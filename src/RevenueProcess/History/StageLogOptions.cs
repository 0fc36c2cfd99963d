using NodaTime;

namespace RevenueProcess;

/// <summary>How records become a log. The defaults leave every question to the records themselves.</summary>
/// <remarks>A log that is one part of a whole must state what the whole settles: the as-of, the currency and the attributes.</remarks>
public sealed record StageLogOptions
{
    /// <summary>Every default.</summary>
    public static StageLogOptions Default { get; } = new();

    /// <summary>Where history ends, inclusive: later records do not exist. By default the instant of the latest record kept.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>
    /// Where history is cut once every record has settled: the log sees what settled before it and whose own interval has ended by then, and this
    /// is its as-of. Never after <see cref="AsOf"/>; by default nothing is cut. Whatever is recorded later changes nothing that a cut sees.
    /// </summary>
    public Instant? CutAt { get; init; }

    /// <summary>
    /// An earlier instant whose standing the log remembers beside its own, so that the movement between the two can be counted. It is a cut, as
    /// <see cref="CutAt"/> says: exclusive, and settled first. Never after the as-of of the log; by default nothing is remembered.
    /// </summary>
    public Instant? Since { get; init; }

    /// <summary>
    /// The same as <see cref="Since"/>, where the as-of is not known beforehand: the log remembers the instant one period before its as-of
    /// (<see cref="ReportingPeriod.Before"/>). By default nothing is remembered.
    /// </summary>
    public ReportingPeriod? SincePeriod { get; init; }

    /// <summary>The currency of every value; by default the one that most values state (of several, the first by ordinal).</summary>
    public string? Currency { get; init => field = value is null ? null : Require.Name(value, nameof(Currency)); }

    /// <summary>Attributes that the log has even if no record has them.</summary>
    public IReadOnlyList<string> Attributes { get; init => field = Require.AllPresent(value, nameof(Attributes)); } = ValueList<string>.Empty;

    /// <summary>
    /// The plans that lead from older versions, under which records were made, to the process: from 1 to 2, from 2 to 3. A record that states one of
    /// these versions is read by it, and its stage is that which the plans lead to. By default only the process itself is known.
    /// </summary>
    public IReadOnlyList<MigrationPlan> Plans { get; init => field = Require.AllPresent(value, nameof(Plans)); } = ValueList<MigrationPlan>.Empty;

    /// <summary>The earliest plausible instant, inclusive; by default the records tell.</summary>
    public Instant? Earliest { get; init; }

    /// <summary>The latest plausible instant, inclusive, never before <see cref="Earliest"/>; by default the records tell.</summary>
    public Instant? Latest { get; init; }

    /// <summary>A stay shorter than this that ends where the journey came from is a slip; positive. By default nothing is a slip.</summary>
    public Duration? CorrectionsWithin { get; init => field = value is { } some ? Require.AtLeast(some, Duration.Epsilon, nameof(CorrectionsWithin)) : null; }

    /// <summary>How many threads may work at it at the same time, at least 1. It does not change the log.</summary>
    public int Degree { get; init => field = Require.AtLeast(value, 1, nameof(Degree)); } = 1;

    /// <summary>The options, or every default, once what they say together is found to hold.</summary>
    /// <exception cref="ArgumentException">
    /// The latest plausible instant is before the earliest, the cut is after the as-of, the earlier instant is after either, or it is stated twice: as an
    /// instant and as a period.
    /// </exception>
    internal static StageLogOptions OrDefault(StageLogOptions? options) => options switch
    {
        { Earliest: { } earliest, Latest: { } latest } when latest < earliest => throw new ArgumentException(
            FormattableString.Invariant($"The latest plausible instant is {latest}, before the earliest, {earliest}."), nameof(options)),
        { CutAt: { } cut, AsOf: { } asOf } when cut > asOf => throw new ArgumentException(
            FormattableString.Invariant($"History is cut at {cut}, after its as-of of {asOf}."), nameof(options)),
        { Since: { } since } when since > (options.CutAt ?? options.AsOf) => throw new ArgumentException(
            FormattableString.Invariant($"The earlier instant is {since}, after the end of history, {options.CutAt ?? options.AsOf}."), nameof(options)),
        { Since: not null, SincePeriod: not null } => throw new ArgumentException(
            $"{nameof(Since)} and {nameof(SincePeriod)} are both stated; the log remembers one earlier instant.", nameof(options)),
        _ => options ?? Default,
    };
}
