namespace RevenueProcess;

/// <summary>Definitions with all definitions and scores that they stand on, each once and after those that it stands on.</summary>
internal sealed class References
{
    private readonly List<LeadDefinition> _definitions = [];
    private readonly List<Score> _scores = [];
    private readonly HashSet<LeadDefinition> _seenDefinitions = [];
    private readonly HashSet<Score> _seenScores = [];
    private readonly Lazy<(HashSet<string> Definitions, HashSet<string> Scores)> _repeated;

    private References() => _repeated = new(() => (
        Repeated(_definitions.Select(one => (one.Name, one.Version))), Repeated(_scores.Select(one => (one.Name, one.Version)))));

    public IReadOnlyList<LeadDefinition> Definitions => _definitions;

    public IReadOnlyList<Score> Scores => _scores;

    public static References Of(IEnumerable<LeadDefinition> definitions, IEnumerable<Score>? scores = null)
    {
        var references = new References();
        foreach (var definition in definitions)
        {
            references.Add(definition);
        }

        foreach (var score in scores ?? [])
        {
            references.Add(score);
        }

        return references;
    }

    /// <summary>Whether a reference to the definition must state its version, because there is another one of its name.</summary>
    public bool NeedsVersion(LeadDefinition definition) => _repeated.Value.Definitions.Contains(definition.Name);

    /// <summary>Whether a reference to the score must state its version, because there is another one of its name.</summary>
    public bool NeedsVersion(Score score) => _repeated.Value.Scores.Contains(score.Name);

    /// <summary>Two that say different things under one name and version: no document can hold both.</summary>
    public (string First, string Second)? Clash()
    {
        var definitions = new Dictionary<(string, int), LeadDefinition>();
        foreach (var definition in _definitions)
        {
            if (!definitions.TryAdd((definition.Name, definition.Version), definition))
            {
                return (definitions[(definition.Name, definition.Version)].ToString(), definition.ToString());
            }
        }

        var scores = new Dictionary<(string, int), Score>();
        foreach (var score in _scores)
        {
            if (!scores.TryAdd((score.Name, score.Version), score))
            {
                return ($"score {scores[(score.Name, score.Version)]}", $"score {score}");
            }
        }

        return null;
    }

    private void Add(LeadDefinition definition)
    {
        if (_seenDefinitions.Add(definition))
        {
            Add(definition.Criterion);
            _definitions.Add(definition);
        }
    }

    private void Add(Score score)
    {
        if (_seenScores.Add(score))
        {
            foreach (var row in score.Fit)
            {
                Add(row.Criterion);
            }

            _scores.Add(score);
        }
    }

    private void Add(Criterion criterion)
    {
        switch (criterion)
        {
            case MeetsCriterion meets:
                Add(meets.Definition);
                break;
            case ScoreCriterion scored:
                Add(scored.Score);
                break;
            case NotCriterion not:
                Add(not.Inner);
                break;
            case GroupCriterion group:
                foreach (var child in group.Children)
                {
                    Add(child);
                }

                break;
        }
    }

    private static HashSet<string> Repeated(IEnumerable<(string Name, int Version)> names) =>
        names.GroupBy(one => one.Name, StringComparer.Ordinal).Where(named => named.Skip(1).Any()).Select(named => named.Key).ToHashSet(StringComparer.Ordinal);
}
