namespace RevenueProcess.Specification.Import;

/// <summary>Rows out of texts. The first one is on line 2, below a header.</summary>
internal sealed class NamedRows(string file, string[] columns, string?[][] rows) : INamedRows
{
    private int _row = -1;

    public string File => file;

    public IReadOnlyList<string> Columns => columns;

    public long Line => _row + 2;

    public string? this[int column] => rows[_row][column];

    public static NamedRows Of(string file, string[] columns, params string?[][] rows) => new(file, columns, rows);

    public bool Read() => ++_row < rows.Length;
}
