using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A verdict with its reasons: which definition judged, when, and why. Equal to another that says the same; made to be stored as
/// evidence with the decision that relied on it (<see cref="EvaluationJson"/>).
/// </summary>
/// <remarks>
/// Immutable, and safe for several threads at once. A verdict just given holds the definition and the profile it judged, both immutable,
/// and works out its reasons when they are first asked for: a move pays for its evidence, not for reasons that nobody reads. What custom
/// conditions say is asked when the verdict is given, each condition once. So it says the same whenever it is read; and once it was read it
/// holds the profile no longer.
/// </remarks>
[JsonConverter(typeof(EvaluationConverter))]
public sealed class Evaluation : IEquatable<Evaluation>
{
    private readonly LeadDefinition? _judge;
    private LeadProfile? _judged;
    private EvaluationReasons? _reasons;

    internal Evaluation(string definition, int version, Instant at, EvaluationReasons reasons)
    {
        Definition = definition;
        Version = version;
        Verdict = reasons.Root.Verdict;
        At = at;
        _reasons = reasons;
    }

    internal Evaluation(LeadDefinition judge, LeadProfile judged, Verdict verdict, Instant at)
    {
        _judge = judge;
        _judged = judge.Customs.Asked(judged, at);
        Definition = judge.Name;
        Version = judge.Version;
        Verdict = verdict;
        At = at;
    }

    /// <summary>The name of the definition.</summary>
    public string Definition { get; }

    /// <summary>The version of the definition.</summary>
    public int Version { get; }

    /// <summary>The verdict; the same as that of <see cref="Root"/>.</summary>
    public Verdict Verdict { get; }

    /// <summary>The instant at which the lead was judged.</summary>
    public Instant At { get; }

    /// <summary>Why: the explanation of the definition's criterion.</summary>
    public Explanation Root => Reasons.Root;

    /// <summary>
    /// The names of absent facts that would settle an unknown verdict, as <see cref="LeadDefinition.Missing"/> finds them; empty when it is
    /// met or not met.
    /// </summary>
    public IReadOnlyList<string> Missing => Reasons.Missing;

    /// <summary>Whether it still holds the profile that was judged.</summary>
    internal bool HoldsProfile => Volatile.Read(ref _judged) is not null;

    // The reasons are there before the profile is let go, so whoever finds no profile finds reasons. Two threads may work them out at once:
    // the same reasons, of which one are kept.
    private EvaluationReasons Reasons
    {
        get
        {
            if (Volatile.Read(ref _judged) is { } judged)
            {
                Interlocked.CompareExchange(ref _reasons, EvaluationReasons.Of(_judge!, judged, At), null);
                Volatile.Write(ref _judged, null);
            }

            return Volatile.Read(ref _reasons)!;
        }
    }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when definition, version, verdict, instant, reasons and missing facts are equal.</returns>
    public bool Equals(Evaluation? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Definition == other.Definition && Version == other.Version && Verdict == other.Verdict && At == other.At
            && Root.Equals(other.Root) && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Evaluation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Definition, Version, Verdict, At);

    /// <summary>
    /// The verdict and its reasons as one paragraph for people: "Sales ready v1 is not met: employees was 20 but must be at least 50, and
    /// demo request was never seen (must be seen within 30 days)." Of an unknown verdict it says which facts would settle it; of one that is
    /// met it says what met it.
    /// </summary>
    /// <param name="reasons">The most reasons that are told; of the others it says how many there are.</param>
    /// <returns>The paragraph.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reasons"/> is below 1.</exception>
    public string ToParagraph(int reasons = 8)
    {
        Require.AtLeast(reasons, 1);
        return ExplanationParagraph.Of(this, reasons);
    }

    /// <summary>"sales ready v1 is not met", and below it the failing leaves in columns.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var failing = Root.FailingText(indent: 2);
        var line = string.Create(CultureInfo.InvariantCulture, $"{Definition} v{Version} is {Verdict.Text()}");
        return failing.Length == 0 ? line : $"{line}\n{failing}";
    }
}
