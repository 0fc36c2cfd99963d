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
    public FactValue Is(bool value) => new(this, value ? 1 : 0, reference: null);

    /// <summary>Met when the flag equals <paramref name="value"/>.</summary>
    public Criterion EqualTo(bool value) => value ? IsTrue : IsFalse;
}
