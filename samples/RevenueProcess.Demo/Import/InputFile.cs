using System.Text;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Opens what the user named, or says that it cannot be opened.</summary>
internal static class InputFile
{
    /// <summary>The content of a document, without a byte order mark.</summary>
    public static byte[] ReadAll(string path)
    {
        var content = Try(path, File.ReadAllBytes);
        return content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
    }

    public static FileStream Open(string path) =>
        Try(path, static name => new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan));

    private static T Try<T>(string path, Func<string, T> open)
    {
        if (Directory.Exists(path))
        {
            throw InputException.In(path, "this is a folder; a file was expected");
        }

        try
        {
            return open(path);
        }
        catch (Exception failed) when (failed is FileNotFoundException or DirectoryNotFoundException)
        {
            throw InputException.In(path, "there is no such file");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw InputException.In(path, $"the file cannot be read: {failed.Message}");
        }
    }
}
