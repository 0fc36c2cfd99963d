using System.Globalization;
using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>Why a comparison of a score has its verdict.</summary>
[JsonConverter(typeof(ExplanationConverter<ScoreExplanation>))]
public abstract record ScoreExplanation : LeafExplanation
{
    private protected ScoreExplanation(string score, int version, IReadOnlyList<ScoreReason> reasons, Verdict verdict)
        : base(verdict)
    {
        Score = score;
        Version = version;
        Reasons = Array.AsReadOnly(reasons.ToArray());
    }

    /// <summary>The name of the score.</summary>
    public string Score { get; }

    /// <summary>The version of the score.</summary>
    public int Version { get; }

    /// <summary>The lines of the score that made the difference, in its order: those that gave or took points, and those that were unknown.</summary>
    public IReadOnlyList<ScoreReason> Reasons { get; }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are of one kind and all their values are equal.</returns>
    public virtual bool Equals(ScoreExplanation? other) =>
        ReferenceEquals(this, other)
        || (base.Equals(other) && Score == other!.Score && Version == other.Version && Reasons.SequenceEqual(other.Reasons));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Score, Version, Reasons.Count);

    private protected string ScoreText => string.Create(CultureInfo.InvariantCulture, $"{Score} v{Version}");
}
