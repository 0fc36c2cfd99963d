namespace RevenueProcess;

/// <summary>Binds names of custom conditions to what the host supplies; a definition or score that is shared stays shared.</summary>
internal sealed class ConditionBinding(CustomConditions conditions)
{
    private readonly Dictionary<LeadDefinition, LeadDefinition> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Score, Score> _scores = new(ReferenceEqualityComparer.Instance);

    public CustomCondition? Find(string name) => conditions.TryFind(name, out var condition) ? condition : null;

    public Criterion Bind(Criterion criterion) => criterion.Bind(this);

    public LeadDefinition Bind(LeadDefinition definition)
    {
        if (definition.Customs.Criteria.Count == 0)
        {
            return definition;
        }

        if (!_definitions.TryGetValue(definition, out var bound))
        {
            bound = new(
                definition.Name, definition.Version, definition.AgreedBy, definition.Meaning, definition.EffectiveFrom, definition.Criterion.Bind(this), definition.RetiredFrom);
            _definitions.Add(definition, bound);
        }

        return bound;
    }

    public Score Bind(Score score)
    {
        if (score.Customs.Criteria.Count == 0)
        {
            return score;
        }

        if (!_scores.TryGetValue(score, out var bound))
        {
            bound = new(new ScoreDraft(score.Name, score.Version)
            {
                AgreedBy = score.AgreedBy,
                Meaning = score.Meaning,
                EffectiveFrom = score.EffectiveFrom,
                RetiredFrom = score.RetiredFrom,
                Fit = [.. score.Fit.Select(row => new FitPoints(row.Points, Bind(row.Criterion)))],
                Engagement = score.Engagement,
                EngagementCap = score.EngagementCap,
                Grades = score.Grades,
                Levels = score.Levels,
            });
            _scores.Add(score, bound);
        }

        return bound;
    }
}
