using System.Buffers;
using System.Text;
using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// The JSON form in which a host stores one kind of thing: to text and to UTF-8, and back. What is written is canonical: equal things are
/// written alike, on one line.
/// </summary>
/// <param name="write">Writes one.</param>
/// <param name="read">Reads one; null when it has faults, which are then listed.</param>
internal sealed class StoredForm<T>(Action<Utf8JsonWriter, T> write, Func<JsonReading, JsonElement, string, T?> read)
    where T : class
{
    /// <summary>Whether keys that are not known are skipped, which a newer version may have written. In what people write they are faults.</summary>
    public bool SkipsUnknownKeys { get; init; } = true;

    public string Write(T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(value, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Write(T value, IBufferWriter<byte> utf8)
    {
        using var writer = new Utf8JsonWriter(utf8, DocumentText.Compact);
        write(writer, value);
    }

    public void Write(Utf8JsonWriter writer, T value) => write(writer, value);

    /// <exception cref="InvalidDefinitionException">The text is not JSON, too long or too deep, or has faults, which are all listed.</exception>
    public T Read(string json)
    {
        using var document = DocumentText.Parse(json);
        return Read(document.RootElement);
    }

    /// <exception cref="InvalidDefinitionException"><inheritdoc cref="Read(string)" path="/exception"/></exception>
    /// <param name="utf8">The document.</param>
    /// <param name="path">The path of the document, where it is one of several.</param>
    public T Read(ReadOnlySpan<byte> utf8, string path = "$")
    {
        using var document = DocumentText.Parse(utf8, path);
        return Read(document.RootElement, path);
    }

    /// <exception cref="InvalidDefinitionException">The value has faults, which are all listed.</exception>
    /// <param name="root">The value.</param>
    /// <param name="path">The path of the value.</param>
    public T Read(JsonElement root, string path = "$")
    {
        var faults = new List<Fault>();
        var reading = new JsonReading(faults) { SkipsUnknownKeys = SkipsUnknownKeys };
        var value = JsonKeys.Check(root, path, reading) ? read(reading, root, path) : null;
        return faults.Count == 0 && value is not null ? value : throw new InvalidDefinitionException(faults);
    }
}
