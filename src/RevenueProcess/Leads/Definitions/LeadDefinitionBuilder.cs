using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Collects what a lead definition says; <see cref="When"/> finishes it. Started by <see cref="LeadDefinition.Named"/>. Immutable: each
/// step gives a new builder.
/// </summary>
public sealed class LeadDefinitionBuilder
{
    private readonly string _name;
    private readonly int _version;
    private readonly string[] _agreedBy;
    private readonly string _meaning;
    private readonly Instant _effectiveFrom;
    private readonly Instant? _retiredFrom;

    internal LeadDefinitionBuilder(string name, int version, string[] agreedBy, string meaning, Instant effectiveFrom, Instant? retiredFrom)
    {
        _name = name;
        _version = version;
        _agreedBy = agreedBy;
        _meaning = meaning;
        _effectiveFrom = effectiveFrom;
        _retiredFrom = retiredFrom;
    }

    /// <summary>The teams that agreed to the definition; replaces those given before.</summary>
    /// <param name="teams">The names of the teams; each once.</param>
    /// <returns>The definition as it is said so far; this one is not changed.</returns>
    public LeadDefinitionBuilder AgreedBy(params string[] teams)
    {
        Require.AllPresent(teams);
        return new(_name, _version, [.. teams], _meaning, _effectiveFrom, _retiredFrom);
    }

    /// <summary>What the definition means, in a sentence for people.</summary>
    /// <param name="text">The sentence; may be empty.</param>
    /// <returns>The definition as it is said so far; this one is not changed.</returns>
    public LeadDefinitionBuilder Meaning(string text)
    {
        Require.NotNull(text);
        return new(_name, _version, _agreedBy, text, _effectiveFrom, _retiredFrom);
    }

    /// <summary>The instant from which the definition is in force; by default always.</summary>
    /// <param name="instant">The first instant at which it is in force.</param>
    /// <returns>The definition as it is said so far; this one is not changed.</returns>
    public LeadDefinitionBuilder EffectiveFrom(Instant instant) => new(_name, _version, _agreedBy, _meaning, instant, _retiredFrom);

    /// <summary>
    /// The instant from which the definition is no longer in force, although no other version replaces it; by default it stays.
    /// </summary>
    /// <param name="instant">The first instant at which it is no longer in force.</param>
    /// <returns>The definition as it is said so far; this one is not changed.</returns>
    public LeadDefinitionBuilder RetiredFrom(Instant instant) => new(_name, _version, _agreedBy, _meaning, _effectiveFrom, instant);

    /// <summary>What must hold of a lead: finishes the definition.</summary>
    /// <param name="criterion">What must hold of a lead.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The definition is invalid; all faults are listed: a bad name of the definition or of a team, a team twice, a version below 1, a
    /// meaning that is not well-formed Unicode, retired before it is effective, or a fact name used with two kinds.
    /// </exception>
    public LeadDefinition When(Criterion criterion)
    {
        Require.NotNull(criterion);
        var faults = new List<Fault>();
        LeadDefinitionRules.CheckHead(_name, _version, _agreedBy, _meaning, "$", faults);
        LeadDefinitionRules.CheckDates(_effectiveFrom, _retiredFrom, "$", faults);
        LeadDefinitionRules.CheckKinds(criterion, "$", faults);
        return faults.Count == 0
            ? new(_name, _version, _agreedBy, _meaning, _effectiveFrom, criterion, _retiredFrom)
            : throw new InvalidDefinitionException(faults);
    }
}
