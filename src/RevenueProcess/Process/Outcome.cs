namespace RevenueProcess;

/// <summary>What a stage may settle about a journey. A journey without an outcome is open.</summary>
public enum Outcome
{
    /// <summary>The buyer bought. Settled by one stage of the success path, for good.</summary>
    Won,

    /// <summary>The buyer will not buy now. Settled by an exit; a declared transition may reopen it.</summary>
    Lost,

    /// <summary>There was never a buyer here. Settled by an exit and left out of win rates.</summary>
    Disqualified,
}
