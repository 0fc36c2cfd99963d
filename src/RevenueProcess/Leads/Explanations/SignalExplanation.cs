using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>Why a comparison of a signal has its verdict.</summary>
[JsonConverter(typeof(ExplanationConverter<SignalExplanation>))]
public sealed record SignalExplanation : LeafExplanation
{
    internal SignalExplanation(SignalCriterion criterion, int times, Instant? last, Verdict verdict)
        : base(verdict)
    {
        Criterion = criterion;
        Times = times;
        Last = last;
    }

    /// <summary>What was required: the signal, how often, and how far back.</summary>
    public SignalCriterion Criterion { get; }

    /// <summary>How often it was seen in the window, or ever where there is none.</summary>
    public int Times { get; }

    /// <summary>When it was last seen, be it before the window; null when it never was.</summary>
    public Instant? Last { get; }

    /// <inheritdoc/>
    public override string Code => CriterionCode.Of(Criterion);

    /// <inheritdoc/>
    public override string Subject => Criterion.Subject;

    internal override Demand Demand => Criterion.Demand;
}
