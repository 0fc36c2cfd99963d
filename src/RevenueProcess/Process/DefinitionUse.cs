namespace RevenueProcess;

/// <summary>A transition that stands on a lead definition: what a change of the definition touches.</summary>
public sealed record DefinitionUse(ProcessDefinition Process, Transition Transition, LeadDefinition Asked, bool IsDirect)
{
    /// <summary>The process.</summary>
    public ProcessDefinition Process { get; } = Require.NotNull(Process);

    /// <summary>The transition; its stages are those that journeys would leave and enter otherwise.</summary>
    public Transition Transition { get; } = Require.NotNull(Transition);

    /// <summary>The definition that the gate asks.</summary>
    public LeadDefinition Asked { get; } = Require.NotNull(Asked);

    /// <summary>Whether that is the definition itself; otherwise it refers to it.</summary>
    public bool IsDirect { get; } = IsDirect;

    /// <summary>"b2b v1: hand over: inquiry → qualified, through hot v2".</summary>
    public override string ToString() => $"{Process}: {Transition}{(IsDirect ? "" : $", through {Asked}")}";
}
