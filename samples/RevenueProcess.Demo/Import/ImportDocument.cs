namespace RevenueProcess.Samples.Demo.Import;

/// <summary>An import file as it was read: what it says, and where it says it.</summary>
internal sealed class ImportDocument
{
    private readonly JsonFile _file;

    private ImportDocument(JsonFile file)
    {
        _file = file;
        Map = file.Refusing(() => ImportMapJson.Read(file.Utf8));
    }

    public ImportMap Map { get; }

    /// <summary>The folder the file is in.</summary>
    public string Folder => _file.Folder;

    /// <exception cref="InputException">The file cannot be read, or has faults, which are all listed.</exception>
    public static ImportDocument Read(string path) => new(JsonFile.Open(path));

    /// <summary>Does what may find faults in the import.</summary>
    /// <exception cref="InputException">It does; all are listed, with the line each is on.</exception>
    public T Refusing<T>(Func<T> act) => _file.Refusing(act);
}
