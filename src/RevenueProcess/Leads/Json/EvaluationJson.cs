using System.Buffers;
using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Evidence as JSON, for a host that stores the evaluations of a decision with it: codes and values, no sentences. Reading what was written
/// gives an equal evaluation, which says the same words: it is read back, never judged again.
/// </summary>
/// <remarks>
/// <c>{"definition": "sales ready", "version": 1, "verdict": "not met", "at": "2026-11-01T12:00:00Z", "why": {"all": [{"number":
/// "employees", "atLeast": 50, "was": 20, "verdict": "not met"}, …]}}</c>. <c>docs/evaluations.md</c> and
/// <c>docs/evaluation.schema.json</c> describe the form. Readers skip keys that they do not know. A surrogate that stands alone in a text is
/// written as U+FFFD, and only then is what is read back not equal.
/// </remarks>
public static class EvaluationJson
{
    internal static StoredForm<Evaluation> Form { get; } = new(Write, Read);

    /// <summary>Writes an evaluation as text.</summary>
    /// <param name="evaluation">The evaluation; its reasons are worked out now, if nobody asked for them before.</param>
    /// <returns>The JSON, on one line; equal evaluations give the same.</returns>
    public static string Write(Evaluation evaluation) => Form.Write(Require.NotNull(evaluation));

    /// <summary>Writes an evaluation as UTF-8.</summary>
    /// <param name="evaluation">The evaluation; its reasons are worked out now, if nobody asked for them before.</param>
    /// <param name="utf8">What receives the JSON, such as a <c>PipeWriter</c> or an <see cref="ArrayBufferWriter{T}"/>.</param>
    public static void Write(Evaluation evaluation, IBufferWriter<byte> utf8) => Form.Write(Require.NotNull(evaluation), Require.NotNull(utf8));

    /// <summary>Reads an evaluation from text.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The evaluation, equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException">The text is not the JSON of an evaluation; all faults are listed, each with its path.</exception>
    public static Evaluation Read(string json) => Form.Read(Require.NotNull(json));

    /// <summary>Reads an evaluation from UTF-8.</summary>
    /// <param name="utf8">The JSON, with or without a byte order mark.</param>
    /// <returns>The evaluation, equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static Evaluation Read(ReadOnlySpan<byte> utf8) => Form.Read(utf8);

    /// <summary>Writes an evaluation as a value of a document.</summary>
    internal static void Write(Utf8JsonWriter writer, Evaluation evaluation)
    {
        writer.WriteStartObject();
        writer.WriteString("definition", evaluation.Definition);
        writer.WriteNumber("version", evaluation.Version);
        writer.WriteString("verdict", evaluation.Verdict.Text());
        writer.WriteString("at", Wording.Of(evaluation.At));
        if (evaluation.Missing.Count > 0)
        {
            writer.WriteTexts("missing", evaluation.Missing);
        }

        writer.WritePropertyName("why");
        ExplanationJsonWriting.Write(writer, evaluation.Root);
        writer.WriteEndObject();
    }

    /// <summary>Reads an evaluation that is a value of a document; null when it has faults, which are then listed.</summary>
    internal static Evaluation? Read(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "definition", "version", "verdict", "at", "missing", "why") is not { } members)
        {
            return null;
        }

        var explanations = new ExplanationReading(reading);
        string? definition = null;
        var fine = reading.Member(members, "definition", path, out var value) && reading.Name(value, JsonPath.Of(path, "definition"), out definition);
        fine &= reading.Required(members, "version", path, reading.Integer, out int version);
        fine &= reading.Required(members, "at", path, reading.Instant, out Instant at);
        fine &= reading.Required(members, "verdict", path, explanations.Verdict, out Verdict verdict);
        IReadOnlyList<string>? missing = members.TryGetValue("missing", out value) ? reading.Texts(value, JsonPath.Of(path, "missing")) : [];
        var why = reading.Member(members, "why", path, out value) ? explanations.Read(value, JsonPath.Of(path, "why")) : null;
        if (!fine || missing is null || why is null)
        {
            return null;
        }

        if (verdict == why.Verdict)
        {
            return new(definition!, version, at, new(why, missing));
        }

        reading.Add(FaultCodes.OtherVerdict, JsonPath.Of(path, "verdict"), ("stated", verdict.Text()), ("explained", why.Verdict.Text()));
        return null;
    }
}
