using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Collects what a lead definition says; <see cref="When"/> finishes it. Started by <see cref="LeadDefinition.Named"/>. Immutable: each
/// step gives a new builder.
/// </summary>
public sealed class LeadDefinitionBuilder
{
    private readonly string name;
    private readonly int version;
    private readonly string[] agreedBy;
    private readonly string meaning;
    private readonly Instant effectiveFrom;
    private readonly Instant? retiredFrom;

    internal LeadDefinitionBuilder(string name, int version, string[] agreedBy, string meaning, Instant effectiveFrom, Instant? retiredFrom)
    {
        this.name = name;
        this.version = version;
        this.agreedBy = agreedBy;
        this.meaning = meaning;
        this.effectiveFrom = effectiveFrom;
        this.retiredFrom = retiredFrom;
    }

    /// <summary>The teams that agreed to the definition; replaces those given before.</summary>
    public LeadDefinitionBuilder AgreedBy(params string[] teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        return new(name, version, [.. teams], meaning, effectiveFrom, retiredFrom);
    }

    /// <summary>What the definition means, in a sentence for people.</summary>
    public LeadDefinitionBuilder Meaning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(name, version, agreedBy, text, effectiveFrom, retiredFrom);
    }

    /// <summary>The instant from which the definition is in force; by default always.</summary>
    public LeadDefinitionBuilder EffectiveFrom(Instant instant) => new(name, version, agreedBy, meaning, instant, retiredFrom);

    /// <summary>
    /// The instant from which the definition is no longer in force, although no other version replaces it; by default it stays.
    /// </summary>
    public LeadDefinitionBuilder RetiredFrom(Instant instant) => new(name, version, agreedBy, meaning, effectiveFrom, instant);

    /// <summary>What must hold of a lead: finishes the definition.</summary>
    /// <exception cref="InvalidDefinitionException">
    /// The definition is invalid; all faults are listed: a bad name of the definition or of a team, a team twice, a version below 1, a
    /// meaning that is not well-formed Unicode, retired before it is effective, or a fact name used with two kinds.
    /// </exception>
    public LeadDefinition When(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        var faults = new List<Fault>();
        LeadDefinitionRules.CheckHead(name, version, agreedBy, meaning, "$", faults);
        LeadDefinitionRules.CheckDates(effectiveFrom, retiredFrom, "$", faults);
        LeadDefinitionRules.CheckKinds(criterion, "$", faults);
        return faults.Count == 0
            ? new(name, version, agreedBy, meaning, effectiveFrom, criterion, retiredFrom)
            : throw new InvalidDefinitionException(faults);
    }
}
