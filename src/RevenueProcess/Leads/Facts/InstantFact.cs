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
    public FactValue Is(Instant value) => new(this, 0, new[] { value });

    /// <summary>Met when the instant is <paramref name="earliest"/> or later.</summary>
    public Criterion AtLeast(Instant earliest) => new InstantRangeCriterion(this, earliest, latest: null);

    /// <summary>Met when the instant is <paramref name="latest"/> or earlier.</summary>
    public Criterion AtMost(Instant latest) => new InstantRangeCriterion(this, earliest: null, latest);

    /// <summary>Met when the instant lies in the closed range <c>[earliest, latest]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="earliest"/> is after <paramref name="latest"/>.</exception>
    public Criterion Between(Instant earliest, Instant latest) => new InstantRangeCriterion(this, earliest, latest);

    /// <summary>Met when the instant equals <paramref name="value"/>.</summary>
    public Criterion EqualTo(Instant value) => new InstantRangeCriterion(this, value, value);
}
