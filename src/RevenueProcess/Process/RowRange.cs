namespace RevenueProcess;

/// <summary>The rows of one trigger in one stage, in the order in which they are tried: <c>[First, End)</c>.</summary>
internal readonly record struct RowRange(int First, int End)
{
    /// <summary>Whether the trigger has no row in the stage.</summary>
    public bool IsEmpty => First == End;
}
