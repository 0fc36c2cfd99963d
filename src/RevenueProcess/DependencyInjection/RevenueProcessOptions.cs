using NodaTime;

namespace RevenueProcess;

/// <summary>What a host registers: its processes, and the vocabulary that everyone shares.</summary>
public sealed class RevenueProcessOptions
{
    private readonly List<ProcessDefinition> _processes;
    private readonly Dictionary<string, CustomCondition> _conditions;

    /// <summary>Options with nothing in them, as a host's first call gets them.</summary>
    public RevenueProcessOptions()
        : this(earlier: null)
    {
    }

    /// <summary>Options that start with what earlier ones hold and leave those as they are.</summary>
    internal RevenueProcessOptions(RevenueProcessOptions? earlier)
    {
        _processes = [.. earlier?._processes ?? []];
        _conditions = new(earlier?._conditions ?? [], StringComparer.Ordinal);
        Vocabulary = earlier?.Vocabulary;
    }

    /// <summary>The processes added so far; default none. At least one is required.</summary>
    public IReadOnlyList<ProcessDefinition> Processes => [.. _processes];

    /// <summary>
    /// The vocabulary; default null: the lead definitions of the processes. If one is given, every lead definition that a process
    /// uses must be in it, word for word.
    /// </summary>
    public Vocabulary? Vocabulary { get; private set; }

    /// <summary>Adds a process, or another version of one. Adding the same definition again changes nothing.</summary>
    public RevenueProcessOptions Add(ProcessDefinition process)
    {
        Require.NotNull(process);
        if (!_processes.Contains(process))
        {
            _processes.Add(process);
        }

        return this;
    }

    /// <summary>States the vocabulary. The last one stated holds.</summary>
    public RevenueProcessOptions Use(Vocabulary vocabulary)
    {
        Require.NotNull(vocabulary);
        Vocabulary = vocabulary;
        return this;
    }

    /// <summary>The custom conditions supplied so far; default none.</summary>
    public CustomConditions Conditions => CustomConditions.Of([.. _conditions.Values]);

    /// <summary>Supplies a custom condition that definitions name; see <see cref="CustomCondition"/>. The last one of a name holds.</summary>
    /// <param name="name">The name that definitions use.</param>
    /// <param name="judge">Judges a lead; pure and fast.</param>
    /// <param name="reads">The attributes it reads, if it can be unknown for want of them.</param>
    /// <exception cref="ArgumentException">The name is blank or not well-formed Unicode.</exception>
    public RevenueProcessOptions Condition(
        string name, Func<LeadProfile, Instant, CustomVerdict> judge, params IReadOnlyList<AttributeFact> reads)
    {
        _conditions[name] = new CustomCondition(name, judge, reads);
        return this;
    }

    internal IEnumerable<string> Faults()
    {
        foreach (var fault in ProcessCatalog.Faults(_processes))
        {
            yield return fault;
        }

        foreach (var process in Vocabulary is null ? [] : _processes)
        {
            foreach (var used in process.Definitions)
            {
                var shared = Vocabulary!.Find(used.Name, used.Version);
                if (shared is null)
                {
                    yield return $"{process} uses '{used}', which is not in the vocabulary";
                }
                else if (!shared.Equals(used))
                {
                    yield return $"{process} uses '{used}' with another meaning than the vocabulary gives it";
                }
            }
        }

        var conditions = Conditions;
        foreach (var process in _processes)
        {
            string[] lacking = [.. conditions.Lacking(process.UnboundNames)];
            if (lacking.Length > 0)
            {
                yield return $"{process} asks {CustomConditions.Conditions(lacking)}, which nobody registered";
            }
        }

        string[] unknown = [.. conditions.Lacking(Vocabulary?.UnboundNames ?? [])];
        if (unknown.Length > 0)
        {
            yield return $"the vocabulary asks {CustomConditions.Conditions(unknown)}, which nobody registered";
        }
    }
}
