using System.Text.Json;
using System.Text.RegularExpressions;

namespace RevenueProcess.Specification.Process;

/// <summary>As much of JSON Schema 2020-12 as the schema of processes uses; a keyword that is not known here throws.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    public IEnumerable<string> Faults(JsonElement value) => Faults(root, value, "$");

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Faults(keyword.Name, keyword.Value, schema, value, path));

    private IEnumerable<string> Faults(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string path)
    {
        var isObject = value.ValueKind == JsonValueKind.Object;
        var isArray = value.ValueKind == JsonValueKind.Array;
        return keyword switch
        {
            "$schema" or "$defs" or "title" or "description" => [],
            "$ref" => Faults(Resolve(rule.GetString()!), value, path),
            "type" => Unless(IsOfType(value, rule.GetString()!), $"is no {rule}"),
            "const" => Unless(JsonElement.DeepEquals(rule, value), $"is not {rule}"),
            "enum" => Unless(rule.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)), $"is none of {rule}"),
            "pattern" => Unless(Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)), $"does not match {rule}"),
            "minimum" => Unless(value.GetDecimal() >= rule.GetDecimal(), $"is below {rule}"),
            "maximum" => Unless(value.GetDecimal() <= rule.GetDecimal(), $"is above {rule}"),
            "minItems" => Unless(!isArray || value.GetArrayLength() >= rule.GetInt32(), $"has fewer than {rule}"),
            "maxItems" => Unless(!isArray || value.GetArrayLength() <= rule.GetInt32(), $"has more than {rule}"),
            "uniqueItems" => Unless(!isArray || value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() == value.GetArrayLength(), "repeats"),
            "minProperties" => Unless(!isObject || value.EnumerateObject().Count() >= rule.GetInt32(), $"has fewer keys than {rule}"),
            "maxProperties" => Unless(!isObject || value.EnumerateObject().Count() <= rule.GetInt32(), $"has more keys than {rule}"),
            "items" => isArray ? value.EnumerateArray().SelectMany((item, i) => Faults(rule, item, $"{path}[{i}]")) : [],
            "required" => isObject ? rule.EnumerateArray().Where(key => !value.TryGetProperty(key.GetString()!, out _)).Select(key => $"{path}: lacks {key}") : [],
            "properties" => isObject
                ? value.EnumerateObject().Where(member => rule.TryGetProperty(member.Name, out _)).SelectMany(member => Faults(rule.GetProperty(member.Name), member.Value, $"{path}.{member.Name}"))
                : [],
            "additionalProperties" when rule.ValueKind == JsonValueKind.False => isObject
                ? value.EnumerateObject().Where(member => !schema.GetProperty("properties").TryGetProperty(member.Name, out _)).Select(member => $"{path}: has {member.Name}")
                : [],
            "oneOf" => Unless(rule.EnumerateArray().Count(one => !Faults(one, value, path).Any()) == 1, "is not exactly one of several"),
            _ => throw new NotSupportedException($"The keyword {keyword} is not known."),
        };

        IEnumerable<string> Unless(bool fine, string fault) => fine ? [] : [$"{path}: {fault}"];
    }

    private JsonElement Resolve(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        _ => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
    };
}
