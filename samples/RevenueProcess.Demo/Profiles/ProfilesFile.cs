using System.Text.Json.Serialization;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>What a profiles file says: which files hold past leads, and how to read them. <c>docs/profiles.md</c> explains it.</summary>
internal sealed record ProfilesFile
{
    /// <summary>Where the schema of this form is, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The zone of local times; UTC unless stated.</summary>
    public string? Zone { get; init; }

    /// <summary>How dates and times are written; ISO 8601 unless stated.</summary>
    public IReadOnlyList<string>? Patterns { get; init; }

    /// <summary>Texts that stand for nothing in any file, besides an empty cell.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The file with a row for each lead.</summary>
    public required LeadsSource Leads { get; init; }

    /// <summary>Files that say more about what leads refer to.</summary>
    public IReadOnlyList<JoinedSource>? Joined { get; init; }
}
