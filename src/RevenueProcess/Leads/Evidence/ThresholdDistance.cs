using NodaTime;

namespace RevenueProcess;

/// <summary>How far a lead is from the threshold of a comparison, in the unit of the comparison, on either side of it.</summary>
internal static class ThresholdDistance
{
    /// <summary>The distance, at least 0; null where the comparison has no threshold or the lead nothing to measure.</summary>
    public static double? Of(LeafCriterion leaf, LeadProfile profile, Instant now) => leaf switch
    {
        NumberRangeCriterion range => profile.TryGet(range.Attribute, out var number)
            ? Nearer((double?)range.Low, (double?)range.High, (double)number)
            : null,
        InstantRangeCriterion range => profile.TryGet(range.Attribute, out var instant)
            ? Nearer(Seconds(range.Earliest), Seconds(range.Latest), Seconds(instant)!.Value)
            : null,
        SignalCriterion signal => Of(signal, profile.Times(signal.Signal), now),
        ScorePointsCriterion score => Math.Abs((double)(score.Points(profile, now) - score.Least)),
        _ => null,
    };

    private static double? Of(SignalCriterion signal, ReadOnlySpan<Instant> times, Instant now)
    {
        var past = times.Length;
        while (past > 0 && times[past - 1] > now)
        {
            past--;
        }

        return signal.Window is not { } window ? Math.Abs(past - signal.Times)
            : past < signal.Times ? null
            : Math.Abs((window - (now - times[past - signal.Times])).TotalSeconds);
    }

    private static double? Nearer(double? low, double? high, double value) => (low, high) switch
    {
        ({ } least, { } most) => Math.Min(Math.Abs(value - least), Math.Abs(value - most)),
        ({ } least, null) => Math.Abs(value - least),
        (null, { } most) => Math.Abs(value - most),
        _ => null,
    };

    private static double? Seconds(Instant? instant) => instant is { } some ? (some - NodaConstants.UnixEpoch).TotalSeconds : null;
}
