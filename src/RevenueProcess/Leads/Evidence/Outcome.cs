namespace RevenueProcess;

/// <summary>
/// What became of a lead or a journey, and what a stage may settle. Without an outcome (null) it is open; no outcome is 0, so that
/// nothing is settled by omission.
/// </summary>
public enum Outcome
{
    /// <summary>The buyer bought. Settled by one stage of the success path, for good.</summary>
    Won = 1,

    /// <summary>The buyer will not buy now. Settled by an exit; a declared transition may reopen it.</summary>
    Lost = 2,

    /// <summary>There was never a buyer here. Settled by an exit and left out of win rates.</summary>
    Disqualified = 3,
}
