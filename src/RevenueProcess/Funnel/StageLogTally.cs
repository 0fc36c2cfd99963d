namespace RevenueProcess;

/// <summary>Counts a log: <c>log.Tally(log.Frame() with { SegmentedBy = ["source"] })</c>.</summary>
public static class StageLogTally
{
    /// <summary>
    /// The usual frame of a log: its process, as-of and currency; calendar months in UTC, cohorts by start, no segments, skipped stages
    /// imputed, ages to the second, and conversion of each path stage to the next and of the first to won.
    /// </summary>
    public static TallyFrame Frame(this StageLog log)
    {
        Require.NotNull(log);
        return new TallyFrame
        {
            ProcessHash = log.Process.Hash,
            AsOf = log.AsOf,
            Currency = log.Currency,
            Conversions = StagePair.DefaultsOf(log.Process),
        };
    }

    /// <summary>
    /// The usual frame with every measure: all that a report shows. The movement is that since the earlier instant that the log remembers, if it remembers one.
    /// Counting it all takes longer than what <see cref="Frame"/> lists.
    /// </summary>
    public static TallyFrame FullFrame(this StageLog log) => log.Frame().Counting([.. Measure.More, .. log.Since is { } since ? [new MovementMeasure(since)] : Array.Empty<Measure>()]);

    /// <summary>Scans a log once, in a frame.</summary>
    /// <param name="log">The history.</param>
    /// <param name="frame">What to count, and how; <see cref="Frame"/> unless stated.</param>
    /// <param name="degree">On how many threads at most, from 1; the result is the same for each.</param>
    /// <exception cref="ArgumentException">
    /// The log cannot be counted in the frame: it is of another process, as-of or currency (a log without values has any), or the frame names
    /// a stage, a pair or an attribute that it does not have.
    /// </exception>
    /// <exception cref="InvalidOperationException">An age does not fit the grain.</exception>
    public static FunnelTally Tally(this StageLog log, TallyFrame? frame = null, int degree = 1)
    {
        Require.NotNull(log);
        Require.AtLeast(degree, 1);
        if (frame is not null)
        {
            FrameRules.Check(log, frame);
        }

        return FunnelTally.Of(log, Settle(log, frame ?? log.Frame()), degree);
    }

    /// <summary>
    /// The frame with all settled that the log must settle: which values have a segment of their own, where there are more than the frame
    /// allows, and what measures leave to it. Count the parts of a history in the frame that the whole settled.
    /// </summary>
    /// <exception cref="ArgumentException">The log cannot be counted in the frame.</exception>
    public static TallyFrame Settled(this StageLog log, TallyFrame frame)
    {
        Require.NotNull(log);
        Require.NotNull(frame);
        FrameRules.Check(log, frame);
        return Settle(log, frame);
    }

    private static TallyFrame Settle(StageLog log, TallyFrame frame)
    {
        var named = SegmentNaming.Settle(log, frame);
        return named with { Measures = [.. named.Measures.Select(measure => measure.Settled(log))] };
    }
}
