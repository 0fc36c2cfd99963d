namespace RevenueProcess.Benchmarks.Measuring;

/// <summary>How long something took over several repetitions, in seconds: by the clock, and of all processors together.</summary>
internal readonly record struct Timing(double Best, double Median, double Processors)
{
    public static Timing Of(IReadOnlyList<(double Clock, double Processors)> repetitions)
    {
        var clock = repetitions.Select(one => one.Clock).Order().ToArray();
        return new Timing(clock[0], clock[clock.Length / 2], repetitions.Min(one => one.Processors));
    }

    public static Timing operator +(Timing one, Timing other) =>
        new(one.Best + other.Best, one.Median + other.Median, one.Processors + other.Processors);

    /// <summary>The time of one of many equal parts.</summary>
    public Timing Per(double parts) => new(Best / parts, Median / parts, Processors / parts);
}
