namespace RevenueProcess.Specification;

/// <summary>Public data sets that are not part of the repository; what needs them is skipped, visibly, where they are absent.</summary>
internal static class RealData
{
    public const string Variable = "REVENUEPROCESS_DATA";

    /// <summary>The folder with the data sets: the environment variable, else <c>../shared/data</c> beside the solution's folder.</summary>
    public static string? Folder { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Folder!, .. parts]);

    /// <summary>The rows of a comma-separated file without quoted commas, header first.</summary>
    public static IReadOnlyList<string[]> Rows(params string[] parts) =>
        File.ReadLines(PathOf(parts)).Select(line => line.Replace("\"", string.Empty).Split(',')).ToList();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RevenueProcess.sln")))
            {
                var data = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "data"));
                return Directory.Exists(data) ? data : null;
            }
        }

        return null;
    }
}
