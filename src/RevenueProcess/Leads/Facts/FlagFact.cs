using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Something true or false that may be known about a lead. Made by <see cref="Fact.Flag"/>.</summary>
[JsonConverter(typeof(PartOfProfileConverter<FlagFact>))]
public sealed class FlagFact : AttributeFact
{
    internal FlagFact(string name)
        : base(FactKind.Flag, name)
    {
        IsTrue = new FlagCriterion(this, expected: true);
        IsFalse = new FlagCriterion(this, expected: false);
    }

    /// <summary>Met when the flag is known to be true.</summary>
    public Criterion IsTrue { get; }

    /// <summary>Met when the flag is known to be false.</summary>
    public Criterion IsFalse { get; }

    /// <summary>The value of this fact in a profile.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The fact with its value.</returns>
    public FactValue Is(bool value) => new(this, value ? 1 : 0, reference: null);

    /// <summary>Met when the flag equals <paramref name="value"/>.</summary>
    /// <param name="value">What the flag must be.</param>
    /// <returns>The criterion.</returns>
    public Criterion EqualTo(bool value) => value ? IsTrue : IsFalse;
}
