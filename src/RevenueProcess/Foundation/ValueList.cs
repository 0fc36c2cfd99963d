using System.Collections;

namespace RevenueProcess;

/// <summary>
/// The list that public types hold and hand out: a copy of what they were given, which nobody can change, equal to another when the
/// elements are, in order. A record that holds its lists so needs no equality of its own.
/// </summary>
internal sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _elements;

    public ValueList(IEnumerable<T> elements) => _elements = [.. elements];

    private ValueList(T[] elements) => _elements = elements;

    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>A list of these elements, which from now on are its own: nobody else may hold the array.</summary>
    public static ValueList<T> Owning(params T[] elements) => new(elements);

    public int Count => _elements.Length;

    public T this[int index] => _elements[index];

    public bool Equals(ValueList<T>? other) => other is not null && _elements.AsSpan().SequenceEqual(other._elements, comparer: null);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var element in _elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    /// <summary>The elements, so that a record which holds them shows them.</summary>
    public override string ToString() => $"[{string.Join(", ", _elements)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
