using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace RevenueProcess;

/// <summary>The custom conditions of a host, by name. Immutable.</summary>
public sealed class CustomConditions
{
    private readonly FrozenDictionary<string, CustomCondition> _byName;

    private CustomConditions(FrozenDictionary<string, CustomCondition> byName) => _byName = byName;

    /// <summary>No conditions.</summary>
    public static CustomConditions None { get; } = Of();

    /// <summary>The names, sorted ordinally.</summary>
    public IReadOnlyList<string> Names => [.. _byName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>These conditions.</summary>
    /// <param name="conditions">The conditions; no two have one name.</param>
    /// <returns>The conditions by name.</returns>
    /// <exception cref="ArgumentException">A name occurs twice, or a condition is null.</exception>
    public static CustomConditions Of(params IReadOnlyList<CustomCondition> conditions)
    {
        Require.NotNull(conditions);
        var byName = new Dictionary<string, CustomCondition>(StringComparer.Ordinal);
        foreach (var condition in conditions)
        {
            Require.NotNull(condition, nameof(conditions));
            if (!byName.TryAdd(condition.Name, condition))
            {
                throw new ArgumentException($"The custom condition \"{condition.Name}\" occurs twice; a name stands for one condition.", nameof(conditions));
            }
        }

        return new(byName.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Finds a condition.</summary>
    /// <param name="name">The name that definitions use.</param>
    /// <param name="condition">The condition; null when there is none of that name.</param>
    /// <returns>True when there is one of that name.</returns>
    public bool TryFind(string name, [NotNullWhen(true)] out CustomCondition? condition) => _byName.TryGetValue(Require.NotNull(name), out condition);

    internal IEnumerable<string> Lacking(IEnumerable<string> names) => names.Where(name => !_byName.ContainsKey(name));

    internal void RequireAll(IEnumerable<string> names, string user, string parameter)
    {
        string[] lacking = [.. Lacking(names)];
        if (lacking.Length > 0)
        {
            throw new ArgumentException(
                $"{user} asks {Conditions(lacking)}, which the host does not supply; supplied {(_byName.Count == 0 ? "are none" : $"are {Wording.Of(Names)}")}.", parameter);
        }
    }

    internal static string Conditions(IReadOnlyCollection<string> names) =>
        $"the custom condition{(names.Count == 1 ? "" : "s")} {Wording.Of(names)}";
}
