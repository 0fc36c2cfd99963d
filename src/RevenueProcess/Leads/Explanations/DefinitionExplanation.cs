using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Why another definition, which a criterion refers to, has its verdict: that of its criterion.</summary>
[JsonConverter(typeof(ExplanationConverter<DefinitionExplanation>))]
public sealed record DefinitionExplanation : Explanation
{
    internal DefinitionExplanation(string definition, int version, Explanation inner)
        : base(inner.Verdict)
    {
        Definition = definition;
        Version = version;
        Inner = inner;
    }

    /// <summary>The name of the definition.</summary>
    public string Definition { get; }

    /// <summary>The version of the definition.</summary>
    public int Version { get; }

    /// <summary>The explanation of its criterion.</summary>
    public Explanation Inner { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Explanation> Children => [Inner];
}
