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

    /// <summary>Faults or warnings with the file and, where it is known, the line.</summary>
    public static IEnumerable<string> Located(string path, IEnumerable<Finding> findings)
    {
        var lines = JsonLines.Of(InputFile.ReadAll(path));
        return findings.Select(found => lines.Located(path, found));
    }
}
