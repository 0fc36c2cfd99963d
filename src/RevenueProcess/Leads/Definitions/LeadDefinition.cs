using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// What a word such as "sales ready" means: a named, versioned criterion over facts about a lead, with the teams that agreed to it.
/// The same object judges at a gate and is counted with in a report.
/// </summary>
/// <remarks>Immutable, with structural equality over all that it says, including the definitions that it refers to.</remarks>
[JsonConverter(typeof(PartOfDefinitionsConverter<LeadDefinition>))]
public sealed class LeadDefinition : IEquatable<LeadDefinition>
{
    internal LeadDefinition(
        string name, int version, IEnumerable<string> agreedBy, string meaning, Instant effectiveFrom, Criterion criterion, Instant? retiredFrom = null)
    {
        Name = name;
        Version = version;
        AgreedBy = Array.AsReadOnly(agreedBy.ToArray());
        Meaning = meaning;
        EffectiveFrom = effectiveFrom;
        RetiredFrom = retiredFrom;
        Criterion = criterion;
        var found = new List<LeafCriterion>(criterion.LeafCount);
        criterion.AddLeaves(found);
        Leaves = found.AsReadOnly();
        Customs = CustomUses.In([criterion]);
    }

    /// <summary>The word that is defined.</summary>
    public string Name { get; }

    /// <summary>Which definition of that word this is; 1 or more.</summary>
    public int Version { get; }

    /// <summary>The teams that agreed to it, in the order given; may be empty.</summary>
    public IReadOnlyList<string> AgreedBy { get; }

    /// <summary>What it means, in a sentence for people; may be empty.</summary>
    public string Meaning { get; }

    /// <summary>
    /// From when it is in force; <see cref="Instant.MinValue"/>, the default, means always. <see cref="Vocabulary.At"/> selects by it;
    /// evaluation does not look at it.
    /// </summary>
    public Instant EffectiveFrom { get; }

    /// <summary>
    /// From when it is no longer in force; null: it stays until another version takes effect. <see cref="Vocabulary.At"/> selects by it;
    /// evaluation does not look at it, and a retired definition stays readable.
    /// </summary>
    public Instant? RetiredFrom { get; }

    /// <summary>What must hold of a lead.</summary>
    public Criterion Criterion { get; }

    /// <summary>All comparisons, in declared order, through the definitions that are referred to.</summary>
    public IReadOnlyList<LeafCriterion> Leaves { get; }

    /// <summary>
    /// The names of the custom conditions that it asks, through definitions and scores, sorted ordinally; those must be bound before it is
    /// evaluated.
    /// </summary>
    public IReadOnlyList<string> CustomNames => Customs.Names;

    internal CustomUses Customs { get; }

    /// <summary>Starts a definition; <see cref="LeadDefinitionBuilder.When"/> finishes it, and checks it.</summary>
    /// <param name="name">The word that is defined.</param>
    /// <param name="version">Which definition of that word it is; 1 or more.</param>
    /// <returns>The definition as it is said so far.</returns>
    public static LeadDefinitionBuilder Named(string name, int version)
    {
        Require.NotNull(name);
        return new(name, version, [], "", Instant.MinValue, retiredFrom: null);
    }

    /// <inheritdoc cref="Criterion.Evaluate"/>
    public Verdict Evaluate(LeadProfile profile, Instant now)
    {
        Require.NotNull(profile);
        return Criterion.Judge(profile, now);
    }

    /// <summary>The verdict with its reasons, as data that can be kept.</summary>
    /// <param name="profile">What is known of the lead.</param>
    /// <param name="now">The instant at which the lead is judged; later signals do not exist.</param>
    /// <returns>The verdict; its reasons are worked out when they are first read.</returns>
    public Evaluation Explain(LeadProfile profile, Instant now)
    {
        Require.NotNull(profile);
        var judged = Customs.Asked(profile, now);
        return new Evaluation(this, judged, Criterion.Judge(judged, now), now);
    }

    /// <summary>
    /// Finds the leaves that stand in the way, as indices into <see cref="Leaves"/>, in order: under an even number of "not" those that
    /// are not met or unknown, under an odd number those that are met or unknown, and only in parts that are themselves in the way.
    /// Allocates nothing.
    /// </summary>
    /// <param name="profile">What is known about the lead.</param>
    /// <param name="now">The evaluation instant.</param>
    /// <param name="leaves">Receives the indices; when it is too short, the first ones. What lies behind the last one is not defined.</param>
    /// <returns>How many stand in the way, which may be more than the span holds; 0 when the definition is met, and only then.</returns>
    public int Failing(LeadProfile profile, Instant now, Span<int> leaves)
    {
        Require.NotNull(profile);
        var found = new FailingLeaves(leaves);
        Criterion.FindFailing(profile, now, negated: false, firstLeaf: 0, ref found);
        return found.Count;
    }

    /// <summary>
    /// What to ask for when the verdict is unknown: absent facts that settle it, in the order in which the definition names them. Empty
    /// unless the verdict is unknown, and when no facts settle it because a custom condition is unknown that names none that it reads.
    /// </summary>
    /// <remarks>
    /// A set of facts settles the verdict when, once all of them have values, the verdict is met or not met: whatever these values are,
    /// and whatever other facts become present. Each comparison counts as independent of the others, even of those over the same fact,
    /// so the set never asks for too little. The set is inclusion-minimal: without any one of its facts it does not settle the verdict.
    /// There may be other such sets; this one prefers facts named early. The time is proportional to nodes × absent facts.
    /// </remarks>
    /// <param name="profile">What is known of the lead.</param>
    /// <param name="now">The instant at which the lead is judged; later signals do not exist.</param>
    /// <returns>The facts to ask for; none when they settle nothing.</returns>
    public IReadOnlyList<Fact> Missing(LeadProfile profile, Instant now)
    {
        Require.NotNull(profile);
        return Criterion.Judge(profile, now) == Verdict.Unknown ? MissingFacts.Of(this, profile, now) : [];
    }

    /// <summary>The same definition, equal to this one, with its custom conditions bound to what the host supplies.</summary>
    /// <param name="conditions">What the host supplies; it may hold more than is asked.</param>
    /// <returns>The bound definition; this one when it asks no custom conditions.</returns>
    /// <exception cref="ArgumentException">Conditions that it asks are not supplied; the message names all of them.</exception>
    public LeadDefinition Bind(CustomConditions conditions)
    {
        Require.NotNull(conditions);
        conditions.RequireAll(Customs.Unbound, ToString(), nameof(conditions));
        return new ConditionBinding(conditions).Bind(this);
    }

    /// <summary>Whether both say the same: name, version, teams, meaning, dates and criterion.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when they are equal in all that they say.</returns>
    public bool Equals(LeadDefinition? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Version == other.Version
            && EffectiveFrom == other.EffectiveFrom
            && RetiredFrom == other.RetiredFrom
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && string.Equals(Meaning, other.Meaning, StringComparison.Ordinal)
            && AgreedBy.SequenceEqual(other.AgreedBy, StringComparer.Ordinal)
            && Criterion.Equals(other.Criterion));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LeadDefinition);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Version, EffectiveFrom, Criterion);

    /// <summary>"sales ready v1".</summary>
    /// <returns>Name and version.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} v{Version}");
}
