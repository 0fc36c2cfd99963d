using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Describes a score step by step; <see cref="Build"/> gives the valid score or reports all faults at once. Immutable: each step gives a
/// new builder.
/// </summary>
public sealed class ScoreBuilder
{
    private readonly ScoreDraft _draft;

    internal ScoreBuilder(ScoreDraft draft) => _draft = draft;

    /// <summary>The teams that agreed to the score; replaces those given before.</summary>
    /// <param name="teams">The names of the teams; each once.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder AgreedBy(params string[] teams)
    {
        Require.AllPresent(teams);
        return new(_draft with { AgreedBy = [.. teams] });
    }

    /// <summary>What the score means, in a sentence for people.</summary>
    /// <param name="text">The sentence; may be empty.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder Meaning(string text)
    {
        Require.NotNull(text);
        return new(_draft with { Meaning = text });
    }

    /// <summary>The instant from which the score is in force; by default always.</summary>
    /// <param name="instant">The first instant at which it is in force.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder EffectiveFrom(Instant instant) => new(_draft with { EffectiveFrom = instant });

    /// <summary>The instant from which the score is no longer in force; by default it stays.</summary>
    /// <param name="instant">The first instant at which it is no longer in force.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder RetiredFrom(Instant instant) => new(_draft with { RetiredFrom = instant });

    /// <summary>Adds points for a lead that meets a criterion.</summary>
    /// <param name="points">What meeting the criterion gives; may be negative.</param>
    /// <param name="criterion">What must be met.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder Fit(decimal points, Criterion criterion)
    {
        Require.NotNull(criterion);
        return new(_draft with { Fit = [.. _draft.Fit, new(points, criterion)] });
    }

    /// <summary>Adds points for every occurrence of a signal.</summary>
    /// <param name="signal">The signal; once in a score.</param>
    /// <param name="points">What a fresh occurrence gives.</param>
    /// <param name="halfLife">The age at which an occurrence gives half; by default it does not fade.</param>
    /// <param name="cap">The most that all occurrences give together; by default no cap.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder Engagement(SignalFact signal, decimal points, Duration? halfLife = null, decimal? cap = null)
    {
        Require.NotNull(signal);
        return new(_draft with { Engagement = [.. _draft.Engagement, new(signal, points, halfLife, cap)] });
    }

    /// <summary>The most that all engagement gives together; by default no cap.</summary>
    /// <param name="points">The most that all engagement gives together; above 0.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder EngagementCap(decimal points) => new(_draft with { EngagementCap = points });

    /// <summary>The fewest points of fit for the grades A, B and C; what has less is D.</summary>
    /// <param name="a">Where grade A begins.</param>
    /// <param name="b">Where grade B begins.</param>
    /// <param name="c">Where grade C begins; below is D.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder Grades(decimal a, decimal b, decimal c) => Grades(ScoreBands.From(ScoreBands.GradeMarks, a, b, c));

    /// <summary>The bands of fit: A, B, C and D, in any order, without overlap or gap.</summary>
    /// <param name="bands">The bands of the grades A to D.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder Grades(params IReadOnlyList<ScoreBand> bands)
    {
        RequireBands(bands);
        return new(_draft with { Grades = [.. bands] });
    }

    /// <summary>The fewest points of engagement for the levels 1, 2 and 3; what has less is 4.</summary>
    /// <param name="one">Where level 1 begins.</param>
    /// <param name="two">Where level 2 begins.</param>
    /// <param name="three">Where level 3 begins; below is 4.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder Levels(decimal one, decimal two, decimal three) => Levels(ScoreBands.From(ScoreBands.LevelMarks, one, two, three));

    /// <summary>The bands of engagement: 1, 2, 3 and 4, in any order, without overlap or gap.</summary>
    /// <param name="bands">The bands of the levels 1 to 4.</param>
    /// <returns>The score as it is said so far; this one is not changed.</returns>
    public ScoreBuilder Levels(params IReadOnlyList<ScoreBand> bands)
    {
        RequireBands(bands);
        return new(_draft with { Levels = [.. bands] });
    }

    /// <summary>Checks the whole description and makes it a score.</summary>
    /// <returns>The score.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The score is invalid; all faults are listed: a bad name of the score or of a team, a team twice, a version below 1, retired before
    /// it is effective, no rows, points out of range, a signal twice, an invalid half-life or cap, bands that overlap or leave a gap, a
    /// fact name used with two kinds, too deep or too many criteria.
    /// </exception>
    public Score Build()
    {
        var faults = new List<Fault>();
        ScoreRules.Check(_draft, "$", faults);
        return faults.Count == 0 ? new(_draft) : throw new InvalidDefinitionException(faults);
    }

    private static void RequireBands(IReadOnlyList<ScoreBand> bands)
    {
        Require.NotNull(bands);
        foreach (var band in bands)
        {
            Require.NotNull(band, nameof(bands));
            Require.NotNull(band.Mark, nameof(bands));
        }
    }
}
