using System.Text.Json;

namespace RevenueProcess;

/// <summary>A definition or score in a document, before it is read.</summary>
/// <param name="IsScore">Whether it is a score.</param>
/// <param name="Name">Its name; null when it has none by which it could be referred to.</param>
/// <param name="Version">Its version; null when it cannot be read.</param>
/// <param name="Element">The JSON.</param>
/// <param name="Path">Where it stands.</param>
internal sealed record DefinitionSource(bool IsScore, string? Name, int? Version, JsonElement Element, string Path)
{
    /// <summary>What it is read as; null when it has faults, or is not read yet.</summary>
    public object? Read { get; set; }

    public bool IsDone { get; set; }

    public override string ToString() => (IsScore ? "score " : "") + Wording.Of(Name ?? "unnamed");
}
