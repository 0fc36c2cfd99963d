using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>An import file as it was read: what it says, and where it says it.</summary>
internal sealed partial class ImportDocument
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
            var file = JsonSerializer.Deserialize(utf8, ImportJsonContext.Default.ImportFile)
                ?? throw InputException.In(path, 1, "the import is null; it must be an object with \"files\"");
            return new ImportDocument(path, file, JsonLines.Of(utf8));
        }
        catch (JsonException malformed)
        {
            throw InputException.In(path, (malformed.LineNumber ?? 0) + 1, $"{malformed.Path ?? "$"}: {Reason(malformed.Message)}");
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

    /// <summary>The serializer's message in the words of the file instead of those of the program.</summary>
    private static string Reason(string message)
    {
        if (UnknownKey().Match(message) is { Success: true } unknown)
        {
            var known = ImportJsonContext.Default.GetTypeInfo(typeof(ImportFile).Assembly.GetType(unknown.Groups["type"].Value) ?? typeof(ImportFile));
            var keys = InputException.Listed(known!.Properties.Select(key => key.Name).Order(StringComparer.Ordinal));
            return $"the key '{unknown.Groups["key"].Value}' means nothing here; the keys are {keys}";
        }

        if (MissingKeys().Match(message) is { Success: true } missing)
        {
            return $"missing {missing.Groups["keys"].Value}";
        }

        if (UnknownKind().Match(message) is { Success: true } kind)
        {
            return $"'{kind.Groups["kind"].Value}' is no kind of file; it is 'long' or 'wide'";
        }

        if (RepeatedKey().Match(message) is { Success: true } repeated)
        {
            return $"the key '{repeated.Groups["key"].Value}' occurs twice";
        }

        if (WrongType().IsMatch(message))
        {
            return "the value has the wrong type";
        }

        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    [GeneratedRegex("property '(?<key>.*)' could not be mapped to any .NET member contained in type '(?<type>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownKey();

    [GeneratedRegex("missing required properties including: (?<keys>.*?)\\.( Path:|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingKeys();

    [GeneratedRegex("discriminator id '(?<kind>.*?)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownKind();

    [GeneratedRegex("Duplicate property '(?<key>.*?)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RepeatedKey();

    [GeneratedRegex("could not be converted to", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrongType();
}
