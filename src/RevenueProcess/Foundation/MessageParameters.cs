using System.Collections;

namespace RevenueProcess;

/// <summary>
/// The named values of a fault or a warning. With its code they say all that its sentence says: take both to say it in another language.
/// Equal when they hold the same values in the same order.
/// </summary>
public sealed class MessageParameters : IReadOnlyList<MessageParameter>, IEquatable<MessageParameters>
{
    private readonly MessageParameter[] _parameters;

    private MessageParameters(MessageParameter[] parameters) => _parameters = parameters;

    /// <summary>No values.</summary>
    public static MessageParameters None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _parameters.Length;

    /// <summary>The value at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is below 0 or not below <see cref="Count"/>.</exception>
    public MessageParameter this[int index] => _parameters[Require.Between(index, 0, _parameters.Length - 1)];

    /// <summary>The value of that name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public MessageParameter this[string name] => Find(Require.NotNull(name))
        ?? throw new ArgumentException($"There is no parameter '{name}'; there are {string.Join(", ", _parameters.Select(known => $"'{known.Name}'"))}.", nameof(name));

    /// <summary>Whether both hold the same values in the same order.</summary>
    public bool Equals(MessageParameters? other) => other is not null && _parameters.AsSpan().SequenceEqual(other._parameters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageParameters);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var parameter in _parameters)
        {
            hash.Add(parameter);
        }

        return hash.ToHashCode();
    }

    /// <summary>The values in order.</summary>
    public IEnumerator<MessageParameter> GetEnumerator() => ((IEnumerable<MessageParameter>)_parameters).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>"name = value; name = value".</summary>
    public override string ToString() => string.Join("; ", (IEnumerable<MessageParameter>)_parameters);

    /// <summary>The value of that name, or null.</summary>
    internal MessageParameter? Find(string name) => Array.Find(_parameters, parameter => parameter.Name == name);

    /// <summary>Named values: texts, numbers, instants, durations and lists of texts.</summary>
    internal static MessageParameters Of(params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (values.IsEmpty)
        {
            return None;
        }

        var parameters = new MessageParameter[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            parameters[i] = MessageParameter.Of(values[i].Name, values[i].Value);
        }

        return new(parameters);
    }
}
