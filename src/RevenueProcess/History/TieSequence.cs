namespace RevenueProcess;

/// <summary>The tied entries of one sequence, or those without one, by stage.</summary>
internal sealed class TieSequence
{
    /// <summary>How many may be first.</summary>
    public int Waiting { get; set; }

    /// <summary>Those of the stages that the process has.</summary>
    public List<TieLane> Known { get; } = [];

    /// <summary>The numbers of the lanes of other stages in which one may be first, by text.</summary>
    public SortedSet<int> Unknown { get; } = [];
}
