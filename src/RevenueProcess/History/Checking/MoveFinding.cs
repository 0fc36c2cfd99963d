namespace RevenueProcess;

/// <summary>What a process makes of a recorded move.</summary>
public enum MoveFinding
{
    /// <summary>It declares the move, and its gate is met or asks nothing.</summary>
    Permitted = 1,

    /// <summary>It does not declare the move, directly or through gates only.</summary>
    Undeclared,

    /// <summary>It declares the move, and a gate would have refused it.</summary>
    Refused,

    /// <summary>It declares the move and no gate refuses it, but an earlier row or another way out of a gate leads somewhere else.</summary>
    LedElsewhere,

    /// <summary>It declares the move with a gate, and no profile says what the lead was like.</summary>
    Unknown,

    /// <summary>It lacks one of the two stages.</summary>
    Unmapped,
}
