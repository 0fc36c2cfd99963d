using System.Buffers;
using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// A lead profile as JSON, for a host that stores what was known of a lead: <c>{"number": {"employees": 20}, "text": {"country": "CH"},
/// "signal": {"demo request": ["2026-10-30T09:00:00Z"]}}</c>. Reading what was written gives an equal profile.
/// </summary>
/// <remarks>
/// <c>docs/lead-profile.md</c> and <c>docs/lead-profile.schema.json</c> describe the form. Equal profiles are written alike: kinds in one
/// order, names, members of sets and instants sorted. Readers skip kinds that they do not know. A surrogate that stands alone in a text is
/// written as U+FFFD, and only then is what is read back not equal.
/// </remarks>
public static class LeadProfileJson
{
    private static readonly FactKind[] _kinds = Enum.GetValues<FactKind>();
    private static readonly string[] _keys = [.. _kinds.Select(CriterionCode.KeyOf)];

    internal static StoredForm<LeadProfile> Form { get; } = new(Write, Read);

    /// <summary>Writes a profile as text.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The JSON, on one line; equal profiles give the same.</returns>
    public static string Write(LeadProfile profile) => Form.Write(Require.NotNull(profile));

    /// <summary>Writes a profile as UTF-8.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="utf8">What receives the JSON, such as a <c>PipeWriter</c> or an <see cref="ArrayBufferWriter{T}"/>.</param>
    public static void Write(LeadProfile profile, IBufferWriter<byte> utf8) => Form.Write(Require.NotNull(profile), Require.NotNull(utf8));

    /// <summary>Reads a profile from text.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The profile, equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException">The text is not the JSON of a profile; all faults are listed, each with its path.</exception>
    public static LeadProfile Read(string json) => Form.Read(Require.NotNull(json));

    /// <summary>Reads a profile from UTF-8.</summary>
    /// <param name="utf8">The JSON, with or without a byte order mark.</param>
    /// <returns>The profile, equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static LeadProfile Read(ReadOnlySpan<byte> utf8) => Form.Read(utf8);

    /// <summary>Writes a profile as a value of a document.</summary>
    internal static void Write(Utf8JsonWriter writer, LeadProfile profile)
    {
        writer.WriteStartObject();
        foreach (var kind in profile.Values.ToArray().GroupBy(value => value.Fact!.Kind).OrderBy(values => values.Key))
        {
            writer.WriteStartObject(CriterionCode.KeyOf(kind.Key));
            foreach (var value in kind.OrderBy(value => value.Fact!.Name, StringComparer.Ordinal))
            {
                writer.WritePropertyName(value.Fact!.Name);
                FactValueJson.Write(writer, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads a profile that is a value of a document; null when it has faults, which are then listed.</summary>
    internal static LeadProfile? Read(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, _keys) is not { } members)
        {
            return null;
        }

        var fine = true;
        var values = new List<FactValue>();
        var kinds = new Dictionary<string, FactKind>(StringComparer.Ordinal);
        foreach (var kind in _kinds)
        {
            if (members.TryGetValue(CriterionCode.KeyOf(kind), out var facts))
            {
                fine &= ReadKind(reading, kind, facts, JsonPath.Of(path, CriterionCode.KeyOf(kind)), values, kinds);
            }
        }

        return fine ? LeadProfile.Of(values) : null;
    }

    private static bool ReadKind(
        JsonReading reading, FactKind kind, JsonElement facts, string path, List<FactValue> values, Dictionary<string, FactKind> kinds)
    {
        if (reading.Entries(facts, path) is not { } entries)
        {
            return false;
        }

        var fine = true;
        foreach (var (name, value, at) in entries)
        {
            if (Characters.AreBlank(name))
            {
                reading.Add(FaultCodes.Blank, at, ("text", name));
                fine = false;
            }
            else if (!kinds.TryAdd(name, kind))
            {
                reading.Add(FaultCodes.ConflictingKinds, at, ("fact", name), ("kinds", (string[])[CriterionCode.KeyOf(kinds[name]), CriterionCode.KeyOf(kind)]));
                fine = false;
            }
            else if (FactValueJson.Read(reading, Fact.Of(kind, name), value, at) is { } read)
            {
                values.Add(read);
            }
            else
            {
                fine = false;
            }
        }

        return fine;
    }
}
