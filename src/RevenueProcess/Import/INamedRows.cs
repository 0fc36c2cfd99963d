namespace RevenueProcess;

/// <summary>
/// Rows with named columns, as a reader of files or of a database shows them one at a time. Who implements it goes from row to row; an
/// import only looks at the current one.
/// </summary>
public interface INamedRows
{
    /// <summary>The file or table, as messages and examples call it.</summary>
    string File { get; }

    /// <summary>The names of the columns, in order.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The line that the current row begins on, or its number, from 1.</summary>
    long Line { get; }

    /// <summary>The text of a cell of the current row; null or empty where there is none. Spaces around it do not count.</summary>
    /// <param name="column">The index of the column, from 0.</param>
    string? this[int column] { get; }
}
