using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// What simulated journeys do in a stage: how long they stay, what they ask for at the end of a stay, and how many never leave.
/// </summary>
/// <remarks>
/// When a stay ends and nothing moves the journey (the engine refuses, or there is no choice), another stay begins. Equal when all
/// parts are equal, the choices in order.
/// </remarks>
public sealed record StageBehaviour
{
    /// <summary>The shortest mean stay: one second.</summary>
    public static readonly Duration ShortestMean = Duration.FromSeconds(1);

    private StageBehaviour(Duration mean, StaySpread spread, double variation, IReadOnlyList<StageChoice> choices)
    {
        MeanStay = Require.AtLeast(mean, ShortestMean);
        Spread = spread;
        Variation = variation > 0 && double.IsFinite(variation)
            ? variation
            : throw new ArgumentOutOfRangeException(nameof(variation), variation, Invariant($"The variation is {variation}; it must be finite and above 0."));
        Choices = Require.AllPresent(choices);
    }

    /// <summary>The mean length of a stay.</summary>
    public Duration MeanStay { get; }

    /// <summary>How stays scatter around the mean.</summary>
    public StaySpread Spread { get; }

    /// <summary>The standard deviation of a stay ÷ its mean; 1 for an exponential spread.</summary>
    public double Variation { get; }

    /// <summary>What a journey may ask for at the end of a stay, one choice per trigger.</summary>
    public IReadOnlyList<StageChoice> Choices { get; private init => field = Require.AllPresent(value, nameof(Choices)); }

    /// <summary>The share of visits that never ask for a move, in <c>[0, 1]</c>; 0 by default. Automatic transitions still fire.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside <c>[0, 1]</c>.</exception>
    public double Forgotten { get; init => field = Require.Between(value, 0.0, 1.0, nameof(Forgotten)); }

    /// <summary>Stays with an exponential spread.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is below <see cref="ShortestMean"/>.</exception>
    public static StageBehaviour Exponential(Duration mean) => new(mean, StaySpread.Exponential, variation: 1, []);

    /// <summary>Stays with a log-normal spread: most are shorter than the mean and a few much longer.</summary>
    /// <param name="mean">The mean stay.</param>
    /// <param name="variation">The standard deviation ÷ the mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is below <see cref="ShortestMean"/>, or the variation not above 0.</exception>
    public static StageBehaviour LogNormal(Duration mean, double variation = 1) => new(mean, StaySpread.LogNormal, variation, []);

    /// <summary>The same behaviour with one more choice.</summary>
    /// <exception cref="ArgumentException">The trigger is a choice already, or the choice is not valid.</exception>
    public StageBehaviour Choosing(string trigger, double weight = 1, params ReadOnlySpan<(string Reason, double Weight)> reasons)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (reason, often) in reasons)
        {
            if (!weights.TryAdd(Require.Name(reason), often))
            {
                throw new ArgumentException($"Reason '{reason}' of '{trigger}' has two weights.", nameof(reasons));
            }
        }

        return Choosing(new StageChoice(trigger, weight, weights));
    }

    /// <inheritdoc cref="Choosing(string, double, ReadOnlySpan{ValueTuple{string, double}})"/>
    public StageBehaviour Choosing(StageChoice choice)
    {
        Require.NotNull(choice);
        return Choices.Any(known => known.Trigger == choice.Trigger)
            ? throw new ArgumentException($"'{choice.Trigger}' is already a choice; the choices are {string.Join(", ", Choices)}.", nameof(choice))
            : this with { Choices = [.. Choices, choice] };
    }

    /// <summary>The behaviour in one line: <c>7 days, then accept × 3 or return × 1</c>.</summary>
    public override string ToString() =>
        Invariant($"{MeanStay.TotalDays:0.###} days, then {(Choices.Count == 0 ? "nothing" : string.Join(" or ", Choices))}");

    /// <summary>Draws one stay, in whole ticks.</summary>
    internal Duration Stay(SimulationDraw draw)
    {
        var mean = MeanStay.TotalTicks;
        var ticks = Spread == StaySpread.Exponential ? draw.Exponential(mean) : draw.LogNormal(mean, Variation * mean);

        // No stay needs to be longer than time: a bound keeps wild spreads within what an instant can hold.
        return Duration.FromTicks((long)Math.Min(ticks, LongestStay.TotalTicks));
    }

    private static Duration LongestStay => Duration.FromDays(365_250);
}
