using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>Reads what became of the lead of the current row.</summary>
internal sealed class FateReader
{
    private readonly ProfileTable _table;
    private readonly CellReader _cell;
    private readonly FateColumn _column;
    private readonly Dictionary<string, Outcome?> _outcomes = new(StringComparer.Ordinal);

    public FateReader(ProfilesDocument document, ProfileTable table, FateColumn column, string path)
    {
        _table = table;
        _column = column;
        _cell = table.Column(column.Column, JsonLines.Child(path, "column"));
        Add(column.Won, Outcome.Won, "won");
        Add(column.Lost, Outcome.Lost, "lost");
        Add(column.Open ?? [], outcome: null, "open");

        void Add(IReadOnlyList<string> texts, Outcome? outcome, string key)
        {
            foreach (var (index, text) in texts.Index())
            {
                if (!_outcomes.TryAdd(text, outcome))
                {
                    throw document.Fault(JsonLines.Child(JsonLines.Child(path, key), index), $"'{text}' is listed twice; a text has one meaning");
                }
            }
        }
    }

    /// <exception cref="InputException">The text is not listed.</exception>
    public Outcome? Read() => _outcomes.TryGetValue(_cell.Text, out var outcome)
        ? outcome
        : throw _table.Wrong($"{_column.Column} is '{_cell.Text}', which is not listed as won, lost or open; those are {InputException.Listed(_outcomes.Keys)}");
}
