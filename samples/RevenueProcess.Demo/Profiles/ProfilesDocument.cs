using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>A profiles file as it was read: what it says, and where it says it.</summary>
internal sealed class ProfilesDocument
{
    private readonly JsonFile _document;

    private ProfilesDocument(JsonFile document, ProfilesFile file)
    {
        _document = document;
        File = file;
        Rules = new CellRules
        {
            Zone = file.Zone is { } zone ? Zones.Find(zone, why => Fault("$.zone", why)) : DateTimeZone.Utc,
            Patterns = PatternsIn(file.Patterns, "$.patterns") ?? [],
            Missing = file.Missing ?? [],
        };
    }

    public ProfilesFile File { get; }

    /// <summary>The files that it names.</summary>
    public IEnumerable<string> Files => [File.Leads.File, .. (File.Joined ?? []).Select(joined => joined.File)];

    /// <summary>How the cells of all files are read.</summary>
    public CellRules Rules { get; }

    /// <summary>The folder the file is in.</summary>
    public string Folder => _document.Folder;

    /// <exception cref="InputException">The file cannot be read, or does not have the form of profiles.</exception>
    public static ProfilesDocument Read(string path)
    {
        var document = JsonFile.Open(path);
        var file = JsonFaults.Read<ProfilesFile>(path, document.Utf8, ProfilesJsonContext.Default, "the profiles are null; they must be an object with \"leads\"");
        return new ProfilesDocument(document, file);
    }

    /// <summary>A fault of the profiles file, with the line it is on.</summary>
    public InputException Fault(string jsonPath, string message) => JsonLines.Of(_document.Utf8, [jsonPath]).LineOf(jsonPath) is { } line
        ? InputException.In(_document.Path, line, $"{jsonPath}: {message}")
        : InputException.In(_document.Path, $"{jsonPath}: {message}");

    /// <summary>The same patterns, if all are some; null where none are stated.</summary>
    public IReadOnlyList<string>? PatternsIn(IReadOnlyList<string>? patterns, string path) => patterns?.Index().FirstOrDefault(pattern => !InstantReader.IsPattern(pattern.Item)) is (var index, { } wrong)
        ? throw Fault(JsonLines.Child(path, index), $"'{wrong}' is no pattern of a date, of a date and time, or of these with an offset; such as 'uuuu-MM-dd HH:mm:ss'")
        : patterns;

    /// <summary>The column of that name.</summary>
    public CellReader Column(CellRules rules, INamedRows rows, string name, string path) => _document.Refusing(() => rules.Cell(rows, name, path));
}
