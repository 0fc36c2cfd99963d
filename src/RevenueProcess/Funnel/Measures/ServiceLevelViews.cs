using NodaTime;

namespace RevenueProcess;

/// <summary>What <see cref="ServiceLevelMeasure"/> counted.</summary>
public static class ServiceLevelViews
{
    /// <summary>How visits kept the service level of each stage that states one, in the order of the process.</summary>
    /// <exception cref="InvalidOperationException">The frame does not list the measure.</exception>
    public static IReadOnlyList<StageServiceLevel> ServiceLevels(this FunnelTally tally)
    {
        Require.NotNull(tally);
        var ends = ServiceLevelMeasure.Ends(tally);
        return
        [
            .. tally.Process.Stages.Where(stage => stage is { Closes: false, Within: not null }).Select(stage =>
            {
                long Of(ServiceLevelEnd end) => ends[new TallyKey(stage.Ordinal, (int)end)];
                return new StageServiceLevel(
                    stage, Of(ServiceLevelEnd.Met), Of(ServiceLevelEnd.Breached), Of(ServiceLevelEnd.Pending), PeriodsOf(tally, stage), tally.Frame.AsOf);
            }),
        ];
    }

    private static IReadOnlyList<ServiceLevelPeriod> PeriodsOf(FunnelTally tally, Stage stage)
    {
        var (missed, ended) = (ServiceLevelMeasure.Missed(tally), ServiceLevelMeasure.PastDueEnded(tally));
        if (missed.Rows.Where(row => row.Key.First == stage.Ordinal).Select(row => (long?)row.Key.Period).FirstOrDefault() is not { } first)
        {
            return [];
        }

        var periods = new List<ServiceLevelPeriod>();
        var pastDue = 0L;
        foreach (var period in tally.Frame.Period.Covering(Instant.FromUnixTimeTicks(first), tally.Frame.AsOf))
        {
            var key = new TallyKey(period.Start.ToUnixTimeTicks(), stage.Ordinal, 0);
            pastDue = Sums.Of([pastDue, missed[key], -ended[key]], "the number of visits past due");
            periods.Add(new ServiceLevelPeriod(period, missed[key], pastDue));
        }

        return [.. periods];
    }
}
