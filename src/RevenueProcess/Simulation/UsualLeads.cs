namespace RevenueProcess;

/// <summary>
/// Draws leads where the plan describes none. They have the facts that the lead definitions, scores and custom conditions of the process look
/// at, with values near what those ask for; sometimes a fact is absent. Three of five leads are then improved, one fact at a time, until
/// they pass the gates of a way to a win or the tries are used up.
/// </summary>
internal sealed class UsualLeads
{
    private const double Improved = 0.6;
    private const int TriesAFact = 20;
    private readonly string[] _entries;
    private readonly UsualFact[] _facts;
    private readonly UsualRoutes _routes;

    public UsualLeads(ProcessDefinition process)
    {
        _entries = [.. process.Entries.Select(stage => stage.Id)];
        _routes = new UsualRoutes(process);
        var leaves = process.Definitions.SelectMany(definition => definition.Leaves)
            .Concat(process.Scores.SelectMany(score => score.Fit).SelectMany(row => LeavesOf(row.Criterion)))
            .ToArray();
        var points = process.Scores.SelectMany(score => score.Engagement.Select(row => (Row: row, Marks: MarksOf(score, leaves)))).ToArray();
        _facts =
        [
            .. leaves.SelectMany(leaf => leaf.FactsRead).Concat(points.Select(point => point.Row.Signal))
                .DistinctBy(fact => fact.Name, StringComparer.Ordinal)
                .Select(fact => new UsualFact(
                    fact,
                    [.. leaves.OfType<FactCriterion>().Where(leaf => leaf.Fact.Equals(fact))],
                    leaves.OfType<CustomCriterion>().Any(leaf => leaf.FactsRead.Contains(fact)),
                    [.. points.Where(point => point.Row.Signal.Equals(fact))]))
                .OrderBy(fact => fact.Fact.Name, StringComparer.Ordinal),
        ];
    }

    public SimulatedLead Draw(SimulationDraw draw)
    {
        var entry = draw.OneOf<string>(_entries);
        var values = new FactValue[_facts.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _facts[i].Draw(draw);
        }

        if (values.Length > 0 && draw.Chance(Improved) && _routes.Draw(entry, draw) is { Count: > 0 } wishes)
        {
            Improve(values, wishes, draw);
        }

        return new SimulatedLead(LeadProfile.Of(values)) { Entry = entry };
    }

    /// <summary>Draws one fact anew, now and then two, and keeps what does not take the lead farther from the wishes.</summary>
    private void Improve(FactValue[] values, IReadOnlyList<UsualWish> wishes, SimulationDraw draw)
    {
        var reached = Reached();
        for (var attempt = 0; attempt < TriesAFact * values.Length && reached < wishes.Count; attempt++)
        {
            var (one, other) = (draw.Between(0, values.Length - 1), draw.Between(0, values.Length - 1));
            var (before, beside) = (values[one], values[other]);
            if (draw.Chance(0.25))
            {
                values[other] = _facts[other].Draw(draw);
            }

            values[one] = _facts[one].Draw(draw);
            var now = Reached();
            if (now < reached)
            {
                values[other] = beside;
                values[one] = before;
            }
            else
            {
                reached = now;
            }
        }

        double Reached()
        {
            var profile = LeadProfile.Of(values);
            return wishes.Sum(wish => wish.Degree(profile, draw.Arrival));
        }
    }

    private static List<LeafCriterion> LeavesOf(Criterion criterion)
    {
        var leaves = new List<LeafCriterion>();
        criterion.AddLeaves(leaves);
        return leaves;
    }

    /// <summary>The points that somebody asks of a score: where comparisons and levels begin.</summary>
    private static decimal[] MarksOf(Score score, LeafCriterion[] leaves) =>
    [
        .. leaves.OfType<ScorePointsCriterion>().Where(leaf => leaf.Score.Equals(score)).Select(leaf => leaf.Least)
            .Concat(score.Levels.Select(level => level.From).OfType<decimal>())
            .Where(mark => mark > 0),
    ];
}
