using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The JSON form of a process; each property is a key.</summary>
internal sealed record ProcessRecord(
    [property: JsonPropertyName("$schema")] string? Schema,
    string Name,
    int Version,
    IReadOnlyList<StageRecord> Path,
    IReadOnlyList<StageRecord>? Detours,
    IReadOnlyList<StageRecord>? Exits,
    IReadOnlyList<string>? Entry,
    IReadOnlyList<TransitionRecord>? Transitions,
    DefinitionsRecord? Definitions,
    ScoresRecord? Scores)
{
    public static ProcessRecord Of(ProcessDefinition process) => new(
        Schema: null,
        process.Name,
        process.Version,
        [.. process.Path.Select(StageRecord.Of)],
        NullIfEmpty([.. process.Detours.Select(StageRecord.Of)]),
        NullIfEmpty([.. process.Exits.Select(StageRecord.Of)]),
        process.Entries is [{ Position: 0 }] ? null : [.. process.Entries.Select(stage => stage.Id)],
        NullIfEmpty([.. process.Transitions.Select(TransitionRecord.Of)]),
        process.Definitions.Count == 0 ? null : new DefinitionsRecord(process.Definitions),
        process.Scores.Count == 0 ? null : new ScoresRecord(process.Definitions));

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
