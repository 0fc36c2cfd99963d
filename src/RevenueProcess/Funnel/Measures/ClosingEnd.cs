namespace RevenueProcess;

/// <summary>What became of a journey after its start, where only its close counts.</summary>
internal enum ClosingEnd
{
    /// <summary>It is in a closing stage.</summary>
    Closed = 1,

    /// <summary>It is not.</summary>
    Open,
}
