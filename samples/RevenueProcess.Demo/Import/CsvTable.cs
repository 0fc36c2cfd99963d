using System.Globalization;
using System.Text;
using CsvHelper;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>A file of separated values with a header, plain or gzip, read row by row. An empty line is no row.</summary>
internal sealed class CsvTable : INamedRows, IDisposable
{
    private const int MostShown = 60;

    private readonly FileStream _file;
    private readonly FileState _state;
    private readonly CsvForm _form;
    private readonly InputLimits _limits;
    private readonly CsvReader _reader;

    private CsvTable(string name, string path, FileStream file, CsvForm form, InputLimits limits)
    {
        File = name;
        Path = path;
        _file = file;
        _state = new FileState(file);
        _form = form;
        _limits = limits;
        _reader = CsvReader.Create(
            Try(Text),
            CsvReaderOptions.Default with
            {
                Separator = form.Delimiter,
                TrimWhitespace = true,
                TrimInsideQuotes = true,
                PoolStrings = true,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
                MaxRecordSize = limits.Row,
            },
            leaveOpen: false);
        Try(() =>
        {
            _reader.ReadHeader();
            return true;
        });
        if (_reader.Headers.Count == 0)
        {
            throw InputException.In(path, "the file is empty; a header was expected");
        }

        foreach (var column in _reader.Headers)
        {
            RequireShort(column);
        }
    }

    /// <summary>The file as the document that names it calls it.</summary>
    public string File { get; }

    /// <summary>The file as it was opened.</summary>
    public string Path { get; }

    public IReadOnlyList<string> Columns => _reader.Headers;

    /// <summary>How many bytes of the file have been read, and how many there are; 0 where it is not known.</summary>
    public (long Read, long All) Bytes => _state.Progress;

    /// <summary>The line of the file that the current row begins on.</summary>
    public long Line => _reader.LineNumber + _form.SkipLines;

    /// <summary>Whether the current row has more or fewer cells than the header. Empty ones behind the last column are none: spreadsheets write them.</summary>
    public bool IsRagged => _reader.FieldCount != Columns.Count
        && (_reader.FieldCount < Columns.Count || Enumerable.Range(Columns.Count, _reader.FieldCount - Columns.Count).Any(column => _reader.GetString(column).Length > 0));

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What the document calls it that names it.</param>
    /// <param name="form">How it is to be read.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="InputException">There is no such file, or it has no header.</exception>
    public static CsvTable Open(string path, string name, CsvForm form, InputLimits limits)
    {
        var file = InputFile.Open(path);
        try
        {
            return new CsvTable(name, path, file, form, limits);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Something wrong with the current row.</summary>
    public InputException Wrong(string message) => InputException.In(Path, Line, message);

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="InputException">
    /// The row does not have as many cells as the header, unless the form shows such rows; it is too long; or the file is damaged, or changed while it was read.
    /// </exception>
    public bool Read()
    {
        if (!Try(_reader.Read) || IsFooter())
        {
            return _state.HasChanged ? throw InputException.In(Path, "the file changed while it was read; read it again once it is whole") : false;
        }

        if (_reader.RawRecord.Length > _limits.Row)
        {
            throw TooLong(Line);
        }

        return !IsRagged || _form.ShowsRagged
            ? true
            : throw InputException.In(
                Path, Line, string.Create(CultureInfo.InvariantCulture, $"the row has {_reader.FieldCount} cells, the header {_reader.Headers.Count}: '{Begin()}'"));
    }

    /// <summary>A cell of the current row, without spaces around it.</summary>
    public string? this[int column] => RequireShort(_reader.GetString(column));

    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    private CheckedText Text()
    {
        var text = FileText.Of(_file, Path, _form.Encoding, _limits);
        text.SkipLines(_form.SkipLines);
        return text;
    }

    private bool IsFooter() => _form.EndsAt is { } end && _reader.GetString(0).StartsWith(end, StringComparison.Ordinal);

    /// <summary>How the current row begins.</summary>
    public string Begin()
    {
        var row = Encoding.UTF8.GetString(_reader.RawRecord);
        return row.Length > MostShown ? row[..MostShown] + "…" : row;
    }

    private string RequireShort(string cell) => cell.Length <= _limits.Cell ? cell : throw InputException.In(
        Path, Line, $"a cell is longer than {Size.Of(_limits.Cell)} characters: '{cell[..Math.Min(cell.Length, MostShown)]}…'; if the file is as it should be, {InputLimits.CellOption} allows more");

    private InputException TooLong(long line) => InputException.In(
        Path, line, $"the row is longer than {Size.Of(_limits.Row)}, perhaps since a quote is not closed; if the file is as it should be, {InputLimits.RowOption} allows more");

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException tooLong) when (tooLong.Message.Contains(nameof(CsvReaderOptions.MaxRecordSize), StringComparison.Ordinal))
        {
            throw TooLong(tooLong.LineNumber + _form.SkipLines);
        }
        catch (CsvFormatException malformed)
        {
            throw InputException.In(Path, malformed.LineNumber + _form.SkipLines, $"the row is malformed: {malformed.Message.Split('\n')[0].TrimEnd()}");
        }
        catch (InvalidDataException damaged)
        {
            throw InputException.In(Path, (_reader?.LineNumber ?? 0) + _form.SkipLines + 1, $"the file is damaged: {damaged.Message}");
        }
        catch (IOException failed)
        {
            throw InputFile.Unreadable(Path, failed);
        }
    }
}
