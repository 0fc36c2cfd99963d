using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace RevenueProcess;

/// <summary>
/// Processes as JSON: the same definition that <see cref="ProcessDefinition.Named"/> builds, as a document. Reading what was written
/// gives an equal definition, and writing it again the same text.
/// </summary>
/// <remarks>
/// The form is described by <c>docs/process.md</c> and <c>docs/process.schema.json</c>. Reading is strict: a key that is unknown or
/// repeated is a fault, and comments and trailing commas are not JSON. A document never runs code and is read within fixed limits.
/// </remarks>
public static class ProcessJson
{
    /// <summary>The longest document that is read, in bytes of UTF-8: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private static readonly ProcessJsonContext _compact = ProcessJsonContext.Writing(indented: false);
    private static readonly ProcessJsonContext _indented = ProcessJsonContext.Writing(indented: true);
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a process.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, is longer than <see cref="MaxBytes"/> or nests too deep, which is one fault; or the process it describes has
    /// faults, which are all listed, each with its path in the document.
    /// </exception>
    public static ProcessDefinition Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > MaxBytes)
        {
            throw TooLong();
        }

        try
        {
            return Read(_strict.GetBytes(json));
        }
        catch (EncoderFallbackException)
        {
            throw Malformed("the text is not well-formed Unicode: a surrogate stands alone");
        }
    }

    /// <summary>Reads a process.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static ProcessDefinition Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            throw TooLong();
        }

        if (!Utf8.IsValid(utf8))
        {
            throw Malformed("the text is not well-formed UTF-8");
        }

        var text = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        try
        {
            RequireReadableKeys(text);
            using var document = JsonDocument.Parse(text.ToArray(), new JsonDocumentOptions { MaxDepth = LeadDefinitionJson.JsonDepth });
            return ProcessReading.Read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            throw Malformed(string.Create(
                CultureInfo.InvariantCulture,
                $"not the JSON of a process: {Reason(malformed)} (line {malformed.LineNumber + 1}, column {malformed.BytePositionInLine + 1})"));
        }
    }

    /// <summary>Writes a process, indented for people. What is not stated, such as an entry at the first stage, is left out.</summary>
    public static string Write(ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return JsonSerializer.Serialize(ProcessRecord.Of(process), _indented.ProcessRecord);
    }

    /// <summary>SHA-256 of the compact form, in lower-case hexadecimal.</summary>
    internal static string Hash(ProcessDefinition process) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ProcessRecord.Of(process), _compact.ProcessRecord)));

    /// <summary>A value that is no Unicode is a fault with a path; a key that is none would have no path.</summary>
    private static void RequireReadableKeys(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = LeadDefinitionJson.JsonDepth });
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueIsEscaped)
            {
                continue;
            }

            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                throw Malformed(string.Create(
                    CultureInfo.InvariantCulture, $"the key at byte {reader.TokenStartIndex + 1} is not well-formed Unicode: a surrogate stands alone"));
            }
        }
    }

    /// <summary>The parser's message without the position it appends, which counts from 0.</summary>
    private static string Reason(JsonException malformed)
    {
        var end = malformed.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? malformed.Message : malformed.Message[..end]).TrimEnd('.', ' ');
    }

    private static InvalidDefinitionException TooLong() => Malformed(string.Create(
        CultureInfo.InvariantCulture, $"the document is longer than {MaxBytes} bytes, which no process needs"));

    private static InvalidDefinitionException Malformed(string message) => new([new Fault(ProcessFaultCodes.Malformed, "$", message)]);
}
