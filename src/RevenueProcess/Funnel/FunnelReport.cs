namespace RevenueProcess;

/// <summary>
/// The whole funnel as a model that any front end can print: what was read, what was counted under, and every number with what
/// it counted. It computes; a front end only shows.
/// </summary>
/// <param name="Process">The process.</param>
/// <param name="Frame">What was counted under.</param>
/// <param name="Currency">The currency of every value; null where none is stated.</param>
/// <param name="Rows">What became of the lines read.</param>
/// <param name="Entries">What became of the stage entries read.</param>
/// <param name="Whole">All journeys.</param>
/// <param name="Conformance">How well the recorded moves keep to the process.</param>
/// <param name="Flows">Flow and balance of each stage by calendar period.</param>
/// <param name="Cohorts">Each cohort, in time.</param>
/// <param name="Segments">Each value of each attribute of the frame.</param>
public sealed record FunnelReport(
    ProcessDefinition Process,
    TallyFrame Frame,
    string? Currency,
    ReadCount Rows,
    ReadCount Entries,
    FunnelSection Whole,
    Conformance Conformance,
    IReadOnlyList<StageFlows> Flows,
    IReadOnlyList<CohortReport> Cohorts,
    IReadOnlyList<SegmentReport> Segments)
{
    /// <summary>Reports on a log by its tally.</summary>
    /// <param name="log">The history, for what was read.</param>
    /// <param name="tally">What was counted of it.</param>
    /// <exception cref="ArgumentException">The tally is of another process.</exception>
    public static FunnelReport Of(StageLog log, FunnelTally tally)
    {
        Require.NotNull(log);
        Require.NotNull(tally);
        if (!log.Process.Equals(tally.Process))
        {
            throw new ArgumentException($"The log is of {log.Process}, the tally of {tally.Process}; a report is of one process.", nameof(tally));
        }

        return new FunnelReport(
            tally.Process,
            tally.Frame,
            log.Currency,
            log.Lines,
            log.Entries,
            FunnelSection.Of(tally),
            tally.Conformance,
            [.. tally.Process.Stages.Select(stage => new StageFlows(stage, tally.Flow(stage.Id)))],
            [.. tally.Cohorts.AsParallel().AsOrdered().Select(period => CohortReport.Of(period, tally.InCohort(period)))],
            [.. tally.Frame.SegmentedBy.SelectMany(attribute => tally.Segments(attribute)
                .Select(value => new SegmentReport(attribute, value, FunnelSection.Of(tally.Where(attribute, value)))))]);
    }
}
