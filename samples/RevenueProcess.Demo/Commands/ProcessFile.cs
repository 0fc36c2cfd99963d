using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Reads the process that a command was given.</summary>
internal static class ProcessFile
{
    /// <exception cref="InputException">The file cannot be read, or the process has faults.</exception>
    public static ProcessDefinition Read(string path)
    {
        var file = JsonFile.Open(path);
        return file.Refusing(() => ProcessJson.Read(file.Utf8));
    }
}
