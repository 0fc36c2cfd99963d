namespace RevenueProcess;

/// <summary>Tied entries of one sequence and stage, of which the first that is left stands before the others whatever came before.</summary>
/// <param name="stage">The stage, as entries number it.</param>
/// <param name="sequence">Which of the sequences.</param>
/// <param name="start">The place of the first in the order of ranks.</param>
internal sealed class TieLane(int stage, int sequence, int start)
{
    public int Stage { get; } = stage;

    public int Sequence { get; } = sequence;

    /// <summary>The place of the first that is left.</summary>
    public int Next { get; set; } = start;

    /// <summary>Where those end that may be first.</summary>
    public int End { get; set; } = start;

    /// <summary>How many of those that are left may be first.</summary>
    public int Waiting => End - Next;
}
