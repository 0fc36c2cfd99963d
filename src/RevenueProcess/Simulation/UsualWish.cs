using NodaTime;

namespace RevenueProcess;

/// <summary>A gate that a usual lead should pass, or should not, some time after it arrives.</summary>
internal readonly record struct UsualWish(Gate Gate, bool Passes, Duration After)
{
    /// <summary>No wish is about a later time than this after the arrival.</summary>
    public static readonly Duration Latest = Duration.FromDays(3_650);

    private static readonly double[] _paces = [0.5, 1, 2];

    /// <summary>How near the lead comes to it, be its stays shorter or longer, in <c>[0, 1]</c>; 1 where it is fulfilled.</summary>
    public double Degree(LeadProfile profile, Instant arrival)
    {
        var sum = 0.0;
        foreach (var pace in _paces)
        {
            var now = arrival + Duration.Min(After * pace, Instant.MaxValue - arrival);
            sum += Passes ? Passing(profile, now) : NotPassing(profile, now);
        }

        return sum / _paces.Length;
    }

    private double Passing(LeadProfile profile, Instant now) =>
        Gate.Definitions.Average(definition => Closeness.Of(definition.Criterion, met: true, profile, now));

    /// <summary>One definition that is not met is enough; an unknown one is not met either.</summary>
    private double NotPassing(LeadProfile profile, Instant now) => Gate.Definitions.Max(definition =>
        Closeness.Of(definition.Criterion, met: true, profile, now) < 1 ? 1 : Closeness.Of(definition.Criterion, met: false, profile, now));
}
