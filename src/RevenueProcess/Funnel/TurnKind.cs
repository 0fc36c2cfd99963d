namespace RevenueProcess;

/// <summary>Whose turn it is in a journey: who must act so that it goes on.</summary>
public enum TurnKind
{
    /// <summary>That of the team that owns the stage.</summary>
    Team = 1,

    /// <summary>The buyer's: the stage is marked so.</summary>
    Buyer,

    /// <summary>Nobody's: the stage has no owner, or the journey is in a stage that the process does not have.</summary>
    Nobody,

    /// <summary>Nobody can act: the journey is closed, and was reopened later.</summary>
    Closed,

    /// <summary>Nobody works: it would be a team's turn, and the calendar of the stage's service level is closed.</summary>
    OutsideHours,
}
