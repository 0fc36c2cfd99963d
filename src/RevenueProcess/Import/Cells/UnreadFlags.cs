namespace RevenueProcess;

/// <summary>Counts the rows of a file in which a cell that should say yes or no says neither.</summary>
/// <param name="file">The file.</param>
/// <param name="column">The cell, as a reader of the import knows it.</param>
internal sealed class UnreadFlags(string file, string column)
{
    private const int MostTexts = 3;

    private readonly List<string> _texts = [];
    private long _line = -1;
    private long _rows;

    /// <summary>Looks at a text of the cell. Several conditions may look at the cell of one row.</summary>
    /// <param name="text">The text, empty where there is none.</param>
    /// <param name="line">Where the row begins.</param>
    public void See(string text, long line)
    {
        if (text.Length == 0 || line == _line || RowCondition.FlagOf(text) is not null)
        {
            return;
        }

        (_line, _rows) = (line, _rows + 1);
        if (_texts.Count < MostTexts && !_texts.Contains(text, StringComparer.Ordinal))
        {
            _texts.Add(text);
        }
    }

    /// <summary>What there is to say.</summary>
    public IEnumerable<Warning> Warnings() => _rows == 0 ? [] : [new(WarningCodes.UnreadFlags, "$", ("file", file), ("column", column), ("texts", _texts), ("rows", _rows), ("map", Mended(_texts[0])))];

    /// <summary>What to write beside the column where the text means yes.</summary>
    private static string Mended(string text) => DocumentText.Member(writer => writer.WriteMap(ImportKeys.Map, new Dictionary<string, string>(StringComparer.Ordinal) { [text] = ImportKeys.Yes }));
}
