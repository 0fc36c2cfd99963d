using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Why a "not" has its verdict: the mirror image of that of its only part.</summary>
[JsonConverter(typeof(ExplanationConverter<NotExplanation>))]
public sealed record NotExplanation : Explanation
{
    internal NotExplanation(Explanation inner)
        : base(inner.Verdict.Not()) => Inner = inner;

    /// <summary>What must not be met.</summary>
    public Explanation Inner { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Explanation> Children => [Inner];
}
