using NodaTime;

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

    /// <summary>What was read, what of it was put aside, and what to know of it and of the frame; null for a slice.</summary>
    public required ReadSummary? Read { get; init; }

    /// <summary>All journeys.</summary>
    public required FunnelSection Whole { get; init => field = Require.NotNull(value, nameof(Whole)); }

    /// <summary>How well the recorded moves follow the process.</summary>
    public required Conformance Conformance { get; init => field = Require.NotNull(value, nameof(Conformance)); }

    /// <summary>How many moves each kind of actor asked for; null where the frame does not list the measure.</summary>
    public MovesByActor? Actors { get; init; }

    /// <summary>Flow and balance of each stage by calendar period.</summary>
    public required IReadOnlyList<StageFlows> Flows { get; init => field = Require.AllPresent(value, nameof(Flows)); }

    /// <summary>Each cohort, earliest first.</summary>
    public required IReadOnlyList<CohortReport> Cohorts { get; init => field = Require.AllPresent(value, nameof(Cohorts)); }

    /// <summary>
    /// The age at which to compare cohorts: the highest that all of them have reached that are at least as old as a period is long; null where
    /// none is.
    /// </summary>
    public Duration? CommonAge { get; init; }

    /// <summary>How often journeys moved from each stage to each other.</summary>
    public required TransitionMatrix Transitions { get; init => field = Require.NotNull(value, nameof(Transitions)); }

    /// <summary>What came of journeys by calendar period; null where the frame does not list the measure, as with the other below.</summary>
    public IReadOnlyList<Throughput>? Throughput { get; init => field = value is null ? null : Require.AllPresent(value, nameof(Throughput)); }

    /// <summary>The work in progress of each stage that does not close, by calendar period.</summary>
    public IReadOnlyList<WorkInProgress>? WorkInProgress { get; init => field = value is null ? null : Require.AllPresent(value, nameof(WorkInProgress)); }

    /// <summary>
    /// What a reader must know of the numbers: stages in which the mean age of what is there has grown three periods in a row. What is to be known of the
    /// records is in <see cref="Read"/>.
    /// </summary>
    public IReadOnlyList<Warning> Alarms => [.. AgingWork.In(WorkInProgress ?? [])];

    /// <summary>Each value of each attribute of the frame.</summary>
    public required IReadOnlyList<SegmentReport> Segments { get; init => field = Require.AllPresent(value, nameof(Segments)); }

    /// <summary>Makes the report of a tally.</summary>
    /// <param name="tally">What was counted.</param>
    /// <param name="degree">On how many threads at most, from 1; the report is the same for each.</param>
    public static FunnelReport Of(FunnelTally tally, int degree = 1)
    {
        Require.NotNull(tally);
        Require.AtLeast(degree, 1);
        var (periods, ages) = (tally.Cohorts, CohortAges.Of(tally));
        var cohorts = new CohortReport[periods.Count];
        Shares.Each(cohorts.Length, degree, i => cohorts[i] = CohortReport.Of(periods[i], tally.InCohort(periods[i]), ages));
        return new FunnelReport
        {
            Process = tally.Process,
            Frame = tally.Frame,
            Read = FrameReview.Of(tally),
            Whole = FunnelSection.Of(tally, degree),
            Conformance = tally.Conformance,
            Actors = tally.Counts<ActorMeasure>() ? tally.MovesByActor() : null,
            Flows = [.. tally.Process.Stages.Select(stage => new StageFlows(stage, tally.Flow(stage.Id)))],
            Cohorts = cohorts,
            CommonAge = ages.Common,
            Transitions = tally.Transitions(),
            Throughput = tally.Counts<CycleMeasure>() ? tally.Throughput() : null,
            WorkInProgress = tally.Counts<PresenceMeasure>() ? [.. tally.Process.Stages.SelectMany(stage => tally.WorkInProgress(stage.Id))] : null,
            Segments = [.. tally.Frame.SegmentedBy.SelectMany(attribute => tally.Segments(attribute)
                .Select(value => new SegmentReport(attribute, value, FunnelSection.Of(tally.Where(attribute, value), degree))))],
        };
    }
}
