using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace RevenueProcess;

/// <summary>Definitions through time: every version of every word, and which of them is in force at an instant.</summary>
/// <remarks>Immutable. Definitions that have been replaced stay readable, because past decisions relied on them.</remarks>
public sealed class Vocabulary
{
    private readonly SortedDictionary<string, LeadDefinition[]> byName;

    private Vocabulary(SortedDictionary<string, LeadDefinition[]> byName) => this.byName = byName;

    /// <summary>All names, sorted ordinally.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>All definitions, by name and then by effective instant.</summary>
    public IEnumerable<LeadDefinition> Definitions => byName.Values.SelectMany(versions => versions);

    /// <summary>The vocabulary of these definitions, in any order.</summary>
    /// <exception cref="InvalidDefinitionException">
    /// Two definitions of one name have the same version, or take effect at the same instant; all such faults are listed.
    /// </exception>
    public static Vocabulary Of(IEnumerable<LeadDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var faults = new List<Fault>();
        var versions = new Dictionary<(string, int), int>();
        var effective = new Dictionary<(string, Instant), int>();
        LeadDefinition[] all = [.. definitions];
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i] is not { } definition)
            {
                throw new ArgumentException("The definitions contain null.", nameof(definitions));
            }

            if (!versions.TryAdd((definition.Name, definition.Version), i))
            {
                faults.Add(Clash(FaultCodes.RepeatedVersion, "version", $"{definition} is defined twice"));
            }

            if (!effective.TryAdd((definition.Name, definition.EffectiveFrom), i))
            {
                LeadDefinition other = all[effective[(definition.Name, definition.EffectiveFrom)]];
                faults.Add(Clash(
                    FaultCodes.SameEffective,
                    "effectiveFrom",
                    $"{other} and {definition} both take effect at {Wording.Of(definition.EffectiveFrom)}"));
            }

            Fault Clash(string code, string key, string message) =>
                new(code, string.Create(CultureInfo.InvariantCulture, $"$[{i}].{key}"), message);
        }

        if (faults.Count > 0)
        {
            throw new InvalidDefinitionException(faults);
        }

        return new(new(
            all.GroupBy(definition => definition.Name, StringComparer.Ordinal).ToDictionary(
                named => named.Key, named => named.OrderBy(definition => definition.EffectiveFrom).ToArray(), StringComparer.Ordinal),
            StringComparer.Ordinal));
    }

    /// <summary>
    /// The definitions in force at an instant, by name: for each name the one with the latest effective instant that is not after it.
    /// A name none of whose definitions is yet in force is left out.
    /// </summary>
    public IReadOnlyDictionary<string, LeadDefinition> At(Instant instant) => byName.Values
        .Select(versions => Array.FindLast(versions, definition => definition.EffectiveFrom <= instant))
        .OfType<LeadDefinition>()
        .ToFrozenDictionary(definition => definition.Name, StringComparer.Ordinal);

    /// <summary>The definition of this name and version, in force or not; null when there is none.</summary>
    public LeadDefinition? Find(string name, int version)
    {
        ArgumentNullException.ThrowIfNull(name);
        return byName.TryGetValue(name, out LeadDefinition[]? versions)
            ? Array.Find(versions, definition => definition.Version == version)
            : null;
    }
}
