namespace RevenueProcess.Samples.Demo.Import;

/// <summary>An id map: a file of separated values with a header and two columns, the id of a lead in one history and in another.</summary>
/// <param name="Path">The file.</param>
/// <param name="Limits">How large it and its parts may be.</param>
internal sealed record LeadLinksFile(string Path, InputLimits Limits)
{
    /// <exception cref="InputException">The file cannot be read, or does not have two columns.</exception>
    public IReadOnlyList<LeadLink> Read()
    {
        using var table = CsvTable.Open(Path, Path, new CsvForm(','), Limits);
        if (table.Columns.Count != 2)
        {
            throw InputException.In(Path, $"an id map has two columns, the id of a lead in the first history and its id in the second; this one has {InputException.Listed(table.Columns)}");
        }

        var links = new List<LeadLink>();
        while (table.Read())
        {
            links.Add(new LeadLink(table[0] ?? string.Empty, table[1] ?? string.Empty));
        }

        return links;
    }
}
