namespace RevenueProcess;

/// <summary>A touch of a journey that is part of the log.</summary>
/// <param name="Ticks">When, in ticks of 100 ns since the Unix epoch.</param>
/// <param name="What">The number of what it was, among <see cref="TouchGroups.Whats"/>.</param>
/// <param name="Team">The number of the team, among <see cref="TouchGroups.Teams"/>; <see cref="NoTeam"/> where none is named.</param>
internal readonly record struct SettledTouch(long Ticks, int What, int Team)
{
    /// <summary>The team of a touch that names none.</summary>
    public const int NoTeam = -1;
}
