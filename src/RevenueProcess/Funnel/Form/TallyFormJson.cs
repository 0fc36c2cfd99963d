using System.Buffers;
using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// A tally as JSON, to store it, to send it, or to take it from another engine: its frame, its cells, and each table as columns. Reading what
/// was written gives an equal form.
/// </summary>
/// <remarks>
/// <c>docs/tally.md</c> and <c>docs/tally.schema.json</c> describe the form. Equal tallies are written alike, to the byte. Readers skip keys,
/// measures and tables that they do not know, which a newer version may have written.
/// </remarks>
public static class TallyFormJson
{
    internal static StoredForm<TallyForm> Form { get; } = new(TallyFormJsonWriting.Write, TallyFormJsonReading.Read);

    /// <summary>Writes a form as text.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The JSON, on one line; equal forms give the same.</returns>
    public static string Write(TallyForm form) => Form.Write(Require.NotNull(form));

    /// <summary>Writes a form as UTF-8.</summary>
    /// <param name="form">The form.</param>
    /// <param name="utf8">What receives the JSON, such as a <c>PipeWriter</c> or an <see cref="ArrayBufferWriter{T}"/>.</param>
    public static void Write(TallyForm form, IBufferWriter<byte> utf8) => Form.Write(Require.NotNull(form), Require.NotNull(utf8));

    /// <summary>Writes a form as UTF-8 to a stream, table after table, so that a large one is never in memory as a whole.</summary>
    /// <param name="form">The form.</param>
    /// <param name="utf8">What receives the JSON; it is left open.</param>
    public static void Write(TallyForm form, Stream utf8)
    {
        Require.NotNull(form);
        Require.NotNull(utf8);
        using var writer = new Utf8JsonWriter(utf8, DocumentText.Compact);
        TallyFormJsonWriting.Write(writer, form);
    }

    /// <summary>Reads a form from text.</summary>
    /// <param name="json">The JSON, of at most 10 MiB.</param>
    /// <returns>The form, equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException">The text is not the JSON of a tally; all faults are listed, each with its path.</exception>
    public static TallyForm Read(string json) => Form.Read(Require.NotNull(json));

    /// <summary>Reads a form from UTF-8.</summary>
    /// <param name="utf8">The JSON, with or without a byte order mark, of at most 10 MiB.</param>
    /// <returns>The form, equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static TallyForm Read(ReadOnlySpan<byte> utf8) => Form.Read(utf8);

    /// <summary>Reads a form of any length from a stream of UTF-8.</summary>
    /// <param name="utf8">The JSON; it is left open.</param>
    /// <returns>The form, equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    public static TallyForm Read(Stream utf8)
    {
        using var document = DocumentText.Parse(Require.NotNull(utf8));
        return Form.Read(document.RootElement);
    }
}
