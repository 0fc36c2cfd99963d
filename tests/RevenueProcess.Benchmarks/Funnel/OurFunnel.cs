using NodaTime;

namespace RevenueProcess.Benchmarks.Funnel;

/// <summary>Our side of the comparison, on as many threads as it says.</summary>
internal static class OurFunnel
{
    public static StageLog Index(FunnelData data, int degree) =>
        StageLog.OfColumns(FunnelProcess.Definition, data.Journeys, data.Stages, data.Ticks, new StageLogOptions { Degree = degree });

    public static StageLog Index(FunnelData data, string[] texts, int degree) =>
        StageLog.OfColumns(FunnelProcess.Definition, texts, data.Stages, data.Ticks, new StageLogOptions { Degree = degree });

    /// <summary>What the peer answers, from an indexed log: what it does not answer is not counted.</summary>
    public static FunnelAnswer Answer(StageLog log, int degree) => Answer(log, degree, []);

    /// <summary>What a scan counts only when asked: turns, cycles, recycling, promises, work in progress, handoffs and joints.</summary>
    public static IReadOnlyList<Measure> More { get; } =
    [
        new TurnMeasure(), new CycleMeasure(), new RecyclingMeasure(), new ServiceLevelMeasure(), new PresenceMeasure(), new HandoffMeasure(), new PingPongMeasure(),
        new JointMeasure(), new BridgeMeasure(),
    ];

    /// <summary>The same as <see cref="Answer(StageLog, int)"/>, while the scan counts more.</summary>
    public static FunnelAnswer AnswerWithMore(StageLog log, int degree) => Answer(log, degree, More);

    private static FunnelAnswer Answer(StageLog log, int degree, IReadOnlyList<Measure> more)
    {
        var tally = log.Tally(log.Frame() with { Measures = [new MovesMeasure(), new ReachMeasure(), new StaysMeasure(), .. more] }, degree);
        var stages = tally.Process.Stages;
        var answer = new FunnelAnswer(stages.Count);
        Parallel.ForEach(stages, new ParallelOptions { MaxDegreeOfParallelism = degree }, stage =>
        {
            answer.Visitors[stage.Ordinal] = tally.Visitors(stage.Id);
            foreach (var to in stages)
            {
                answer.Moves[(stage.Ordinal * stages.Count) + to.Ordinal] = tally.Moves(stage.Id, to.Id);
            }

            if (!stage.Closes)
            {
                var time = tally.TimeIn(stage.Id);
                answer.MeanSeconds[stage.Ordinal] = time.MeanCompleted?.TotalSeconds;
                answer.MedianSeconds[stage.Ordinal] = time.Median.Value * NodaConstants.SecondsPerDay;
            }
        });
        return answer;
    }

    /// <summary>Everything the library reports.</summary>
    public static FunnelReport Report(StageLog log, int degree) => FunnelReport.Of(log.Tally(degree: degree), degree);
}
