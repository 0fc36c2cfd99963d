using System.Globalization;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// One named value of a fault or a warning. It reads the same in every language: names as they are, numbers with a point, instants and
/// durations as ISO 8601.
/// </summary>
public sealed class MessageParameter : IEquatable<MessageParameter>
{
    /// <summary>The most values of a list that are kept. Nobody reads more in a message.</summary>
    public const int MostValues = 20;

    private MessageParameter(string name, IReadOnlyList<string> values, int more)
    {
        Name = name;
        Values = values;
        More = more;
    }

    /// <summary>The name, such as <c>stage</c>; the same for every message of one code.</summary>
    public string Name { get; }

    /// <summary>The value. A list may have none or several, at most <see cref="MostValues"/>.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>How many values of a list are left out.</summary>
    public int More { get; }

    /// <summary>The value as one text; the values of a list are separated by commas.</summary>
    public string Value => Values is [var only] && More == 0 ? only : string.Join(", ", Values);

    /// <summary>Whether both have the same name and the same values.</summary>
    public bool Equals(MessageParameter? other) =>
        other is not null && Name == other.Name && More == other.More && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageParameter);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Name, StringComparer.Ordinal);
        foreach (var value in Values)
        {
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>"name = value".</summary>
    public override string ToString() => More == 0 ? $"{Name} = {Value}" : $"{Name} = {Value}, … ({Wording.Of(More)} more)";

    /// <summary>A value of one of the types that messages are made of.</summary>
    internal static MessageParameter Of(string name, object value) => value switch
    {
        string text => new(name, [text], more: 0),
        int number => new(name, [number.ToString(CultureInfo.InvariantCulture)], more: 0),
        long number => new(name, [number.ToString(CultureInfo.InvariantCulture)], more: 0),
        decimal number => new(name, [Wording.Of(number)], more: 0),
        Instant instant => new(name, [Wording.Of(instant)], more: 0),
        Duration duration => new(name, [IsoDuration.Format(duration)], more: 0),
        IEnumerable<string> texts => OfList(name, [.. texts]),
        _ => throw new ArgumentException($"The parameter '{name}' is of type {value?.GetType().Name ?? "null"}, which has no form in messages.", nameof(value)),
    };

    private static MessageParameter OfList(string name, string[] texts) =>
        new(name, Array.AsReadOnly(texts.Length > MostValues ? texts[..MostValues] : texts), Math.Max(0, texts.Length - MostValues));
}
