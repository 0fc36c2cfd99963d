using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>What is in each column of a file, and what an import makes of it.</summary>
internal static class FileSection
{
    private const int LongestExample = 30;

    public static void Print(FileAccount file, IAnsiConsole screen)
    {
        Page.Section(screen, file.File, "read: cells that are what the import, or most of them, say; missing: empty or standing for nothing; unread: anything else.");
        var table = Page.Table("column", "used as", "holds", ">read", ">missing", ">unread", "such as");
        foreach (var column in file.Columns)
        {
            table.Row(
                column.Name, column.Uses.Count == 0 ? Shown.Undefined : string.Join(", ", column.Uses), column.Kind.ToString().ToLowerInvariant(), Shown.Sparse(column.Read), Shown.Sparse(column.Missing),
                Shown.Sparse(column.Unread), Examples(column));
        }

        screen.Write(table);
        foreach (var column in file.Columns.Where(column => column.HasOnlyMidnights))
        {
            Page.Note(screen, $"'{column.Name}' holds midnights only. If it means dates, say so: {{ \"column\": \"{column.Name}\", \"dates\": true }}.\n");
        }
    }

    private static string Examples(ColumnAccount column) => string.Join("; ", (IEnumerable<string>)
    [
        .. column.Examples.Count == 0 ? [] : (IEnumerable<string>)[string.Join(", ", column.Examples.Select(Short))],
        .. column.UnreadExamples.Count == 0 ? [] : (IEnumerable<string>)[$"unread {string.Join(", ", column.UnreadExamples.Select(Short))}"],
    ]);

    private static string Short(string text) => $"'{(text.Length > LongestExample ? text[..LongestExample] + "…" : text)}'";
}
