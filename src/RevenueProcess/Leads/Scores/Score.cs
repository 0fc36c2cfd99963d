using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A named, versioned and agreed way to give points: fit for what a lead is, engagement for what it did. The points are data that
/// everyone can question: <see cref="Of"/> lists every line, and the lines sum exactly to the score.
/// </summary>
/// <remarks>
/// Immutable, with structural equality over all that it says. A score takes the world as closed: a criterion that is unknown gives
/// nothing, a signal that is absent, or later than the evaluation instant, did not happen.
/// </remarks>
[JsonConverter(typeof(PartOfDefinitionsConverter<Score>))]
public sealed class Score : IEquatable<Score>
{
    /// <summary>Points have at most this many decimals: those declared, and those that decay leaves after rounding.</summary>
    public const int Decimals = 4;

    /// <summary>The most points, in size, that a row can declare.</summary>
    public const decimal MaxPoints = 1_000_000;

    private readonly FitPoints[] _fit;
    private readonly SignalPoints[] _engagement;
    private readonly ScoreBand[] _grades;
    private readonly ScoreBand[] _levels;

    internal Score(ScoreDraft draft)
    {
        Name = draft.Name;
        Version = draft.Version;
        AgreedBy = Array.AsReadOnly(draft.AgreedBy.ToArray());
        Meaning = draft.Meaning;
        EffectiveFrom = draft.EffectiveFrom;
        RetiredFrom = draft.RetiredFrom;
        _fit = [.. draft.Fit];
        _engagement = [.. draft.Engagement];
        EngagementCap = draft.EngagementCap;
        _grades = ScoreBands.Sorted(draft.Grades, ScoreBands.GradeMarks);
        _levels = ScoreBands.Sorted(draft.Levels, ScoreBands.LevelMarks);
        Customs = CustomUses.In(_fit.Select(row => row.Criterion));
        Facts = draft.Facts().ToFrozenSet();
    }

    /// <summary>The name of the score.</summary>
    public string Name { get; }

    /// <summary>Which score of that name this is; 1 or more.</summary>
    public int Version { get; }

    /// <summary>The teams that agreed to it, in the order given; may be empty.</summary>
    public IReadOnlyList<string> AgreedBy { get; }

    /// <summary>What it means, in a sentence for people; may be empty.</summary>
    public string Meaning { get; }

    /// <summary>From when it is in force; <see cref="Instant.MinValue"/>, the default, means always. Evaluation does not look at it.</summary>
    public Instant EffectiveFrom { get; }

    /// <summary>From when it is no longer in force; null: it stays. Evaluation does not look at it.</summary>
    public Instant? RetiredFrom { get; }

    /// <summary>The rows of fit, in declared order.</summary>
    public IReadOnlyList<FitPoints> Fit => Array.AsReadOnly(_fit);

    /// <summary>The rows of engagement, in declared order.</summary>
    public IReadOnlyList<SignalPoints> Engagement => Array.AsReadOnly(_engagement);

    /// <summary>The most that all engagement gives together; null: no cap.</summary>
    public decimal? EngagementCap { get; }

    /// <summary>The bands of fit, A to D; empty when the score has no grades.</summary>
    public IReadOnlyList<ScoreBand> Grades => Array.AsReadOnly(_grades);

    /// <summary>The bands of engagement, 1 to 4; empty when the score has no levels.</summary>
    public IReadOnlyList<ScoreBand> Levels => Array.AsReadOnly(_levels);

    /// <summary>The names of the custom conditions that it asks, sorted ordinally; those must be bound before it is evaluated.</summary>
    public IReadOnlyList<string> CustomNames => Customs.Names;

    internal CustomUses Customs { get; }

    internal FrozenSet<Fact> Facts { get; }

    internal int Depth => _fit.Select(row => row.Criterion.Depth).DefaultIfEmpty().Max();

    internal long Nodes => _fit.Sum(row => (long)row.Criterion.Nodes) + _engagement.Length;

    /// <summary>Starts a score; <see cref="ScoreBuilder.Build"/> finishes it, and checks it.</summary>
    /// <param name="name">The name of the score.</param>
    /// <param name="version">Which version of it; 1 or more.</param>
    /// <returns>The score as it is said so far.</returns>
    public static ScoreBuilder Named(string name, int version)
    {
        Require.NotNull(name);
        return new(new ScoreDraft(name, version));
    }

    /// <summary>The points of a lead, with every line that makes them.</summary>
    /// <param name="profile">What is known of the lead.</param>
    /// <param name="now">The instant at which the lead is judged; later signals do not exist.</param>
    /// <returns>The points, with every line that makes them.</returns>
    public ScoreResult Of(LeadProfile profile, Instant now)
    {
        Require.NotNull(profile);
        return new(this, now, Array.AsReadOnly(ScoreLines.Of(this, profile, now).ToArray()));
    }

    /// <summary>Met when the points of fit are <paramref name="points"/> or more.</summary>
    /// <param name="points">The fewest points that meet it.</param>
    /// <returns>The criterion; never unknown.</returns>
    /// <exception cref="InvalidDefinitionException">The criterion would exceed the limits.</exception>
    public Criterion FitAtLeast(decimal points) => new ScorePointsCriterion(this, ScorePart.Fit, points);

    /// <summary>Met when the points of engagement are <paramref name="points"/> or more.</summary>
    /// <param name="points">The fewest points that meet it.</param>
    /// <returns>The criterion; never unknown.</returns>
    /// <exception cref="InvalidDefinitionException">The criterion would exceed the limits.</exception>
    public Criterion EngagementAtLeast(decimal points) => new ScorePointsCriterion(this, ScorePart.Engagement, points);

    /// <summary>Met when the points of fit and engagement together are <paramref name="points"/> or more.</summary>
    /// <param name="points">The fewest points that meet it.</param>
    /// <returns>The criterion; never unknown.</returns>
    /// <exception cref="InvalidDefinitionException">The criterion would exceed the limits.</exception>
    public Criterion AtLeast(decimal points) => new ScorePointsCriterion(this, ScorePart.Total, points);

    /// <summary>Met when the cell of the matrix of grades and levels is one of those given, such as "A1".</summary>
    /// <param name="cells">The cells that meet it, such as "A1"; at least one.</param>
    /// <returns>The criterion; never unknown.</returns>
    /// <exception cref="ArgumentException">There are no cells, one is not a grade and a level, or the score lacks grades or levels.</exception>
    public Criterion GradeWithin(params ReadOnlySpan<string> cells) => new ScoreGradeCriterion(this, GradeMatrix.Read(cells));

    /// <inheritdoc cref="GradeWithin(ReadOnlySpan{string})"/>
    public Criterion GradeWithin(IEnumerable<string> cells) => GradeWithin([.. Require.NotNull(cells)]);

    /// <summary>Met when the grade is <paramref name="grade"/> or better and the level is <paramref name="level"/> or better (1 is the best).</summary>
    /// <param name="grade">The lowest grade that meets it.</param>
    /// <param name="level">The highest number of a level that meets it; level 1 is the best.</param>
    /// <returns>The criterion; never unknown.</returns>
    /// <exception cref="ArgumentException">The grade or level does not exist, or the score lacks grades or levels.</exception>
    public Criterion GradeAtLeast(FitGrade grade, int level) => new ScoreGradeCriterion(this, GradeMatrix.AtLeast(grade, level));

    /// <summary>The same score, equal to this one, with its custom conditions bound to what the host supplies.</summary>
    /// <param name="conditions">What the host supplies; it may hold more than is asked.</param>
    /// <returns>The bound score; this one when it asks no custom conditions.</returns>
    /// <exception cref="ArgumentException">Conditions that the score asks are not supplied; the message names all of them.</exception>
    public Score Bind(CustomConditions conditions)
    {
        Require.NotNull(conditions);
        conditions.RequireAll(Customs.Unbound, ToString(), nameof(conditions));
        return new ConditionBinding(conditions).Bind(this);
    }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are equal in all that they say.</returns>
    public bool Equals(Score? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Version == other.Version
            && EffectiveFrom == other.EffectiveFrom
            && RetiredFrom == other.RetiredFrom
            && EngagementCap == other.EngagementCap
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && string.Equals(Meaning, other.Meaning, StringComparison.Ordinal)
            && AgreedBy.SequenceEqual(other.AgreedBy, StringComparer.Ordinal)
            && _fit.AsSpan().SequenceEqual(other._fit)
            && _engagement.AsSpan().SequenceEqual(other._engagement)
            && _grades.AsSpan().SequenceEqual(other._grades)
            && _levels.AsSpan().SequenceEqual(other._levels));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Score);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Version, EffectiveFrom, _fit.Length, _engagement.Length);

    /// <summary>"b2b v1".</summary>
    /// <returns>Name and version.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} v{Version}");

    /// <summary>The points of fit. Allocates nothing.</summary>
    internal decimal FitOf(LeadProfile profile, Instant now)
    {
        var points = 0m;
        foreach (var row in _fit)
        {
            if (row.Criterion.Judge(profile, now) == Verdict.Met)
            {
                points += row.Points;
            }
        }

        return points;
    }

    /// <summary>The points of engagement. Allocates nothing.</summary>
    internal decimal EngagementOf(LeadProfile profile, Instant now)
    {
        var points = 0m;
        foreach (var row in _engagement)
        {
            points += row.Capped(row.Uncapped(profile, now));
        }

        return EngagementCap < points ? EngagementCap.Value : points;
    }

    internal FitGrade? GradeOf(decimal fit) => _grades.Length == 0 ? null : FitGrade.A - ScoreBands.Find(_grades, fit);

    internal int? LevelOf(decimal engagement) => _levels.Length == 0 ? null : 1 + ScoreBands.Find(_levels, engagement);

    /// <summary>The fewest and the most points of fit once any absent facts have arrived.</summary>
    internal (decimal Least, decimal Most) PossibleFit(LeadProfile profile, Instant now)
    {
        var (least, most) = (0m, 0m);
        foreach (var row in _fit)
        {
            var possible = row.Criterion.Possible(profile, now, FactSupply.Whatever);
            var without = possible == PossibleVerdicts.Met ? row.Points : 0;
            var with = possible.HasFlag(PossibleVerdicts.Met) ? row.Points : 0;
            least += Math.Min(without, with);
            most += Math.Max(without, with);
        }

        return (least, most);
    }
}
