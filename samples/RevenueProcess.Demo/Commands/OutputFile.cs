namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Writes where the user asked, or says that it cannot be written.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text to the file, or to the terminal if none is named.</summary>
    public static void Write(string? path, Terminal terminal, string text)
    {
        if (path is null)
        {
            terminal.Out.Write(text);
            return;
        }

        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw InputException.In(path, $"the file cannot be written: {failed.Message}");
        }
    }
}
