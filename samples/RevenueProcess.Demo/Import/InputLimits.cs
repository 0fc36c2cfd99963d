namespace RevenueProcess.Samples.Demo.Import;

/// <summary>How large a file of rows and its parts may be, so that a file that is none of the kind ends with a message instead of filling the memory.</summary>
/// <param name="Cell">The longest cell, in characters.</param>
/// <param name="Row">The longest row, and the longest line above the header, in bytes of UTF-8.</param>
/// <param name="File">The longest file, in bytes of UTF-8, once it is decompressed.</param>
internal sealed record InputLimits(int Cell, int Row, long File)
{
    public const string CellOption = "--max-cell";
    public const string RowOption = "--max-row";
    public const string FileOption = "--max-file";

    public static readonly InputLimits Default = new(Cell: 1 << 20, Row: 4 << 20, File: 16L << 30);
}
