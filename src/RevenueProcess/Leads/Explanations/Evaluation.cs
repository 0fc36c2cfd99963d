using System.Globalization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A verdict with its reasons: which definition judged, when, and why. Equal to another that says the same; made to be stored as
/// evidence with the decision that relied on it.
/// </summary>
/// <remarks>
/// A verdict just given holds the definition and the profile it judged, both immutable, and puts the reasons into words when they
/// are first asked for: a move pays for its evidence, not for prose that nobody reads.
/// </remarks>
public sealed class Evaluation : IEquatable<Evaluation>
{
    private readonly LeadDefinition? _judge;
    private readonly LeadProfile? _judged;
    private Explanation? _root;
    private IReadOnlyList<string>? _missing;

    /// <summary>An evaluation whose reasons are in words already, as when a host reads back what it stored.</summary>
    /// <param name="definition">The name of the definition.</param>
    /// <param name="version">Its version.</param>
    /// <param name="at">The instant at which the lead was judged.</param>
    /// <param name="root">Why: the explanation of the definition's criterion, whose verdict is the evaluation's.</param>
    /// <param name="missing">The names of absent facts that would settle it, if it is unknown; none unless stated.</param>
    public Evaluation(string definition, int version, Instant at, Explanation root, IReadOnlyList<string>? missing = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(root);
        Definition = definition;
        Version = version;
        Verdict = root.Verdict;
        At = at;
        _root = root;
        _missing = Array.AsReadOnly([.. missing ?? []]);
    }

    internal Evaluation(LeadDefinition judge, LeadProfile judged, Verdict verdict, Instant at)
    {
        _judge = judge;
        _judged = judged;
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
    public Explanation Root => _root ??= _judge!.Criterion.Explain(_judged!, At);

    /// <summary>
    /// The names of absent facts that would settle an unknown verdict, as <see cref="LeadDefinition.Missing"/> finds them; empty when it is
    /// met or not met.
    /// </summary>
    public IReadOnlyList<string> Missing => _missing ??= Array.AsReadOnly(_judge!.Missing(_judged!, At).Select(fact => fact.Name).ToArray());

    /// <summary>Whether both say the same.</summary>
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
    /// demo request was never seen (must be within 30 days)." Of an unknown one it says which facts would settle it, of one that is met
    /// what met it.
    /// </summary>
    /// <param name="reasons">The most reasons that are told; of the others it says how many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reasons"/> is below 1.</exception>
    public string ToParagraph(int reasons = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reasons, 1);
        return ExplanationParagraph.Of(this, reasons);
    }

    /// <summary>"sales ready v1 is not met", and below it the failing leaves in columns.</summary>
    public override string ToString()
    {
        var failing = Root.FailingText(indent: 2);
        var line = string.Create(CultureInfo.InvariantCulture, $"{Definition} v{Version} is {Verdict.Text()}");
        return failing.Length == 0 ? line : $"{line}\n{failing}";
    }
}
