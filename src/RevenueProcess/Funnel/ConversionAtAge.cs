using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>The share of a cohort that has converted by an age.</summary>
/// <param name="Age">The age, at least 0.</param>
/// <param name="Share">The share, by <see cref="Conversion.By"/>.</param>
public sealed record ConversionAtAge(Duration Age, Estimate Share)
{
    /// <summary>The age, at least 0.</summary>
    public Duration Age { get; } = Require.AtLeast(Age, Duration.Zero);

    /// <summary>The share, by <see cref="Conversion.By"/>.</summary>
    public Estimate Share { get; } = Require.NotNull(Share);

    /// <summary>The share with its age.</summary>
    public override string ToString() => Invariant($"by {Age.TotalDays:#,0.#} days {Share}");
}
