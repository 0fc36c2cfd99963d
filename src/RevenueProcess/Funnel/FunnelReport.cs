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
    public string? Currency => Frame.Currency;

    /// <summary>What was read, and what of it was put aside; null for a slice.</summary>
    public required ReadSummary? Read { get; init; }

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

    /// <summary>Makes the report of a tally.</summary>
    /// <param name="tally">What was counted.</param>
    /// <param name="degree">On how many threads at most, from 1; the report is the same for each.</param>
    public static FunnelReport Of(FunnelTally tally, int degree = 1)
    {
        Require.NotNull(tally);
        Require.AtLeast(degree, 1);
        var periods = tally.Cohorts;
        var cohorts = new CohortReport[periods.Count];
        Shares.Each(cohorts.Length, degree, i => cohorts[i] = CohortReport.Of(periods[i], tally.InCohort(periods[i])));
        return new FunnelReport
        {
            Process = tally.Process,
            Frame = tally.Frame,
            Read = tally.Read,
            Whole = FunnelSection.Of(tally, degree),
            Conformance = tally.Conformance,
            Flows = [.. tally.Process.Stages.Select(stage => new StageFlows(stage, tally.Flow(stage.Id)))],
            Cohorts = cohorts,
            Segments = [.. tally.Frame.SegmentedBy.SelectMany(attribute => tally.Segments(attribute)
                .Select(value => new SegmentReport(attribute, value, FunnelSection.Of(tally.Where(attribute, value), degree))))],
        };
    }
}
