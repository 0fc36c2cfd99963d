namespace RevenueProcess.Samples.Demo.Import;

/// <summary>An import file as it was read: what it says, and where it says it.</summary>
internal sealed class ImportDocument
{
    private readonly string _path;
    private readonly JsonLines _lines;

    private ImportDocument(string path, byte[] utf8)
    {
        _path = path;
        _lines = JsonLines.Of(utf8);
        Map = Refusing(() => ImportMapJson.Read(utf8));
    }

    public ImportMap Map { get; }

    /// <summary>The folder the file is in.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(_path))!;

    /// <exception cref="InputException">The file cannot be read, or has faults, which are all listed.</exception>
    public static ImportDocument Read(string path) => new(path, InputFile.ReadAll(path));

    /// <summary>Does what may find faults in the import.</summary>
    /// <exception cref="InputException">It does; all are listed, with the line each is on.</exception>
    public T Refusing<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (InvalidDefinitionException invalid)
        {
            throw _lines.Located(_path, invalid.Faults);
        }
    }
}
