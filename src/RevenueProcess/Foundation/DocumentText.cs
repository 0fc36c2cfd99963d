using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace RevenueProcess;

/// <summary>Parses the text of a document within limits, where what is no JSON at all is one fault; and makes the text of one.</summary>
internal static class DocumentText
{
    /// <summary>The longest document that is read, in bytes of UTF-8: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>
    /// How deep a document may nest: the deepest criterion has 64 levels of an object and a list each, inside a document that nests 16
    /// deep itself. The default of System.Text.Json, 64, is too little.
    /// </summary>
    public const int MaxDepth = (2 * 64) + 16;

    /// <summary>On one line, for storing and hashing. The text goes into files, not into web pages: letters of all languages stay readable.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };

    /// <summary>The same on many lines, for people.</summary>
    public static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The document; a key in it may still be one that cannot be read (<see cref="JsonKeys"/>).</summary>
    /// <exception cref="InvalidDefinitionException">The text is too long, not well-formed, or not JSON.</exception>
    public static JsonDocument Parse(string json)
    {
        // A text has at least as many bytes as characters: what is far too long is not even encoded.
        if (json.Length > MaxBytes)
        {
            throw TooLong(Encoding.UTF8.GetByteCount(json), "$");
        }

        try
        {
            return Parse(_strict.GetBytes(json));
        }
        catch (EncoderFallbackException)
        {
            throw new InvalidDefinitionException([new(FaultCodes.NotUnicode, "$")]);
        }
    }

    /// <summary>The same for UTF-8, with or without a byte order mark.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="path">The path of the document, where it is one of several.</param>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Parse(string)" path="/exception"/></exception>
    public static JsonDocument Parse(ReadOnlySpan<byte> utf8, string path = "$")
    {
        if (utf8.Length > MaxBytes)
        {
            throw TooLong(utf8.Length, path);
        }

        if (!Utf8.IsValid(utf8))
        {
            throw new InvalidDefinitionException([new(FaultCodes.NotUnicode, path)]);
        }

        var text = (utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8).ToArray();
        return Parse(() => JsonDocument.Parse(text, Options), path);
    }

    /// <summary>The document in a stream of UTF-8, of any length: whoever opens a file knows how long it is.</summary>
    /// <exception cref="InvalidDefinitionException">The text is not well-formed, or not JSON.</exception>
    public static JsonDocument Parse(Stream utf8) => Parse(() => JsonDocument.Parse(utf8, Options), "$");

    private static JsonDocument Parse(Func<JsonDocument> parse, string path)
    {
        try
        {
            return parse();
        }
        catch (JsonException malformed)
        {
            throw new InvalidDefinitionException(
            [
                new(FaultCodes.NotJson, path, ("reason", Reason(malformed)), ("line", (malformed.LineNumber ?? 0) + 1), ("column", (malformed.BytePositionInLine ?? 0) + 1)),
            ]);
        }
    }

    /// <summary>The document that is written, in UTF-8.</summary>
    public static ReadOnlySpan<byte> Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return buffer.WrittenSpan;
    }

    /// <summary>A member of an object as it stands in a document, without the braces around it.</summary>
    public static string Member(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Write(Compact, writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    })[1..^1]);

    /// <summary>The fault of a document that is longer than <see cref="MaxBytes"/>.</summary>
    public static InvalidDefinitionException TooLong(int bytes, string path) =>
        new([new(FaultCodes.TooLarge, path, ("count", bytes), ("unit", "bytes"), ("most", MaxBytes))]);

    /// <summary>The parser's message without the position that it appends, which counts from 0.</summary>
    private static string Reason(JsonException malformed) =>
        malformed.Message.Split(" LineNumber:", 2, StringSplitOptions.None)[0].TrimEnd('.', ' ');
}
