namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Where a path leads in the end, through every link on its way.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The full path without links. What does not exist is taken as it is written.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var (parts, links) = (new Stack<string>(), 0);
        Push(full[real.Length..]);
        while (parts.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"too many links lead to '{path}'");
            }

            real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
            Push(target);
        }

        return real;

        void Push(string names)
        {
            foreach (var name in names.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse().Where(name => name != "."))
            {
                parts.Push(name);
            }
        }
    }

    /// <summary>Whether a path without links is a folder or in it, however deep.</summary>
    public static bool IsWithin(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var way && way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way);
}
