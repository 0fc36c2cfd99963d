namespace RevenueProcess;

/// <summary>A transition that uses a lead definition, so that a change of the definition affects it.</summary>
public sealed record DefinitionUse(ProcessDefinition Process, Transition Transition, LeadDefinition Asked, bool IsDirect)
{
    /// <summary>The process.</summary>
    public ProcessDefinition Process { get; } = Require.NotNull(Process);

    /// <summary>The transition that a change of the definition affects.</summary>
    public Transition Transition { get; } = Require.NotNull(Transition);

    /// <summary>The definition named by the gate.</summary>
    public LeadDefinition Asked { get; } = Require.NotNull(Asked);

    /// <summary>Whether the gate names the definition itself; if not, it names one that refers to it.</summary>
    public bool IsDirect { get; } = IsDirect;

    /// <summary>"b2b v1: hand over: inquiry → qualified, through hot v2".</summary>
    public override string ToString() => $"{Process}: {Transition}{(IsDirect ? "" : $", through {Asked}")}";
}
