namespace RevenueProcess;

/// <summary>Finds what is wrong with teams that a measure names.</summary>
internal static class TeamFaults
{
    /// <summary>The first fault in words: a team that owns no stage, or one named twice; null where there is none.</summary>
    public static string? In(ProcessDefinition process, string measure, params IReadOnlyList<string> teams)
    {
        var unknown = teams.FirstOrDefault(team => !process.Teams.Contains(team, StringComparer.Ordinal));
        return unknown is not null ? $"The measure '{measure}' names the team '{unknown}', which owns no stage of {process}; its teams are {Wording.Of(process.Teams)}."
            : teams.Distinct(StringComparer.Ordinal).Count() < teams.Count ? $"The measure '{measure}' names one team twice: {Wording.Of(teams)}."
            : null;
    }
}
