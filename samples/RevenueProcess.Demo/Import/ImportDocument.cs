using NodaTime;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>An import file as it was read: what it says, and where it says it.</summary>
internal sealed class ImportDocument
{
    private readonly string _path;
    private readonly JsonLines _lines;

    private ImportDocument(string path, ImportFile file, JsonLines lines)
    {
        _path = path;
        _lines = lines;
        File = file;
        Zone = Zones.Find(file.Zone ?? DateTimeZone.Utc.Id) ?? throw Fault("$.zone", Zones.Unknown(file.Zone!));
    }

    public ImportFile File { get; }

    /// <summary>The zone of local times.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The folder the file is in.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(_path))!;

    /// <exception cref="InputException">The file cannot be read, or does not have the form of an import.</exception>
    public static ImportDocument Read(string path)
    {
        var utf8 = InputFile.ReadAll(path);
        try
        {
            var file = JsonFaults.Read<ImportFile>(path, utf8, ImportJsonContext.Default, "the import is null; it must be an object with \"files\"");
            return new ImportDocument(path, file, JsonLines.Of(utf8));
        }
        catch (NotSupportedException)
        {
            throw InputException.In(path, "each of \"files\" must have a \"kind\", which is \"long\" or \"wide\"");
        }
    }

    /// <summary>A fault of the import file, with the line it is on.</summary>
    public InputException Fault(string jsonPath, string message) => _lines.LineOf(jsonPath) is { } line
        ? InputException.In(_path, line, $"{jsonPath}: {message}")
        : InputException.In(_path, $"{jsonPath}: {message}");
}
