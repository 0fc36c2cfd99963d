using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Profiles;

/// <summary>Opens the files that a profiles file names and shows the library their rows.</summary>
internal sealed class PastLeadsFiles
{
    private readonly JsonFile _file;
    private readonly PastLeadsMap _map;

    private PastLeadsFiles(JsonFile file)
    {
        _file = file;
        _map = file.Refusing(() => PastLeadsMapJson.Read(file.Utf8));
    }

    /// <summary>The folder the profiles file is in.</summary>
    public string Folder => _file.Folder;

    /// <summary>The files that it names.</summary>
    public IEnumerable<string> Names => [_map.Leads.File, .. _map.Joined.Select(joined => joined.File)];

    /// <summary>The zone of dates and local times.</summary>
    public DateTimeZone Zone => _map.Zone;

    /// <exception cref="InputException">The file cannot be read, or has faults, which are all listed.</exception>
    public static PastLeadsFiles Of(string path) => new(JsonFile.Open(path));

    /// <summary>Reads the leads.</summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="at">The instant at which all leads are judged; each at its own where it is null.</param>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public PastLeads Read(DataFolder folder, Instant? at)
    {
        var import = new PastLeadsImport(_map, at);
        foreach (var source in import.Files)
        {
            using var table = folder.Open(source.File, CsvForm.Of(source));
            var rows = _file.Refusing(() => import.Bind(source, table));
            while (table.Read())
            {
                Add(rows, table);
            }
        }

        return _file.Refusing(import.Build);
    }

    private static void Add(PastLeadsRows rows, CsvTable table)
    {
        try
        {
            rows.AddRow();
        }
        catch (InvalidRowException invalid)
        {
            throw table.Wrong(invalid.Fault.Message);
        }
    }
}
