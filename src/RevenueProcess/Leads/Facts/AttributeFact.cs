using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>
/// A fact about what the lead is. Attributes are an open world: an attribute that is absent from a profile is unknown, which is neither
/// empty, nor false, nor the text "unknown".
/// </summary>
[JsonConverter(typeof(PartOfProfileConverter<AttributeFact>))]
public abstract class AttributeFact : Fact
{
    private protected AttributeFact(FactKind kind, string name)
        : base(kind, name) => Present = new PresentCriterion(this);

    /// <summary>Met when the profile holds a value for this fact, whatever it is; otherwise not met, never unknown.</summary>
    public Criterion Present { get; }
}
