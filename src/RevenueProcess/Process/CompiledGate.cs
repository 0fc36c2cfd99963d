using NodaTime;

namespace RevenueProcess;

/// <summary>
/// The gate of a row for the hot path. Most gates ask for conditions that must all be met; their definitions are then judged as one
/// flat list. Allocates nothing when asked.
/// </summary>
internal sealed class CompiledGate
{
    private readonly LeadDefinition[] _definitions;
    private readonly LeafCriterion[]? _conditions;

    public CompiledGate(Gate gate)
    {
        _definitions = [.. gate.Definitions];
        if (gate.IsFlat)
        {
            _conditions = [.. _definitions.SelectMany(definition => definition.Leaves)];
        }
    }

    /// <summary>The definitions that must all be met.</summary>
    public ReadOnlySpan<LeadDefinition> Definitions => _definitions;

    public bool IsMet(LeadProfile profile, Instant now)
    {
        if (_conditions is { } conditions)
        {
            foreach (var condition in conditions)
            {
                if (condition.Judge(profile, now) != Verdict.Met)
                {
                    return false;
                }
            }

            return true;
        }

        foreach (var definition in _definitions)
        {
            if (definition.Evaluate(profile, now) != Verdict.Met)
            {
                return false;
            }
        }

        return true;
    }
}
