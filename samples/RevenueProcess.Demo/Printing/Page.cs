using Spectre.Console;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>The few shapes that a report is made of.</summary>
internal static class Page
{
    public static readonly Style Heading = new(Color.Aqua, decoration: Decoration.Bold);
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Bad = new(Color.Red);
    public static readonly Style Good = new(Color.Green);

    private const int Wide = 96;

    /// <summary>Whether there is room for every column.</summary>
    public static bool IsWide(IAnsiConsole screen) => screen.Profile.Width >= Wide;

    /// <summary>A text from anywhere, on one line and with nothing in it that acts on the terminal. All that is printed goes through here.</summary>
    public static Text Text(string text, Style? style = null) => new(VisibleText.Of(text), style);

    /// <summary>A line with a heading.</summary>
    public static void Title(IAnsiConsole screen, string title) =>
        screen.Write(new Rule($"[bold]{Markup.Escape(VisibleText.Of(title))}[/]") { Justification = Justify.Left, Border = BoxBorder.Heavy });

    /// <summary>The heading of a section, and what it counts.</summary>
    public static void Section(IAnsiConsole screen, string title, string counted)
    {
        screen.Write(new Rule($"[aqua]{Markup.Escape(VisibleText.Of(title))}[/]") { Justification = Justify.Left });
        Note(screen, counted);
    }

    /// <summary>A remark in small print; empty lines before and after it are kept.</summary>
    public static void Note(IAnsiConsole screen, string text)
    {
        var remark = text.Trim('\n');
        var before = text.IndexOf(remark, StringComparison.Ordinal);
        screen.Write(new Text(new string('\n', before)));
        screen.Write(Text(remark, Quiet));
        screen.Write(new Text(new string('\n', text.Length - remark.Length - before)));
        screen.WriteLine();
    }

    /// <summary>A table: texts to the left, numbers to the right. A heading that begins with <c>&gt;</c> is of numbers.</summary>
    public static Table Table(params IReadOnlyList<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = true };
        foreach (var heading in headings)
        {
            var isNumber = heading.StartsWith('>');
            var column = new TableColumn(Text(heading.TrimStart('>'), Quiet)) { NoWrap = isNumber, Padding = new Padding(0, 0, 1, 0) };
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }

        return table;
    }

    /// <summary>Names on the left, what there is to say about them on the right.</summary>
    public static void Facts(IAnsiConsole screen, params IReadOnlyList<(string Name, string Text)> facts)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var (name, text) in facts)
        {
            grid.AddRow(Text(name, Quiet), Text(text));
        }

        screen.Write(grid);
        screen.WriteLine();
    }

    /// <summary>Adds a row of plain texts.</summary>
    public static void Row(this Table table, params IReadOnlyList<string> cells) => table.AddRow(cells.Select(cell => Text(cell)));
}
