using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>What definitions and scores begin with in JSON; values that cannot be read are replaced, and listed as faults.</summary>
internal sealed record DefinitionHead(
    string? Name, int Version, IReadOnlyList<string> AgreedBy, string Meaning, Instant EffectiveFrom, Instant? RetiredFrom)
{
    /// <summary>Reads the head and checks it.</summary>
    public static DefinitionHead Read(JsonReading reading, Dictionary<string, JsonElement> members, string path, List<Fault> faults)
    {
        string? name = null;
        int version = 1;
        string? meaning = "";
        Instant effectiveFrom = Instant.MinValue;
        Instant? retiredFrom = null;
        if (reading.Member(members, "name", path, out JsonElement value) && !reading.Name(value, JsonPath.Of(path, "name"), out name))
        {
            name = null;
        }

        if (reading.Member(members, "version", path, out value) && !reading.Integer(value, JsonPath.Of(path, "version"), out version))
        {
            version = 1;
        }

        if (members.TryGetValue("meaning", out value))
        {
            reading.Text(value, JsonPath.Of(path, "meaning"), out meaning);
        }

        if (members.TryGetValue("effectiveFrom", out value) && !reading.Instant(value, JsonPath.Of(path, "effectiveFrom"), out effectiveFrom))
        {
            effectiveFrom = Instant.MinValue;
        }

        if (members.TryGetValue("retiredFrom", out value) && reading.Instant(value, JsonPath.Of(path, "retiredFrom"), out Instant retired))
        {
            retiredFrom = retired;
        }

        var head = new DefinitionHead(name, version, Teams(reading, members, path), meaning ?? "", effectiveFrom, retiredFrom);
        LeadDefinitionRules.CheckHead(name ?? "unnamed", version, head.AgreedBy, head.Meaning, path, faults);
        LeadDefinitionRules.CheckDates(effectiveFrom, retiredFrom, path, faults);
        return head;
    }

    public static void Write(
        Utf8JsonWriter writer, string name, int version, IReadOnlyList<string> agreedBy, string meaning, Instant effectiveFrom, Instant? retiredFrom)
    {
        writer.WriteString("name", name);
        writer.WriteNumber("version", version);
        if (agreedBy.Count > 0)
        {
            writer.WriteTexts("agreedBy", agreedBy);
        }

        if (meaning.Length > 0)
        {
            writer.WriteString("meaning", meaning);
        }

        if (effectiveFrom != Instant.MinValue)
        {
            writer.WriteString("effectiveFrom", Wording.Of(effectiveFrom));
        }

        if (retiredFrom is { } retired)
        {
            writer.WriteString("retiredFrom", Wording.Of(retired));
        }
    }

    private static List<string> Teams(JsonReading reading, Dictionary<string, JsonElement> members, string path)
    {
        var teams = new List<string>();
        if (!members.TryGetValue("agreedBy", out JsonElement list))
        {
            return teams;
        }

        foreach ((JsonElement element, string at) in reading.List(list, JsonPath.Of(path, "agreedBy")) ?? [])
        {
            if (reading.Text(element, at, out string? team))
            {
                teams.Add(team);
            }
        }

        return teams;
    }
}
