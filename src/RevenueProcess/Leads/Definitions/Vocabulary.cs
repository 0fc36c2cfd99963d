using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Definitions and scores through time: every version of every word, and which of them is in force at an instant. Definitions and scores
/// have names of their own: a definition and a score may share one.
/// </summary>
/// <remarks>Immutable. What has been replaced or retired stays readable, because past decisions relied on it.</remarks>
[JsonConverter(typeof(VocabularyConverter))]
public sealed class Vocabulary
{
    private readonly SortedDictionary<string, LeadDefinition[]> _definitions;
    private readonly SortedDictionary<string, Score[]> _scores;

    private Vocabulary(IEnumerable<LeadDefinition> definitions, IEnumerable<Score> scores)
    {
        _definitions = ByName(definitions, one => one.Name, one => one.EffectiveFrom);
        _scores = ByName(scores, one => one.Name, one => one.EffectiveFrom);
    }

    /// <summary>All names of definitions, sorted ordinally.</summary>
    public IReadOnlyCollection<string> Names => _definitions.Keys;

    /// <summary>All definitions, by name and then by effective instant.</summary>
    public IEnumerable<LeadDefinition> Definitions => _definitions.Values.SelectMany(versions => versions);

    /// <summary>All scores, by name and then by effective instant.</summary>
    public IEnumerable<Score> Scores => _scores.Values.SelectMany(versions => versions);

    /// <summary>The names of the custom conditions that definitions and scores ask, sorted ordinally.</summary>
    public IReadOnlyList<string> CustomNames => CustomUses.Sorted(Customs.SelectMany(uses => uses.Names));

    internal IReadOnlyList<string> UnboundNames => CustomUses.Sorted(Customs.SelectMany(uses => uses.Unbound));

    private IEnumerable<CustomUses> Customs => Definitions.Select(one => one.Customs).Concat(Scores.Select(one => one.Customs));

    /// <summary>The vocabulary of these definitions and scores, in any order.</summary>
    /// <param name="definitions">The definitions, in any order; several versions of a name are allowed.</param>
    /// <param name="scores">The scores, in any order; none unless stated.</param>
    /// <returns>The vocabulary.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// Two of one name have the same version, or take effect at the same instant; all such faults are listed.
    /// </exception>
    public static Vocabulary Of(IEnumerable<LeadDefinition> definitions, IEnumerable<Score>? scores = null)
    {
        Require.NotNull(definitions);
        LeadDefinition[] words = [.. definitions];
        Score[] points = [.. scores ?? []];
        if (Array.IndexOf(words, null) >= 0 || Array.IndexOf(points, null) >= 0)
        {
            throw new ArgumentException("The definitions or scores contain null.", Array.IndexOf(words, null) >= 0 ? nameof(definitions) : nameof(scores));
        }

        return Of(words.Select((word, i) => (word, At("$", i))), points.Select((one, i) => (one, At("$.scores", i))), []);

        static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
    }

    internal static Vocabulary Of(
        IEnumerable<(LeadDefinition Definition, string Path)> definitions, IEnumerable<(Score Score, string Path)> scores, List<Fault> faults)
    {
        definitions = [.. definitions];
        scores = [.. scores];
        Check(definitions.Select(one => (one.Definition.Name, one.Definition.Version, one.Definition.EffectiveFrom, one.Path)), faults);
        Check(scores.Select(one => (one.Score.Name, one.Score.Version, one.Score.EffectiveFrom, one.Path)), faults);
        return faults.Count == 0
            ? new(definitions.Select(one => one.Definition), scores.Select(one => one.Score))
            : throw new InvalidDefinitionException(faults);
    }

    /// <summary>
    /// The definitions in force at an instant, by name: for each name the one with the latest effective instant that is not after it. A
    /// name none of whose definitions is yet in force is left out, and one whose latest is retired by then, too.
    /// </summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The definition in force for each name; a name without one is left out.</returns>
    public IReadOnlyDictionary<string, LeadDefinition> At(Instant instant) =>
        InForce(_definitions, instant, one => one.EffectiveFrom, one => one.RetiredFrom);

    /// <summary>The scores in force at an instant, by name, as <see cref="At"/> selects definitions.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The score in force for each name; a name without one is left out.</returns>
    public IReadOnlyDictionary<string, Score> ScoresAt(Instant instant) => InForce(_scores, instant, one => one.EffectiveFrom, one => one.RetiredFrom);

    /// <summary>The definition of this name and version, in force or not; null when there is none.</summary>
    /// <param name="name">The word that is defined.</param>
    /// <param name="version">Which definition of that word.</param>
    /// <returns>The definition; null when there is none of that name and version.</returns>
    public LeadDefinition? Find(string name, int version)
    {
        Require.NotNull(name);
        return _definitions.TryGetValue(name, out var versions) ? Array.Find(versions, one => one.Version == version) : null;
    }

    /// <summary>The score of this name and version, in force or not; null when there is none.</summary>
    /// <param name="name">The name of the score.</param>
    /// <param name="version">Which version of it.</param>
    /// <returns>The score; null when there is none of that name and version.</returns>
    public Score? FindScore(string name, int version)
    {
        Require.NotNull(name);
        return _scores.TryGetValue(name, out var versions) ? Array.Find(versions, one => one.Version == version) : null;
    }

    /// <summary>The same vocabulary with its custom conditions bound to what the host supplies.</summary>
    /// <param name="conditions">What the host supplies; it may hold more than is asked.</param>
    /// <returns>The vocabulary with bound definitions and scores.</returns>
    /// <exception cref="ArgumentException">Conditions that it asks are not supplied; the message names all of them.</exception>
    public Vocabulary Bind(CustomConditions conditions)
    {
        Require.NotNull(conditions);
        conditions.RequireAll(UnboundNames, "The vocabulary", nameof(conditions));
        var binding = new ConditionBinding(conditions);
        return new(Definitions.Select(binding.Bind), Scores.Select(binding.Bind));
    }

    private static SortedDictionary<string, T[]> ByName<T>(IEnumerable<T> all, Func<T, string> name, Func<T, Instant> effective) => new(
        all.GroupBy(name, StringComparer.Ordinal).ToDictionary(named => named.Key, named => named.OrderBy(effective).ToArray(), StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static FrozenDictionary<string, T> InForce<T>(
        SortedDictionary<string, T[]> byName, Instant instant, Func<T, Instant> effective, Func<T, Instant?> retired)
        where T : class =>
        byName
            .Select(named => (named.Key, Latest: Array.FindLast(named.Value, one => effective(one) <= instant)))
            .Where(named => named.Latest is not null && !(retired(named.Latest) <= instant))
            .ToFrozenDictionary(named => named.Key, named => named.Latest!, StringComparer.Ordinal);

    private static void Check(IEnumerable<(string Name, int Version, Instant EffectiveFrom, string Path)> all, List<Fault> faults)
    {
        var versions = new HashSet<(string, int)>();
        var effective = new Dictionary<(string, Instant), int>();
        foreach (var (name, version, from, path) in all)
        {
            if (!versions.Add((name, version)))
            {
                faults.Add(new(FaultCodes.RepeatedVersion, $"{path}.version", ("name", name), ("version", version)));
            }

            if (!effective.TryAdd((name, from), version) && effective[(name, from)] != version)
            {
                faults.Add(new(
                    FaultCodes.SameEffective, $"{path}.effectiveFrom",
                    ("name", name), ("version", version), ("other", effective[(name, from)]), ("instant", from == Instant.MinValue ? "-∞" : from)));
            }
        }
    }
}
