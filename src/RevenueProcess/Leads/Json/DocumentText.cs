using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RevenueProcess;

/// <summary>Parses the text of a document within limits; what is no JSON at all is one fault.</summary>
internal static class DocumentText
{
    /// <summary>The longest document that is read, in bytes of UTF-8: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDefinitionException">The text is too long, not well-formed, or not JSON.</exception>
    public static JsonDocument Parse(string json, string what, int maxDepth)
    {
        if (json.Length > MaxBytes)
        {
            throw TooLong();
        }

        try
        {
            var utf8 = _strict.GetBytes(json);
            return utf8.Length > MaxBytes ? throw TooLong() : JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = maxDepth });
        }
        catch (EncoderFallbackException)
        {
            throw Malformed("the text is not well-formed Unicode: a surrogate stands alone");
        }
        catch (JsonException malformed)
        {
            var end = malformed.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            var reason = Wording.Short((end < 0 ? malformed.Message : malformed.Message[..end]).TrimEnd('.', ' '));
            throw Malformed(string.Create(
                CultureInfo.InvariantCulture,
                $"not the JSON of {what}: {reason} (line {malformed.LineNumber + 1}, column {malformed.BytePositionInLine + 1})"));
        }
    }

    private static InvalidDefinitionException TooLong() => new(
        [new(FaultCodes.TooLarge, "$", string.Create(CultureInfo.InvariantCulture, $"the document is longer than {MaxBytes} bytes; that is the most allowed"))]);

    private static InvalidDefinitionException Malformed(string message) => new([new(FaultCodes.Malformed, "$", message)]);
}
