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
        if (_definitions.All(definition => IsFlat(definition.Criterion)))
        {
            _conditions = [.. _definitions.SelectMany(definition => definition.Leaves)];
        }
    }

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

    /// <summary>
    /// What keeps the gate from being met: indices into its definitions' leaves, definition after definition. Returns how many there
    /// are, which may be more than fit; 0 when the gate is met, and only then.
    /// </summary>
    public int Failing(LeadProfile profile, Instant now, Span<int> leaves)
    {
        var count = 0;
        if (_conditions is { } conditions)
        {
            for (var i = 0; i < conditions.Length; i++)
            {
                // Written in any case, to be overwritten by the next when this one is met: cheaper than a branch that nobody can foresee.
                if (count < leaves.Length)
                {
                    leaves[count] = i;
                }

                count += conditions[i].Judge(profile, now) != Verdict.Met ? 1 : 0;
            }

            return count;
        }

        var offset = 0;
        foreach (var definition in _definitions)
        {
            var room = leaves[Math.Min(count, leaves.Length)..];
            var found = definition.Failing(profile, now, room);
            for (var i = 0; i < Math.Min(found, room.Length); i++)
            {
                room[i] += offset;
            }

            count += found;
            offset += definition.Leaves.Count;
        }

        return count;
    }

    /// <summary>Whether a criterion is met exactly when all its leaves are, so that those that are not are the ones that fail.</summary>
    private static bool IsFlat(Criterion criterion) => criterion switch
    {
        LeafCriterion => true,
        GroupCriterion { Kind: GroupKind.All } group => group.Children.All(IsFlat),
        _ => false,
    };
}
