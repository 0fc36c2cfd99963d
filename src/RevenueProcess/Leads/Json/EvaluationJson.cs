using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Evidence as JSON, for a host that stores the evaluations of a decision with it. Reading what was written gives an equal evaluation: it
/// is read back, never recomputed.
/// </summary>
/// <remarks>
/// <c>{"definition": "sales ready", "version": 1, "verdict": "not met", "at": "2026-11-01T12:00:00Z", "missing": ["employees"],
/// "why": {"kind": "all", "verdict": "not met", "required": "all of", "needed": 2, "parts": [{"kind": "leaf", "verdict": "not met",
/// "subject": "employees", "required": "at least 50", "actual": "was 20"}, …]}}</c>. What is empty is left out. A surrogate that stands
/// alone in a text is written as U+FFFD, and only then is what is read back not equal.
/// </remarks>
public static class EvaluationJson
{
    private static readonly string[] _kinds = ["leaf", "all", "any", "at least", "not", "definition"];
    private static readonly string[] _verdicts = [Verdict.NotMet.Text(), Verdict.Unknown.Text(), Verdict.Met.Text()];

    /// <summary>Writes an evaluation, on one line.</summary>
    public static string Write(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = DocumentText.MaxDepth }))
        {
            writer.WriteStartObject();
            writer.WriteString("definition", evaluation.Definition);
            writer.WriteNumber("version", evaluation.Version);
            writer.WriteString("verdict", evaluation.Verdict.Text());
            writer.WriteString("at", Wording.Of(evaluation.At));
            if (evaluation.Missing.Count > 0)
            {
                writer.WriteStartArray("missing");
                foreach (var fact in evaluation.Missing)
                {
                    writer.WriteStringValue(fact);
                }

                writer.WriteEndArray();
            }

            writer.WritePropertyName("why");
            Write(writer, evaluation.Root);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads an evaluation.</summary>
    /// <exception cref="InvalidDefinitionException">The text is not the JSON of an evaluation; all faults are listed, each with its path.</exception>
    public static Evaluation Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = DocumentText.Parse(json);
        var faults = new List<Fault>();
        var reading = new JsonReading(faults);
        Evaluation? evaluation = null;
        if (JsonKeys.Check(document.RootElement, "$", reading)
            && reading.Object(document.RootElement, "$", "definition", "version", "verdict", "at", "missing", "why") is { } members)
        {
            string? definition = null;
            var version = 0;
            var at = default(Instant);
            _ = reading.Member(members, "definition", "$", out var value) && reading.Text(value, "$.definition", out definition);
            _ = reading.Member(members, "version", "$", out value) && reading.Integer(value, "$.version", out version);
            _ = reading.Member(members, "at", "$", out value) && reading.Instant(value, "$.at", out at);
            var verdict = OneOf(reading, members, "verdict", "$", _verdicts);
            string[] missing = members.TryGetValue("missing", out value)
                ? [.. (reading.List(value, "$.missing") ?? []).Select(item => reading.Text(item.Element, item.Path, out var fact) ? fact : "")]
                : [];
            var why = reading.Member(members, "why", "$", out value) ? Node(reading, value, "$.why") : null;
            if (why is not null && verdict is { } stated && (Verdict)stated != why.Verdict)
            {
                reading.Add(FaultCodes.OtherVerdict, "$.verdict", ("stated", _verdicts[stated]), ("explained", why.Verdict.Text()));
            }

            evaluation = faults.Count == 0 ? new(definition!, version, at, why!, missing) : null;
        }

        return evaluation ?? throw new InvalidDefinitionException(faults);
    }

    private static void Write(Utf8JsonWriter writer, Explanation node)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", _kinds[(int)node.Kind]);
        writer.WriteString("verdict", node.Verdict.Text());
        WriteText(writer, "subject", node.Subject);
        WriteText(writer, "required", node.Required);
        WriteText(writer, "actual", node.Actual);
        if (node.Needed != 0)
        {
            writer.WriteNumber("needed", node.Needed);
        }

        if (node.Children.Count > 0)
        {
            writer.WriteStartArray("parts");
            foreach (var child in node.Children)
            {
                Write(writer, child);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string key, string text)
    {
        if (text.Length > 0)
        {
            writer.WriteString(key, text);
        }
    }

    private static Explanation? Node(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "kind", "verdict", "subject", "required", "actual", "needed", "parts") is not { } members)
        {
            return null;
        }

        var kind = OneOf(reading, members, "kind", path, _kinds);
        var verdict = OneOf(reading, members, "verdict", path, _verdicts);
        var needed = 0;
        if (members.TryGetValue("needed", out var value))
        {
            reading.Integer(value, JsonPath.Of(path, "needed"), out needed);
        }

        List<Explanation?> parts = members.TryGetValue("parts", out value)
            ? [.. (reading.List(value, JsonPath.Of(path, "parts")) ?? []).Select(part => Node(reading, part.Element, part.Path))]
            : [];
        var (subject, required, actual) = (Text("subject"), Text("required"), Text("actual"));
        return kind is not { } known || verdict is not { } found || parts.Contains(null)
            ? null
            : new((ExplanationKind)known, subject, required, actual, (Verdict)found, needed, [.. parts.Select(part => part!)]);

        string Text(string key) => members.TryGetValue(key, out var text) && reading.Text(text, JsonPath.Of(path, key), out var read) ? read : "";
    }

    private static int? OneOf(JsonReading reading, Dictionary<string, JsonElement> members, string key, string path, string[] known)
    {
        if (!reading.Member(members, key, path, out var value) || !reading.Text(value, JsonPath.Of(path, key), out var text))
        {
            return null;
        }

        if (Array.IndexOf(known, text) is var index and >= 0)
        {
            return index;
        }

        reading.Add(FaultCodes.UnknownWord, JsonPath.Of(path, key), ("word", text), ("known", known));
        return null;
    }
}
