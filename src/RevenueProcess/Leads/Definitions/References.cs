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

    /// <summary>A definition that has the name and version of another one; no document can hold both.</summary>
    public LeadDefinition? DefinitionClash() => FirstAgain(_definitions, one => (one.Name, one.Version));

    /// <summary>A score that has the name and version of another one; no document can hold both.</summary>
    public Score? ScoreClash() => FirstAgain(_scores, one => (one.Name, one.Version));

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

    private static T? FirstAgain<T>(List<T> all, Func<T, (string Name, int Version)> key)
        where T : class
    {
        var seen = new HashSet<(string, int)>();
        return all.Find(one => !seen.Add(key(one)));
    }

    private static HashSet<string> Repeated(IEnumerable<(string Name, int Version)> names) =>
        names.GroupBy(one => one.Name, StringComparer.Ordinal).Where(named => named.Skip(1).Any()).Select(named => named.Key).ToHashSet(StringComparer.Ordinal);
}
