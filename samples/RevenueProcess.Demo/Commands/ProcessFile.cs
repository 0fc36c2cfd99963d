using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Reads the process that a command was given.</summary>
internal static class ProcessFile
{
    /// <exception cref="InputException">The file cannot be read, or the process has faults.</exception>
    public static ProcessDefinition Read(string path)
    {
        try
        {
            return ProcessJson.Read(InputFile.ReadAll(path));
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new InputException(string.Join('\n', Located(path, invalid.Faults)));
        }
    }

    /// <summary>Faults with the file and, where it is known, the line.</summary>
    public static IEnumerable<string> Located(string path, IEnumerable<Fault> faults)
    {
        var lines = JsonLines.Of(InputFile.ReadAll(path));
        return faults.Select(fault => Located(path, lines, fault.Path, fault.ToString()));
    }

    /// <summary>Warnings with the file and, where it is known, the line.</summary>
    public static IEnumerable<string> Located(string path, IEnumerable<Warning> warnings)
    {
        var lines = JsonLines.Of(InputFile.ReadAll(path));
        return warnings.Select(warning => Located(path, lines, warning.Path, warning.ToString()));
    }

    private static string Located(string path, JsonLines lines, string at, string text) =>
        lines.LineOf(at) is { } line && !string.Equals(at, "$", StringComparison.Ordinal) ? FormattableString.Invariant($"{path}:{line}: {text}") : $"{path}: {text}";
}
