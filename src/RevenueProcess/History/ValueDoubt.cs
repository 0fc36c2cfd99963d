namespace RevenueProcess;

/// <summary>A doubt about how the values of a file are written, which only the rest of the file settles.</summary>
internal sealed class ValueDoubt
{
    /// <summary>Whether the values in doubt are not what they were read as.</summary>
    public bool IsJustified { get; set; }
}
