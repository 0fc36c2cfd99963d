using System.Text;
using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// A vocabulary as a JSON document: <c>{"definitions": […], "scores": […]}</c>, both lists optional and in any order. Reading what was
/// written gives equal definitions and scores, and writing them again the same text.
/// </summary>
/// <remarks>
/// The form is described by <c>docs/definitions.md</c> and <c>docs/definitions.schema.json</c>. Reading is strict: a key that is unknown or
/// repeated is a fault, and comments and trailing commas are not JSON. A document never runs code and is read within fixed limits.
/// </remarks>
public static class DefinitionsJson
{
    /// <summary>The longest document that is read, in bytes of UTF-8: 10 MiB.</summary>
    public const int MaxBytes = DocumentText.MaxBytes;

    /// <summary>Reads a vocabulary. Custom conditions in it are names; bind them before evaluating.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The vocabulary.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, too long or too deep, which is one fault; or what it describes has faults, which are all listed, up to 1,000,
    /// each with its path in the document.
    /// </exception>
    public static Vocabulary Read(string json)
    {
        Require.NotNull(json);
        using var document = DocumentText.Parse(json);
        return Read(document.RootElement);
    }

    /// <summary>Reads a vocabulary. Custom conditions in it are names; bind them before evaluating.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The vocabulary.</returns>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static Vocabulary Read(ReadOnlySpan<byte> utf8)
    {
        using var document = DocumentText.Parse(utf8);
        return Read(document.RootElement);
    }

    /// <summary>
    /// Writes a vocabulary, indented for people, with all definitions and scores that it refers to, by name and then by effective instant.
    /// </summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException">
    /// It refers to a definition or score that has the name and version, or the name and effective instant, of another one.
    /// </exception>
    public static string Write(Vocabulary vocabulary)
    {
        Require.NotNull(vocabulary);
        return Encoding.UTF8.GetString(DocumentText.Write(DocumentText.Indented, writer => Write(writer, vocabulary)));
    }

    /// <summary>Writes a vocabulary as a value of a document.</summary>
    internal static void Write(Utf8JsonWriter writer, Vocabulary vocabulary)
    {
        var references = References.Of(vocabulary.Definitions, vocabulary.Scores);
        Vocabulary whole;
        try
        {
            whole = Vocabulary.Of(references.Definitions, references.Scores);
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new ArgumentException($"With what it refers to, the vocabulary is no document: {invalid.Message}", nameof(vocabulary), invalid);
        }

        writer.WriteStartObject();
        LeadDefinitionJson.WriteLists(writer, whole.Definitions, whole.Scores, references);
        writer.WriteEndObject();
    }

    /// <summary>Reads a vocabulary that is a document of its own.</summary>
    internal static Vocabulary Read(JsonElement root)
    {
        var faults = new List<Fault>();
        var reading = new JsonReading(faults);
        var definitions = new DefinitionsReading(faults, severalVersions: true);
        if (JsonKeys.Check(root, "$", reading)
            && reading.Object(root, "$", "$schema", "definitions", "scores") is { } members)
        {
            if (members.TryGetValue("$schema", out var schema))
            {
                reading.Text(schema, "$['$schema']", out _);
            }

            if (members.TryGetValue("scores", out var scores))
            {
                definitions.AddScores(scores, "$.scores");
            }

            if (members.TryGetValue("definitions", out var words))
            {
                definitions.AddDefinitions(words, "$.definitions");
            }

            definitions.ReadAll();
        }

        return Vocabulary.Of(definitions.Definitions, definitions.Scores, faults);
    }
}
