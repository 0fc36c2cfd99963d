namespace RevenueProcess;

/// <summary>How a journey stands at as-of: won for good, else the exit in force, else open.</summary>
internal enum JourneyStanding
{
    Won = 1,
    Lost,
    Disqualified,
    Open,
}
