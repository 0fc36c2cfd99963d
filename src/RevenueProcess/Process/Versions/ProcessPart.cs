using System.Text.Json;

namespace RevenueProcess;

/// <summary>What a version says of a thing under one key: as JSON, which is compared, and as texts, which are shown; a list has several.</summary>
internal readonly record struct ProcessPart(string Json, IReadOnlyList<string> Texts)
{
    public static ProcessPart Of(JsonElement said) => new(
        said.GetRawText(), said.ValueKind == JsonValueKind.Array ? [.. said.EnumerateArray().Select(TextOf)] : [TextOf(said)]);

    public static ProcessPart Of(string text) => new(text, [text]);

    private static string TextOf(JsonElement said) => said.ValueKind == JsonValueKind.String ? said.GetString()! : said.GetRawText();
}
