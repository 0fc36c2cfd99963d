using System.Text.Json.Serialization;

namespace RevenueProcess;

/// <summary>The JSON form of transition rows; each property is a key. Read, <c>from</c> may be a list; written, it is one stage.</summary>
internal sealed record TransitionRecord(
    string? Trigger,
    [property: JsonConverter(typeof(OneOrManyConverter))] IReadOnlyList<string> From,
    string To,
    [property: JsonConverter(typeof(OneOrManyConverter))] IReadOnlyList<string>? Gate,
    IReadOnlyList<ReasonRecord>? Reasons,
    bool? Automatic)
{
    /// <summary>The trigger of rows out of gate stages that do not state one.</summary>
    public const string Route = "route";

    public static TransitionRecord Of(Transition row) => new(
        !row.From.Holds && row.Trigger == Route ? null : row.Trigger,
        [row.From.Id],
        row.To.Id,
        row.Gate.IsOpen ? null : [.. row.Gate.Definitions.Select(definition => definition.Name)],
        row.Reasons.Count == 0 ? null : [.. row.Reasons.Select(reason => new ReasonRecord(reason.Code, reason.NoDecision))],
        row.IsAutomatic ? true : null);
}
