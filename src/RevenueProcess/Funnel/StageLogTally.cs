using NodaTime;

namespace RevenueProcess;

/// <summary>Makes a tally by a call on the log: <c>log.Tally()</c>.</summary>
public static class StageLogTally
{
    /// <inheritdoc cref="FunnelTally.Of(StageLog, IReadOnlyList{string}?, ReportingPeriod?, SkipPolicy, string?, Instant?, IReadOnlyList{StagePair}?, Duration?)"/>
    public static FunnelTally Tally(
        this StageLog log, IReadOnlyList<string>? by = null, ReportingPeriod? period = null, SkipPolicy skip = SkipPolicy.Imputed,
        string? cohortStage = null, Instant? observedFrom = null, IReadOnlyList<StagePair>? conversions = null, Duration? ageGrain = null) =>
        FunnelTally.Of(log, by, period, skip, cohortStage, observedFrom, conversions, ageGrain);
}
