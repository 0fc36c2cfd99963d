using System.Text;

namespace RevenueProcess;

/// <summary>Imports as JSON. Reading a written document gives an equal import, and writing that gives the same text.</summary>
/// <remarks>
/// The form is described by <c>docs/import.md</c> and <c>docs/import.schema.json</c>. Reading is strict: a key that is unknown or
/// repeated is a fault, and so are comments and trailing commas.
/// </remarks>
public static class ImportMapJson
{
    internal static StoredForm<ImportMap> Form { get; } = new(ImportWriting.Write, ImportReading.Read) { SkipsUnknownKeys = false };

    /// <summary>Reads an import.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, is too long or nests too deep, which is one fault; or the import has faults, which are all listed, each with its
    /// path in the document.
    /// </exception>
    public static ImportMap Read(string json) => Form.Read(Require.NotNull(json));

    /// <summary>Reads an import.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static ImportMap Read(ReadOnlySpan<byte> utf8) => Form.Read(utf8);

    /// <summary>Writes an import, indented for people. Leaves out what is the default.</summary>
    /// <param name="map">The import.</param>
    public static string Write(ImportMap map)
    {
        Require.NotNull(map);
        return Encoding.UTF8.GetString(DocumentText.Write(DocumentText.Indented, writer => ImportWriting.Write(writer, map)));
    }
}
