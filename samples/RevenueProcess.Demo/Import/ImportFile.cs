using System.Text.Json.Serialization;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>What an import file says: which files hold the history of a process, and how to read them. <c>docs/import.md</c> explains it.</summary>
internal sealed record ImportFile
{
    /// <summary>Where the schema of this form is, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The zone of local times; UTC unless stated.</summary>
    public string? Zone { get; init; }

    /// <summary>The currency of values that state none.</summary>
    public string? Currency { get; init; }

    /// <summary>How dates and times are written; ISO 8601 unless stated.</summary>
    public IReadOnlyList<string>? Patterns { get; init; }

    /// <summary>Texts that stand for nothing, besides an empty cell.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    public required IReadOnlyList<ImportSource> Files { get; init; }
}
