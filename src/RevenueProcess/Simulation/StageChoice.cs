using static System.FormattableString;

namespace RevenueProcess;

/// <summary>A trigger that a journey may ask for at the end of a simulated stay.</summary>
/// <remarks>Equal when triggers, weights and weighted reasons are.</remarks>
public sealed record StageChoice
{
    /// <summary>Makes a choice.</summary>
    /// <param name="trigger">The trigger to ask for.</param>
    /// <param name="weight">How often, relative to the other choices of the stage; 0 is never.</param>
    /// <param name="reasons">
    /// How often each reason is given where the transition asks for one, relative to its other declared reasons. A declared reason
    /// without a weight never occurs; if none of a transition's reasons has a weight, all occur equally often.
    /// </param>
    /// <exception cref="ArgumentException">The trigger is blank, or a weight is negative, infinite or not a number.</exception>
    public StageChoice(string trigger, double weight, IReadOnlyDictionary<string, double>? reasons = null)
    {
        Trigger = Require.Name(trigger);
        Weight = Weighed(weight, $"'{trigger}'", nameof(weight));
        Reasons = Require.AllNamed(reasons ?? ValueMap<double>.Empty, nameof(reasons));
        foreach (var (reason, often) in Reasons)
        {
            Weighed(often, $"reason '{reason}' of '{trigger}'", nameof(reasons));
        }
    }

    /// <summary>The trigger to ask for.</summary>
    public string Trigger { get; }

    /// <summary>How often, relative to the other choices of the stage.</summary>
    public double Weight { get; }

    /// <summary>How often each reason occurs, relative to the others; empty when all occur equally often.</summary>
    public IReadOnlyDictionary<string, double> Reasons { get; }

    /// <summary>The choice as <c>return × 2</c>.</summary>
    public override string ToString() => Invariant($"{Trigger} × {Weight}");

    private static double Weighed(double weight, string what, string name) =>
        weight >= 0 && double.IsFinite(weight)
            ? weight
            : throw new ArgumentOutOfRangeException(name, weight, Invariant($"The weight of {what} is {weight}; it must be finite and at least 0."));
}
