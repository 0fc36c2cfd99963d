namespace RevenueProcess;

/// <summary>The buyer's view of single journeys of a log.</summary>
public static class StageLogBuyers
{
    /// <summary>Every journey as its buyer lives it, in no order.</summary>
    public static IEnumerable<JourneyBuyerView> BuyerViews(this StageLog log)
    {
        var (visits, turns) = (Require.NotNull(log).Columns, new StageTurns(log.Process));
        return Enumerable.Range(0, visits.Journeys)
            .Where(journey => visits.Starts[journey] < visits.Starts[journey + 1])
            .Select(journey => Of(log, turns, journey));
    }

    /// <summary>One journey as its buyer lives it. It looks through the ids of the log; for many journeys, use <see cref="BuyerViews"/>.</summary>
    /// <exception cref="ArgumentException">The log has no visit of such a journey.</exception>
    public static JourneyBuyerView BuyerView(this StageLog log, string journeyId)
    {
        Require.NotNull(log);
        Require.NotNull(journeyId);
        var visits = log.Columns;
        var number = Enumerable.Range(0, visits.Journeys)
            .FirstOrDefault(journey => visits.Keys[journey] == journeyId && visits.Starts[journey] < visits.Starts[journey + 1], -1);
        return number < 0
            ? throw new ArgumentException($"The log has no visit of a journey '{Wording.Shown(journeyId)}'.", nameof(journeyId))
            : Of(log, new StageTurns(log.Process), number);
    }

    private static JourneyBuyerView Of(StageLog log, StageTurns turns, int journey)
    {
        var (visits, process) = (log.Columns, log.Process);
        var ticks = new decimal[process.Stages.Count + 1];
        var outside = new decimal[process.Stages.Count + 1];
        var teams = new SortedSet<int>();
        var owners = new List<string>();
        var (first, end) = (visits.Starts[journey], visits.Starts[journey + 1]);
        for (var visit = first; visit < end; visit++)
        {
            var stage = visits.Stages[visit];
            var isLast = visit + 1 == end;
            var left = !isLast ? visits.Entered[visit + 1] : stage < process.Stages.Count && process.Stages[stage].Closes ? visits.Entered[visit] : visits.AsOf;
            ticks[stage] += left - visits.Entered[visit];
            outside[stage] += turns.OutsideOf(stage, visits.Entered[visit], left);
            teams.Add(turns.Meets[stage]);
            if (visits.Details?.Owners.AtEntry[visit] is { } owner && !owners.Contains(owner, StringComparer.Ordinal))
            {
                owners.Add(owner);
            }
        }

        foreach (var touch in visits.Touches is { } touches ? touches.Of(journey) : [])
        {
            teams.Add(touch.Team);
        }

        var names = visits.Touches?.Teams ?? process.Teams;
        return new JourneyBuyerView(
            visits.Keys[journey], turns.PartsOf(ticks, outside), [.. teams.Where(team => team != StageTurns.NoTeam).Select(team => names[team])], owners,
            turns.TimesSentBack(visits.Stages.AsSpan(first..end)));
    }
}
