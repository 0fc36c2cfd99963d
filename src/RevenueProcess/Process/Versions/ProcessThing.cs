namespace RevenueProcess;

/// <summary>A stage, transition, lead definition, score or calendar of one version, with what is said of it, part by part.</summary>
/// <param name="Key">What it is the same by in another version.</param>
/// <param name="Name">The same for people.</param>
/// <param name="Path">Its path in the JSON of its version.</param>
/// <param name="Parts">What is said of it, by the keys of its JSON.</param>
internal sealed record ProcessThing(string Key, string Name, string Path, IReadOnlyDictionary<string, ProcessPart> Parts)
{
    /// <summary>The stage that a transition leaves; null for other things.</summary>
    public string? From { get; init; }

    /// <summary>What is said under a key, as texts; none where nothing is.</summary>
    public IReadOnlyList<string> Says(string part) => Parts.TryGetValue(part, out var said) ? said.Texts : [];

    /// <summary>All that is said, a text for each part.</summary>
    public IEnumerable<string> SaysAll() => Parts.Select(part => $"{part.Key} {string.Join(", ", part.Value.Texts)}");

    /// <summary>The keys under which the two do not say the same.</summary>
    public IEnumerable<string> DiffersIn(ProcessThing other) => Parts.Keys.Union(other.Parts.Keys, StringComparer.Ordinal)
        .Where(part => Parts.TryGetValue(part, out var one) != other.Parts.TryGetValue(part, out var two) || one.Json != two.Json);
}
