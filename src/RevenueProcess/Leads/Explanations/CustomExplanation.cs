using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>What a custom condition found, as the host said it when the lead was judged; it is not asked again.</summary>
[JsonConverter(typeof(ExplanationConverter<CustomExplanation>))]
public sealed record CustomExplanation : LeafExplanation
{
    internal CustomExplanation(string name, string text, Verdict verdict)
        : base(verdict)
    {
        Name = name;
        Text = text;
    }

    /// <summary>The name of the condition.</summary>
    public string Name { get; }

    /// <summary>What it found, in the host's words; may be empty.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string Code => CriterionCode.Custom;

    /// <inheritdoc/>
    public override string Subject => Name;

    internal override Demand Demand => Demand.ToHold;
}
