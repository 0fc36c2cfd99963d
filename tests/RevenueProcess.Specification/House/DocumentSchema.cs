using System.Text.Json;
using Json.Schema;

namespace RevenueProcess.Specification.House;

/// <summary>A schema of <c>docs</c>, asked whether documents fit it.</summary>
internal sealed class DocumentSchema(string path)
{
    private static readonly EvaluationOptions _options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonSchema _schema = JsonSchema.FromText(Repository.Read(path));

    public static DocumentSchema Process { get; } = new("docs/process.schema.json");

    public static DocumentSchema Definitions { get; } = new("docs/definitions.schema.json");

    public static DocumentSchema Import { get; } = new("docs/import.schema.json");

    public static DocumentSchema Profiles { get; } = new("docs/profiles.schema.json");

    public static DocumentSchema Migration { get; } = new("docs/migration.schema.json");

    /// <summary>What is wrong with the document by the schema; nothing where it fits.</summary>
    public IReadOnlyList<string> FaultsOf(string json)
    {
        using var document = JsonDocument.Parse(json, new() { MaxDepth = DocumentText.MaxDepth });
        var result = _schema.Evaluate(document.RootElement, _options);
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).Append($"{path} refuses it")];
    }
}
