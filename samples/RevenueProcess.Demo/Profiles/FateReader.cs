using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>Reads what became of the lead of the current row.</summary>
internal sealed class FateReader
{
    private readonly ProfileTable _table;
    private readonly CellReader _cell;
    private readonly FateColumn _column;
    private readonly Dictionary<string, LeadFate> _fates = new(StringComparer.Ordinal);

    public FateReader(ProfilesDocument document, ProfileTable table, FateColumn column, string path)
    {
        _table = table;
        _column = column;
        _cell = table.Column(column.Column, JsonLines.Child(path, "column"));
        Add(column.Won, LeadFate.Won, "won");
        Add(column.Lost, LeadFate.Lost, "lost");
        Add(column.Open ?? [], LeadFate.Open, "open");

        void Add(IReadOnlyList<string> texts, LeadFate fate, string key)
        {
            foreach (var (index, text) in texts.Index())
            {
                if (!_fates.TryAdd(text, fate))
                {
                    throw document.Fault(JsonLines.Child(JsonLines.Child(path, key), index), $"'{text}' is listed twice; a text has one meaning");
                }
            }
        }
    }

    /// <exception cref="InputException">The text is not listed.</exception>
    public LeadFate Read() => _fates.TryGetValue(_cell.Text, out var fate)
        ? fate
        : throw _table.Wrong($"{_column.Column} is '{_cell.Text}', which is not listed as won, lost or open; those are {InputException.Listed(_fates.Keys)}");
}
