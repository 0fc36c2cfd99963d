namespace RevenueProcess;

/// <summary>Says what to add to an import, by what was put aside; and how to read a file, by what it holds.</summary>
public static class ImportAdvisor
{
    /// <summary>What to add; nothing where nothing is known that helps.</summary>
    /// <param name="read">What was read with the import, and what of it was put aside.</param>
    /// <param name="process">The process of the history.</param>
    public static IReadOnlyList<ImportAdvice> AdviceOn(ReadSummary read, ProcessDefinition process)
    {
        Require.NotNull(read);
        Require.NotNull(process);
        var stages = new StageTexts(process).Map(read.UnknownStages.Select(unknown => unknown.Text));
        return new ValueList<ImportAdvice>(
        [
            .. stages.Count == 0 ? [] : (IEnumerable<ImportAdvice>)[new(SetAsideReason.UnknownStage, DocumentText.Member(writer => writer.WriteMap(ImportKeys.Stages, stages)))],
            .. ColumnShape.PatternsOfAny(TextsOf(read, SetAsideReason.UnparsableInstant))
                .Select(pattern => new ImportAdvice(SetAsideReason.UnparsableInstant, DocumentText.Member(writer => writer.WriteSomeTexts(ImportKeys.Patterns, [pattern])))),
            .. ColumnShape.FormatsOfAny(TextsOf(read, SetAsideReason.UnparsableValue))
                .Select(format => new ImportAdvice(SetAsideReason.UnparsableValue, DocumentText.Member(writer => writer.WriteString(ImportKeys.Numbers, format)))),
        ]);
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

    private static List<string> TextsOf(ReadSummary read, SetAsideReason reason) =>
        [.. read.Examples.Where(example => example.Reason == reason).Select(example => example.Text).OfType<string>()];
}
