using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Writes where the user asked, or says that it cannot be written. A file that stands there is replaced once the new one is whole, or else stays as it was.</summary>
internal static class OutputFile
{
    /// <summary>Refuses to write over what is read.</summary>
    /// <param name="path">Where to write; null for the terminal.</param>
    /// <param name="inputs">What is read.</param>
    /// <exception cref="InputException">It is one of them, be it by another name.</exception>
    public static void RefuseOver(string? path, IEnumerable<string> inputs)
    {
        if (path is not null && inputs.Any(input => Try(path, () => RealPath.Of(input) == RealPath.Of(path))))
        {
            throw InputException.In(path, "this file is read, so that it is not written over; name another");
        }
    }

    /// <summary>Writes a text to the file, or to the terminal if none is named.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string? path, Terminal terminal, string text)
    {
        if (path is null)
        {
            terminal.Out.Write(text);
        }
        else
        {
            using var visible = new StringWriter();
            using var lines = new VisibleLines(visible);
            lines.Write(text);
            Try(path, () => IsDevice(Path.GetFullPath(path)) ? Put(path, visible.ToString()) : Replace(RealPath.Of(path), visible.ToString()));
        }
    }

    /// <summary>Whether it is written to rather than replaced.</summary>
    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    private static bool Replace(string path, string text)
    {
        if (IsDevice(path))
        {
            return Put(path, text);
        }

        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetRandomFileName()}.part");
        try
        {
            Put(beside, text);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
            return true;
        }
        finally
        {
            // Gone once it is moved; a part of it if it could not be written.
            File.Delete(beside);
        }
    }

    private static bool Put(string path, string text)
    {
        File.WriteAllText(path, text);
        return true;
    }

    private static bool Try(string path, Func<bool> act)
    {
        try
        {
            return act();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw InputException.In(path, "the file cannot be written: " + failed switch
            {
                ArgumentOutOfRangeException => "there is no room for a file that long",
                ArgumentException => "no file can have this name",
                _ => failed.Message,
            });
        }
    }
}
