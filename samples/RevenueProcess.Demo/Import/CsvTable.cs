using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace RevenueProcess.Samples.Demo.Import;

/// <summary>A file of separated values with a header, plain or gzip, read row by row. An empty line is no row.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly FileStream _file;
    private readonly CsvReader _reader;

    private CsvTable(string path, FileStream file, char delimiter)
    {
        Path = path;
        _file = file;
        _reader = CsvReader.Create(
            Unzipped(file),
            CsvReaderOptions.Default with
            {
                Separator = delimiter,
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

    public string Path { get; }

    /// <summary>The bytes of the file that have been read, and all of them.</summary>
    public (long Read, long All) Bytes => (_file.Position, _file.Length);

    /// <summary>The line of the file that the current row begins on.</summary>
    public long Line => _reader.LineNumber;

    /// <exception cref="InputException">There is no such file, or it has no header.</exception>
    public static CsvTable Open(string path, char delimiter)
    {
        var file = InputFile.Open(path);
        try
        {
            return new CsvTable(path, file, delimiter);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The index of a column.</summary>
    /// <param name="name">What the header calls it.</param>
    /// <param name="fault">Makes the exception, with why there is no such column.</param>
    public int ColumnOf(string name, Func<string, Exception> fault)
    {
        var columns = _reader.Headers.Index().Where(column => column.Item == name).Select(column => column.Index).ToList();
        return columns.Count switch
        {
            1 => columns[0],
            0 => throw fault($"there is no column '{name}' in line 1 of {Path}, which has {InputException.Listed(_reader.Headers)}"),
            _ => throw fault($"there are two columns '{name}' in line 1 of {Path}; a name must be unique"),
        };
    }

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="InputException">The row does not have as many cells as the header, or the file is damaged.</exception>
    public bool Read()
    {
        if (!Try(_reader.Read))
        {
            return false;
        }

        return _reader.FieldCount == _reader.Headers.Count
            ? true
            : throw InputException.In(
                Path, Line, string.Create(CultureInfo.InvariantCulture, $"the row has {_reader.FieldCount} cells, the header {_reader.Headers.Count}: '{Begin()}'"));
    }

    /// <summary>A cell of the current row, without spaces around it.</summary>
    public string this[int column] => _reader.GetString(column);

    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    private static Stream Unzipped(FileStream file)
    {
        var zipped = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return zipped ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private string Begin()
    {
        const int most = 60;
        var row = Encoding.UTF8.GetString(_reader.RawRecord);
        return row.Length > most ? row[..most] + "…" : row;
    }

    private bool Try(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException malformed)
        {
            throw InputException.In(Path, malformed.LineNumber, $"the row is malformed: {malformed.Message.Split('\n')[0].TrimEnd()}");
        }
        catch (InvalidDataException damaged)
        {
            throw InputException.In(Path, Line + 1, $"the file is damaged: {damaged.Message}");
        }
    }
}
