using System.Text;

namespace RevenueProcess;

/// <summary>Profiles as JSON. Reading a written document gives an equal one, and writing that gives the same text.</summary>
/// <remarks>
/// The form is described by <c>docs/profiles.md</c> and <c>docs/profiles.schema.json</c>. Reading is strict: a key that is unknown or
/// repeated is a fault, and so are comments and trailing commas.
/// </remarks>
public static class PastLeadsMapJson
{
    internal static StoredForm<PastLeadsMap> Form { get; } = new(ProfileWriting.Write, ProfileReading.Read) { SkipsUnknownKeys = false };

    /// <summary>Reads profiles.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, is too long or nests too deep, which is one fault; or the profiles have faults, which are all listed, each with its
    /// path in the document.
    /// </exception>
    public static PastLeadsMap Read(string json) => Form.Read(Require.NotNull(json));

    /// <summary>Reads profiles.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static PastLeadsMap Read(ReadOnlySpan<byte> utf8) => Form.Read(utf8);

    /// <summary>Writes profiles, indented for people. Leaves out what is the default.</summary>
    /// <param name="map">The profiles.</param>
    public static string Write(PastLeadsMap map)
    {
        Require.NotNull(map);
        return Encoding.UTF8.GetString(DocumentText.Write(DocumentText.Indented, writer => ProfileWriting.Write(writer, map)));
    }
}
