using System.Reflection;

namespace RevenueProcess.Specification.House;

/// <summary>The checkout the tests run from, and the library as they loaded it.</summary>
internal static class Repository
{
    private static readonly string[] _made = ["bin", "obj", "artifacts", "TestResults", "StrykerOutput"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The library under test.</summary>
    public static Assembly Library { get; } = Assembly.Load("RevenueProcess");

    public static string PathTo(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathTo(relative));

    /// <summary>Every written (not built) file below a folder; a folder that does not exist has none. Paths are relative to the root.</summary>
    public static IReadOnlyList<SourceText> Files(string folder, string pattern) =>
        !Directory.Exists(PathTo(folder))
            ? []
            : [.. Directory.EnumerateFiles(PathTo(folder), pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Where(path => !path.Split('/').Intersect(_made, StringComparer.Ordinal).Any())
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceText(path, Read(path)))];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RevenueProcess.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No RevenueProcess.sln in {AppContext.BaseDirectory} or any folder above it.");
    }
}

/// <summary>A file of the repository: its path from the root, with forward slashes, and its text.</summary>
internal sealed record SourceText(string Path, string Text);
