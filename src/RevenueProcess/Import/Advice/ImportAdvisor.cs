namespace RevenueProcess;

/// <summary>Says what to add to an import, by what was put aside; and how to read a file, by what it holds.</summary>
public static class ImportAdvisor
{
    /// <summary>What to add; nothing where nothing is known that helps.</summary>
    /// <param name="map">The import.</param>
    /// <param name="read">What was read with the import, and what of it was put aside.</param>
    /// <param name="files">What is in each file, in the order in which they were read; those that nobody looked at are left out.</param>
    /// <param name="process">The process of the history.</param>
    public static IReadOnlyList<ImportAdvice> AdviceOn(ImportMap map, ReadSummary read, IReadOnlyList<FileAccount> files, ProcessDefinition process)
    {
        Require.NotNull(map);
        Require.NotNull(read);
        Require.AllPresent(files);
        Require.NotNull(process);
        ImportSource[] sources = [.. map.Files.OrderByDescending(source => source is LookupSource)];
        var stages = new StageTexts(process).Map(read.UnknownStages.Select(unknown => unknown.Text));
        return new ValueList<ImportAdvice>(
        [
            .. stages.Count == 0 ? [] : (IEnumerable<ImportAdvice>)[new(SetAsideReason.UnknownStage, DocumentText.Member(writer => writer.WriteMap(ImportKeys.Stages, stages)))],
            .. sources.SelectMany((source, index) => new FileAdvice(map, source, AccountOf(source, index), read).All()).Distinct(),
        ]);

        // A file may be read several times, as something else each time.
        FileAccount? AccountOf(ImportSource source, int index) =>
            files.Where(file => file.File == source.File).ElementAtOrDefault(sources.Take(index).Count(before => before.File == source.File));
    }

    /// <summary>
    /// How to read a file, to start with: a row for each change where it has columns of what was and what is, a row for each entry where a column names
    /// stages, else a row for each journey; null where no ids, dates and stages are seen.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Some of its rows, each with a text for each column; the more, the better.</param>
    /// <param name="process">The process of the history.</param>
    public static ImportSource? Propose(string file, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, ProcessDefinition process)
    {
        Require.Name(file);
        Require.AllPresent(columns);
        Require.AllPresent(rows);
        Require.NotNull(process);
        return ImportProposal.Of(file, columns, rows, process);
    }

    /// <summary>What the columns of a file look like, by some of its rows: what a proposal goes by.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">Some of the rows, each with a text for each column.</param>
    /// <param name="process">The process of the history.</param>
    public static IReadOnlyList<ColumnAccount> LooksOf(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, ProcessDefinition process)
    {
        Require.AllPresent(columns);
        Require.AllPresent(rows);
        Require.NotNull(process);
        return new ValueList<ColumnAccount>(ImportProposal.Columns(columns, rows, process).Select(column =>
        {
            var read = column.Texts.Count(column.Shape.Reads);
            return new ColumnAccount(column.Name) { Kind = column.Kind, Read = read, Missing = rows.Count - column.Texts.Count, Unread = column.Texts.Count - read };
        }));
    }
}
