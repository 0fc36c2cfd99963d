namespace RevenueProcess;

/// <summary>Rows that an import has understood. <see cref="HistoryImport.Bind"/> gives it.</summary>
public abstract class ImportRows
{
    private readonly Func<string?> _unwanted;
    private readonly CellReader _journey;
    private readonly IdCount? _ids;

    private protected ImportRows(SourceBinding binding, ImportCell journey, string path)
    {
        Binding = binding;
        _unwanted = binding.Unwanted();
        _journey = binding.Text(journey, path);
        _ids = _journey.Changes ? binding.Work.Notes.CountIds(binding.File) : null;
    }

    private protected SourceBinding Binding { get; }

    /// <summary>Makes the current row a line of the log, or puts it aside for the first reason that applies.</summary>
    /// <exception cref="InvalidRowException">A sequence or a version is no whole number.</exception>
    public void AddRow()
    {
        if (_unwanted() is { } text)
        {
            SetAside(SetAsideReason.Filtered, text);
        }
        else if (_journey.Value is not { } journey)
        {
            SetAside(SetAsideReason.MissingJourney);
        }
        else
        {
            _ids?.Add(_journey.Written, journey);
            Add(journey);
        }
    }

    /// <summary>Puts the current row aside, since it has more or fewer cells than the file has columns. Its cells are not looked at.</summary>
    /// <param name="text">How it begins, for the examples of what was put aside.</param>
    public void SetRaggedRowAside(string? text = null) => SetAside(SetAsideReason.Ragged, text);

    /// <summary>Makes the current row, which is about a journey, a line of the log, or puts it aside.</summary>
    private protected abstract void Add(string journey);

    private protected virtual void SetAside(SetAsideReason reason, string? text = null) => Binding.Work.Builder.SetAside(reason, Binding.Origin(text));
}
