namespace RevenueProcess;

/// <summary>
/// The whole funnel, ready for any front end to show: what was read, the frame it was counted in, and every number with what
/// it counted. A front end computes nothing.
/// </summary>
public sealed record FunnelReport
{
    /// <summary>The process.</summary>
    public required ProcessDefinition Process { get; init => field = Require.NotNull(value, nameof(Process)); }

    /// <summary>The frame everything was counted in.</summary>
    public required TallyFrame Frame { get; init => field = Require.NotNull(value, nameof(Frame)); }

    /// <summary>The currency of every value; null where none is stated.</summary>
    public required string? Currency { get; init; }

    /// <summary>How many of the lines read are in the log, and why the rest are not.</summary>
    public required ReadCount Rows { get; init => field = Require.NotNull(value, nameof(Rows)); }

    /// <summary>How many of the stage entries read are in the log, and why the rest are not.</summary>
    public required ReadCount Entries { get; init => field = Require.NotNull(value, nameof(Entries)); }

    /// <summary>All journeys.</summary>
    public required FunnelSection Whole { get; init => field = Require.NotNull(value, nameof(Whole)); }

    /// <summary>How well the recorded moves follow the process.</summary>
    public required Conformance Conformance { get; init => field = Require.NotNull(value, nameof(Conformance)); }

    /// <summary>Flow and balance of each stage by calendar period.</summary>
    public required IReadOnlyList<StageFlows> Flows { get; init => field = Require.AllPresent(value, nameof(Flows)); }

    /// <summary>Each cohort, earliest first.</summary>
    public required IReadOnlyList<CohortReport> Cohorts { get; init => field = Require.AllPresent(value, nameof(Cohorts)); }

    /// <summary>Each value of each attribute of the frame.</summary>
    public required IReadOnlyList<SegmentReport> Segments { get; init => field = Require.AllPresent(value, nameof(Segments)); }

    /// <summary>Makes the report of a log from its tally.</summary>
            /// <exception cref="ArgumentException">The tally is of another process.</exception>
    public static FunnelReport Of(StageLog log, FunnelTally tally)
    {
        Require.NotNull(log);
        Require.NotNull(tally);
        if (!log.Process.Equals(tally.Process))
        {
            throw new ArgumentException($"The log is of {log.Process}, the tally of {tally.Process}; a report is of one process.", nameof(tally));
        }

        return new FunnelReport
        {
            Process = tally.Process,
            Frame = tally.Frame,
            Currency = log.Currency,
            Rows = log.Lines,
            Entries = log.Entries,
            Whole = FunnelSection.Of(tally),
            Conformance = tally.Conformance,
            Flows = [.. tally.Process.Stages.Select(stage => new StageFlows(stage, tally.Flow(stage.Id)))],
            Cohorts = [.. tally.Cohorts.AsParallel().AsOrdered().Select(period => CohortReport.Of(period, tally.InCohort(period)))],
            Segments = [.. tally.Frame.SegmentedBy.SelectMany(attribute => tally.Segments(attribute)
                .Select(value => new SegmentReport(attribute, value, FunnelSection.Of(tally.Where(attribute, value)))))],
        };
    }
}
