using System.Text;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Opens what the user named, or says that it cannot be opened.</summary>
internal static class InputFile
{
    /// <summary>The longest document that is read, in bytes.</summary>
    public const int MaxDocument = ProcessJson.MaxBytes;

    /// <summary>The content of a document, without a byte order mark. One that is too long is not read.</summary>
    /// <exception cref="InputException">There is no such file, it cannot be read, or it is too long.</exception>
    public static byte[] ReadAll(string path)
    {
        using var file = Open(path);
        if (file.CanSeek && file.Length > MaxDocument)
        {
            throw TooLong(path);
        }

        var content = Try(path, _ => ReadUpTo(file, MaxDocument + 1));
        return content.Length > MaxDocument ? throw TooLong(path)
            : content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..]
            : content;
    }

    /// <exception cref="InputException">There is no such file, or it cannot be read.</exception>
    public static FileStream Open(string path) => Directory.Exists(path)
        ? throw InputException.In(path, "this is a folder; a file was expected")
        : Try(path, static name => new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan));

    /// <summary>Why a file cannot be read.</summary>
    public static InputException Unreadable(string path, Exception failed) => InputException.In(path, failed switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        ArgumentException => "no file can have this name",
        _ => $"the file cannot be read: {failed.Message}",
    });

    private static byte[] ReadUpTo(FileStream file, int most)
    {
        using var content = new MemoryStream();
        var block = new byte[Math.Min(most, 1 << 16)];
        while (content.Length < most && file.Read(block, 0, (int)Math.Min(block.Length, most - content.Length)) is var read and > 0)
        {
            content.Write(block, 0, read);
        }

        return content.ToArray();
    }

    private static InputException TooLong(string path) =>
        InputException.In(path, $"the file is longer than {Size.Of(MaxDocument)}, which no document is; it is not read");

    private static T Try<T>(string path, Func<string, T> open)
    {
        try
        {
            return open(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(path, failed);
        }
    }
}
