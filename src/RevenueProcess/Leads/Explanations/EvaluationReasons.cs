using NodaTime;

namespace RevenueProcess;

/// <summary>The reasons of an evaluation: its explanation, and the names of the facts that would settle it.</summary>
internal sealed class EvaluationReasons(Explanation root, IReadOnlyList<string> missing)
{
    public Explanation Root => root;

    public IReadOnlyList<string> Missing { get; } = Array.AsReadOnly(missing.ToArray());

    public static EvaluationReasons Of(LeadDefinition judge, LeadProfile judged, Instant at) =>
        new(judge.Criterion.Explain(judged, at), [.. judge.Missing(judged, at).Select(fact => fact.Name)]);
}
