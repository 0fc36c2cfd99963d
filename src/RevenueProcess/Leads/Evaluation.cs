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

    /// <summary>An evaluation whose reasons are in words already, as when a host reads back what it stored.</summary>
    /// <param name="definition">The name of the definition.</param>
    /// <param name="version">Its version.</param>
    /// <param name="at">The instant at which the lead was judged.</param>
    /// <param name="root">Why: the explanation of the definition's criterion, whose verdict is the evaluation's.</param>
    public Evaluation(string definition, int version, Instant at, Explanation root)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(root);
        Definition = definition;
        Version = version;
        Verdict = root.Verdict;
        At = at;
        _root = root;
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

    /// <summary>Whether both say the same.</summary>
    public bool Equals(Evaluation? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Definition == other.Definition && Version == other.Version && Verdict == other.Verdict && At == other.At
            && Root.Equals(other.Root));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Evaluation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Definition, Version, Verdict, At);

    /// <summary>"sales ready v1 is not met", and below it the failing leaves in columns.</summary>
    public override string ToString()
    {
        var failing = Root.FailingText(indent: 2);
        var line = string.Create(CultureInfo.InvariantCulture, $"{Definition} v{Version} is {Verdict.Text()}");
        return failing.Length == 0 ? line : $"{line}\n{failing}";
    }
}
