namespace RevenueProcess;

/// <summary>The verdicts that a group can have when each of its criteria independently takes one of its own possible verdicts.</summary>
internal static class PossibleVerdictsOfGroup
{
    /// <param name="counts">How many criteria have each set of possible verdicts, indexed by <see cref="PossibleVerdicts"/>.</param>
    /// <param name="needed">How many must be met.</param>
    public static PossibleVerdicts Of(ReadOnlySpan<int> counts, int needed)
    {
        int all = 0;
        int canMeet = 0;
        int canFail = 0;
        int canStayUnknown = 0;
        for (int set = 1; set < 8; set++)
        {
            all += counts[set];
            canMeet += (set & (int)PossibleVerdicts.Met) != 0 ? counts[set] : 0;
            canFail += (set & (int)PossibleVerdicts.NotMet) != 0 ? counts[set] : 0;
            canStayUnknown += (set & (int)PossibleVerdicts.Unknown) != 0 ? counts[set] : 0;
        }

        var possible = PossibleVerdicts.None;
        if (canMeet >= needed)
        {
            possible |= PossibleVerdicts.Met;
        }

        if (canFail > all - needed)
        {
            possible |= PossibleVerdicts.NotMet;
        }

        // Unknown: one stays unknown, and those that must be known neither meet the group nor fail it.
        int surelyMet = counts[(int)PossibleVerdicts.Met];
        int surelyNotMet = counts[(int)PossibleVerdicts.NotMet];
        if (canStayUnknown > 0 && surelyMet < needed && surelyNotMet <= all - needed)
        {
            possible |= PossibleVerdicts.Unknown;
        }

        return possible;
    }
}
