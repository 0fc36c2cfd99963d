namespace RevenueProcess;

/// <summary>A transition that stands on a lead definition: what a change of the definition touches.</summary>
/// <param name="Process">The process.</param>
/// <param name="Transition">The transition; its stages are those that journeys would leave and enter otherwise.</param>
/// <param name="Asked">The definition that the gate asks.</param>
/// <param name="IsDirect">Whether that is the definition itself; otherwise it refers to it.</param>
public sealed record DefinitionUse(ProcessDefinition Process, Transition Transition, LeadDefinition Asked, bool IsDirect)
{
    /// <summary>"b2b v1: hand over: inquiry → qualified, through hot v2".</summary>
    public override string ToString() => $"{Process}: {Transition}{(IsDirect ? "" : $", through {Asked}")}";
}
