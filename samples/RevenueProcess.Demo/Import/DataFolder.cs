namespace RevenueProcess.Samples.Demo.Import;

/// <summary>
/// The folder of the files that an import names. An import may come from somebody else: unless it is allowed to, it names no file outside of
/// the folder, neither by its path nor through a link, and nothing of such a file is read or shown.
/// </summary>
/// <param name="Path">The folder.</param>
/// <param name="AllowsOutside">Whether files may be outside of it.</param>
/// <param name="Limits">How large a file and its parts may be.</param>
internal sealed record DataFolder(string Path, bool AllowsOutside, InputLimits Limits)
{
    /// <summary>The option that allows files outside.</summary>
    public const string OutsideOption = "--allow-outside";

    /// <summary>Opens a file of the folder.</summary>
    /// <exception cref="InputException">It is outside, there is no such file, or it has no header.</exception>
    public CsvTable Open(string name, CsvForm form) => CsvTable.Open(PathOf(name), name, form, Limits);

    /// <summary>Where a file is.</summary>
    /// <exception cref="InputException">It is outside.</exception>
    public string PathOf(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        if (AllowsOutside)
        {
            return path;
        }

        try
        {
            var real = RealPath.Of(path);
            return RealPath.IsWithin(real, RealPath.Of(Path)) ? path : throw InputException.In(path, $"the file is outside of the folder '{Path}'; {OutsideOption} allows it");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw InputFile.Unreadable(path, failed);
        }
    }
}
