using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RevenueProcess;

/// <summary>
/// The dictionary by name that public types hold and hand out: a copy which nobody can change, in ordinal order of the names, equal to
/// another when names and values are.
/// </summary>
/// <remarks>Sorted arrays: there are few names and many maps, one for each entry of a history.</remarks>
internal sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly string[] _names;
    private readonly T[] _values;

    public ValueMap(IReadOnlyCollection<KeyValuePair<string, T>> pairs)
    {
        _names = [.. pairs.Select(pair => pair.Key)];
        _values = [.. pairs.Select(pair => pair.Value)];
        Array.Sort(_names, _values, StringComparer.Ordinal);
    }

    public static ValueMap<T> Empty { get; } = new([]);

    public int Count => _names.Length;

    public IEnumerable<string> Keys => _names.AsEnumerable().Select(name => name);

    public IEnumerable<T> Values => _values.AsEnumerable().Select(value => value);

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no '{key}'.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var at = Array.BinarySearch(_names, Require.NotNull(key), StringComparer.Ordinal);
        value = at < 0 ? default : _values[at];
        return at >= 0;
    }

    public bool Equals(ValueMap<T>? other) =>
        other is not null && _names.AsSpan().SequenceEqual(other._names, StringComparer.Ordinal) && _values.AsSpan().SequenceEqual(other._values, comparer: null);

    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in this)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Names and values, so that a record which holds them shows them.</summary>
    public override string ToString() => $"[{string.Join(", ", this.Select(pair => $"{pair.Key}: {pair.Value}"))}]";

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() =>
        Enumerable.Range(0, Count).Select(at => KeyValuePair.Create(_names[at], _values[at])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
