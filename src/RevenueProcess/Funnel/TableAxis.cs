using System.Text.Json;

namespace RevenueProcess;

/// <summary>What a number in the key of a table means.</summary>
/// <param name="Name">The name of its column in the form of a tally.</param>
/// <param name="Kind">How it is written there.</param>
internal sealed record TableAxis(string Name, AxisKind Kind)
{
    /// <summary>Of an axis of words, what the numbers mean, in their order; null is a word too.</summary>
    public IReadOnlyList<string?> Words { get; private init; } = [];

    /// <summary>The number of the first word.</summary>
    public int First { get; private init; }

    /// <summary>An axis whose numbers are the values of an enumeration, from 1 and without gaps.</summary>
    public static TableAxis Of<T>(string name)
        where T : struct, Enum =>
        new(name, AxisKind.Words) { First = 1, Words = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)] };

    /// <summary>An axis whose numbers, from 0, are those of words that a measure lists, each once.</summary>
    public static TableAxis OfWords(string name, IReadOnlyList<string?> words) => new(name, AxisKind.Words) { Words = words };
}
