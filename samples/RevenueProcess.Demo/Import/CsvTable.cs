using System.Globalization;
using System.Text;
using CsvHelper;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>A file of separated values with a header, plain or gzip, read row by row. An empty line is no row.</summary>
internal sealed class CsvTable : INamedRows, IDisposable
{
    private readonly FileStream _file;
    private readonly CsvForm _form;
    private readonly CsvReader _reader;

    private CsvTable(string name, string path, FileStream file, CsvForm form)
    {
        File = name;
        Path = path;
        _file = file;
        _form = form;
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
    }

    /// <summary>The file as the document that names it calls it.</summary>
    public string File { get; }

    /// <summary>The file as it was opened.</summary>
    public string Path { get; }

    public IReadOnlyList<string> Columns => _reader.Headers;

    /// <summary>The bytes of the file that have been read, and all of them.</summary>
    public (long Read, long All) Bytes => (_file.Position, _file.Length);

    /// <summary>The line of the file that the current row begins on.</summary>
    public long Line => _reader.LineNumber + _form.SkipLines;

    /// <summary>Whether the current row has more or fewer cells than the header.</summary>
    public bool IsRagged => _reader.FieldCount != _reader.Headers.Count;

    /// <summary>Opens a file of a folder.</summary>
    /// <exception cref="InputException">There is no such file, or it has no header.</exception>
    public static CsvTable Open(string folder, string name, CsvForm form)
    {
        var path = System.IO.Path.Combine(folder, name);
        var file = InputFile.Open(path);
        try
        {
            return new CsvTable(name, path, file, form);
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
    /// <exception cref="InputException">The row does not have as many cells as the header, unless the form shows such rows; or the file is damaged.</exception>
    public bool Read()
    {
        if (!Try(_reader.Read) || IsFooter())
        {
            return false;
        }

        return !IsRagged || _form.ShowsRagged
            ? true
            : throw InputException.In(
                Path, Line, string.Create(CultureInfo.InvariantCulture, $"the row has {_reader.FieldCount} cells, the header {_reader.Headers.Count}: '{Begin()}'"));
    }

    /// <summary>A cell of the current row, without spaces around it.</summary>
    public string? this[int column] => _reader.GetString(column);

    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    private CheckedText Text()
    {
        var text = FileText.Of(_file, Path, _form.Encoding);
        text.SkipLines(_form.SkipLines);
        return text;
    }

    private bool IsFooter() => _form.EndsAt is { } end && _reader.GetString(0).StartsWith(end, StringComparison.Ordinal);

    /// <summary>How the current row begins.</summary>
    public string Begin()
    {
        const int most = 60;
        var row = Encoding.UTF8.GetString(_reader.RawRecord);
        return row.Length > most ? row[..most] + "…" : row;
    }

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException malformed)
        {
            throw InputException.In(Path, malformed.LineNumber + _form.SkipLines, $"the row is malformed: {malformed.Message.Split('\n')[0].TrimEnd()}");
        }
        catch (InvalidDataException damaged)
        {
            throw InputException.In(Path, (_reader?.LineNumber ?? 0) + _form.SkipLines + 1, $"the file is damaged: {damaged.Message}");
        }
    }
}
