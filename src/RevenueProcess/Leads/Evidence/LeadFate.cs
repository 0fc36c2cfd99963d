namespace RevenueProcess;

/// <summary>What became of a past lead. The default is <see cref="Open"/>: nothing is settled by omission.</summary>
public enum LeadFate
{
    /// <summary>Not decided yet. Counted apart, never as a failure.</summary>
    Open = 0,

    /// <summary>The buyer bought.</summary>
    Won = 1,

    /// <summary>The buyer did not buy.</summary>
    Lost = 2,
}
