using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>An instant that may be known about a lead. Made by <see cref="Fact.Instant"/>.</summary>
[JsonConverter(typeof(PartOfProfileConverter<InstantFact>))]
public sealed class InstantFact : AttributeFact
{
    internal InstantFact(string name)
        : base(FactKind.Instant, name)
    {
    }

    /// <summary>The value of this fact in a profile.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The fact with its value.</returns>
    public FactValue Is(Instant value) => new(this, 0, new[] { value });

    /// <summary>Met when the instant is <paramref name="earliest"/> or later.</summary>
    /// <param name="earliest">The earliest instant that meets it.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    public Criterion AtLeast(Instant earliest) => new InstantRangeCriterion(this, earliest, latest: null);

    /// <summary>Met when the instant is <paramref name="latest"/> or earlier.</summary>
    /// <param name="latest">The latest instant that meets it.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    public Criterion AtMost(Instant latest) => new InstantRangeCriterion(this, earliest: null, latest);

    /// <summary>Met when the instant lies in the closed range <c>[earliest, latest]</c>.</summary>
    /// <param name="earliest">The earliest instant that meets it.</param>
    /// <param name="latest">The latest instant that meets it.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="earliest"/> is after <paramref name="latest"/>.</exception>
    public Criterion Between(Instant earliest, Instant latest) => new InstantRangeCriterion(this, earliest, latest);

    /// <summary>Met when the instant equals <paramref name="value"/>.</summary>
    /// <param name="value">The instant that meets it.</param>
    /// <returns>The criterion; unknown while the attribute is absent.</returns>
    public Criterion EqualTo(Instant value) => new InstantRangeCriterion(this, value, value);
}
