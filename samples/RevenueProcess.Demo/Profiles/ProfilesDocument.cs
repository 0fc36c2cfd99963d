using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>A profiles file as it was read: what it says, and where it says it.</summary>
internal sealed class ProfilesDocument
{
    private readonly string _path;
    private readonly JsonLines _lines;

    private ProfilesDocument(string path, ProfilesFile file, JsonLines lines)
    {
        _path = path;
        _lines = lines;
        File = file;
        Zone = Zones.Find(file.Zone ?? DateTimeZone.Utc.Id) ?? throw Fault("$.zone", Zones.Unknown(file.Zone!));
    }

    public ProfilesFile File { get; }

    /// <summary>The zone of local times.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The folder the file is in.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(_path))!;

    /// <exception cref="InputException">The file cannot be read, or does not have the form of profiles.</exception>
    public static ProfilesDocument Read(string path)
    {
        var utf8 = InputFile.ReadAll(path);
        var file = JsonFaults.Read<ProfilesFile>(path, utf8, ProfilesJsonContext.Default, "the profiles are null; they must be an object with \"leads\"");
        return new ProfilesDocument(path, file, JsonLines.Of(utf8));
    }

    /// <summary>A fault of the profiles file, with the line it is on.</summary>
    public InputException Fault(string jsonPath, string message) => _lines.LineOf(jsonPath) is { } line
        ? InputException.In(_path, line, $"{jsonPath}: {message}")
        : InputException.In(_path, $"{jsonPath}: {message}");
}
