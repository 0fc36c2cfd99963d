using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Something a lead does, at instants. Made by <see cref="Fact.Signal"/>. Signals are a closed world: none seen means it did not happen,
/// so their criteria are never unknown. Signals later than the evaluation instant do not exist.
/// </summary>
[JsonConverter(typeof(PartOfProfileConverter<SignalFact>))]
public sealed class SignalFact : Fact
{
    internal SignalFact(string name)
        : base(FactKind.Signal, name) => Sighting = new SignalCriterion(this, times: 1, within: null);

    /// <summary>Met when the signal was seen at least once, at the evaluation instant or earlier.</summary>
    public Criterion Seen => Sighting;

    internal SignalCriterion Sighting { get; }

    /// <summary>All occurrences of this signal in a profile, in any order; two at one instant are two. No instants: not seen.</summary>
    /// <param name="instants">When it was seen.</param>
    /// <returns>The fact with its value.</returns>
    public FactValue At(params ReadOnlySpan<Instant> instants)
    {
        Instant[] sorted = instants.ToArray();
        Array.Sort(sorted);
        return new(this, 0, sorted);
    }

    /// <inheritdoc cref="At(ReadOnlySpan{Instant})"/>
    public FactValue At(IEnumerable<Instant> instants)
    {
        Require.NotNull(instants);
        return At(instants.ToArray().AsSpan());
    }

    /// <summary>
    /// Met when the signal was seen at least once in the window <c>(now − within, now]</c>: less than <paramref name="within"/> has
    /// passed since the last one.
    /// </summary>
    /// <param name="within">How far back it counts.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not in the range (0, 36,525 days].</exception>
    public Criterion Within(Duration within) => new SignalCriterion(this, times: 1, within);

    /// <summary>Met when the signal was seen <paramref name="times"/> times or more in the window <c>(now − within, now]</c>.</summary>
    /// <param name="times">How often it must have been seen; 1 or more.</param>
    /// <param name="within">How far back it counts.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1, or the duration is not in the range (0, 36,525 days].</exception>
    public Criterion AtLeast(int times, Duration within) => new SignalCriterion(this, times, within);

    /// <summary>Met when the signal was seen <paramref name="times"/> times or more, at the evaluation instant or earlier.</summary>
    /// <param name="times">How often it must have been seen; 1 or more.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public Criterion AtLeast(int times) => new SignalCriterion(this, times, within: null);
}
