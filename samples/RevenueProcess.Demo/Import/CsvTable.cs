using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace RevenueProcess.Demo.Import;

/// <summary>A file of separated values with a header, plain or gzip, read row by row.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly FileStream _file;
    private readonly CsvParser _parser;
    private readonly string[] _header;

    private CsvTable(string path, FileStream file, string delimiter)
    {
        Path = path;
        _file = file;
        _parser = new CsvParser(new StreamReader(Unzipped(file), Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
            CacheFields = true,
        });
        _header = Next() ? _parser.Record! : throw InputException.In(path, "the file is empty; a header was expected");
    }

    public string Path { get; }

    /// <summary>The bytes of the file that have been read, and all of them.</summary>
    public (long Read, long All) Bytes => (_file.Position, _file.Length);

    /// <summary>The line of the file that the current row begins on.</summary>
    public int Line => _parser.RawRow;

    /// <exception cref="InputException">There is no such file, or it has no header.</exception>
    public static CsvTable Open(string path, string delimiter)
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
        var at = Array.IndexOf(_header, name);
        if (at < 0)
        {
            throw fault($"there is no column '{name}' in line 1 of {Path}, which has {InputException.Listed(_header)}");
        }

        return Array.LastIndexOf(_header, name) == at ? at : throw fault($"there are two columns '{name}' in line 1 of {Path}; a name must be unique");
    }

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="InputException">The row does not have as many cells as the header, or the file is damaged.</exception>
    public bool Read()
    {
        if (!Next())
        {
            return false;
        }

        return _parser.Count == _header.Length
            ? true
            : throw InputException.In(
                Path, Line, string.Create(CultureInfo.InvariantCulture, $"the row has {_parser.Count} cells, the header {_header.Length}: '{Begin(_parser.RawRecord)}'"));
    }

    /// <summary>A cell of the current row, without spaces around it.</summary>
    public string this[int column] => _parser[column];

    public void Dispose()
    {
        _parser.Dispose();
        _file.Dispose();
    }

    private static Stream Unzipped(FileStream file)
    {
        var zipped = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return zipped ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static string Begin(string row) => row.TrimEnd() is { Length: > 60 } longer ? longer[..60] + "…" : row.TrimEnd();

    private bool Next()
    {
        try
        {
            return _parser.Read();
        }
        catch (Exception failed) when (failed is InvalidDataException or CsvHelperException)
        {
            throw InputException.In(Path, Line, $"the file is damaged: {failed.Message.Split('\n')[0].TrimEnd()}");
        }
    }
}
