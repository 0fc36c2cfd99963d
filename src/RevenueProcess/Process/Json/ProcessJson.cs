using System.Security.Cryptography;
using System.Text;

namespace RevenueProcess;

/// <summary>
/// Processes as JSON: the same definition that <see cref="ProcessDefinition.Named"/> builds, as a document. Reading a written
/// document gives an equal definition, and writing that gives the same text.
/// </summary>
/// <remarks>
/// The form is described by <c>docs/process.md</c> and <c>docs/process.schema.json</c>. Reading is strict: a key that is unknown or
/// repeated is a fault, and so are comments and trailing commas. A document never runs code, and its size and depth are limited.
/// </remarks>
public static class ProcessJson
{
    /// <summary>The largest document it reads, in bytes of UTF-8: 10 MiB.</summary>
    public const int MaxBytes = DocumentText.MaxBytes;

    /// <summary>Reads a process.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, is longer than <see cref="MaxBytes"/> or nests too deep, which is one fault; or the process it describes has
    /// faults, which are all listed, each with its path in the document.
    /// </exception>
    public static ProcessDefinition Read(string json)
    {
        Require.NotNull(json);
        using var document = DocumentText.Parse(json);
        return ProcessReading.Read(document.RootElement);
    }

    /// <summary>Reads a process.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static ProcessDefinition Read(ReadOnlySpan<byte> utf8)
    {
        using var document = DocumentText.Parse(utf8);
        return ProcessReading.Read(document.RootElement);
    }

    /// <summary>Writes a process, indented for people. Leaves out what is the default, such as an entry at the first stage.</summary>
    public static string Write(ProcessDefinition process)
    {
        Require.NotNull(process);
        return Encoding.UTF8.GetString(DocumentText.Write(DocumentText.Indented, writer => ProcessJsonWriting.Write(writer, process)));
    }

    /// <summary>SHA-256 of the compact form, in lower-case hexadecimal.</summary>
    internal static string Hash(ProcessDefinition process) =>
        Convert.ToHexStringLower(SHA256.HashData(DocumentText.Write(DocumentText.Compact, writer => ProcessJsonWriting.Write(writer, process))));
}
