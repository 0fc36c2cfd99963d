namespace RevenueProcess.Samples.Demo.Import;

/// <summary>A document as it was read, once: what it says, and where it says it.</summary>
internal sealed class JsonFile
{
    private JsonFile(string path, byte[] utf8)
    {
        Path = path;
        Utf8 = utf8;
    }

    public string Path { get; }

    /// <summary>What it says, without a byte order mark.</summary>
    public byte[] Utf8 { get; }

    /// <summary>The folder it is in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <exception cref="InputException">The file cannot be read, or is too long.</exception>
    public static JsonFile Open(string path) => new(path, InputFile.ReadAll(path));

    /// <summary>Does what may find faults in the document.</summary>
    /// <exception cref="InputException">It does; all are listed, with the line each is on.</exception>
    public T Refusing<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new InputException(Located(invalid.Faults));
        }
    }

    /// <summary>Faults or warnings with the file and, where it is known, the line.</summary>
    public IEnumerable<string> Located(IReadOnlyCollection<Finding> findings)
    {
        var lines = JsonLines.Of(Utf8, findings.Select(found => found.Path));
        return findings.Select(found => found.Path != "$" && lines.LineOf(found.Path) is { } line ? FormattableString.Invariant($"{Path}:{line}: {found}") : $"{Path}: {found}");
    }
}
