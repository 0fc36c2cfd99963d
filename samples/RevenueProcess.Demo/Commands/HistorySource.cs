using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>A process and the import of its history, opened and not yet read.</summary>
/// <param name="Process">The process.</param>
/// <param name="Import">The import.</param>
/// <param name="Folder">The folder of its files.</param>
/// <param name="Zone">The zone of periods and dates.</param>
/// <param name="Inputs">Every file that is read.</param>
internal sealed record HistorySource(ProcessDefinition Process, ImportDocument Import, DataFolder Folder, DateTimeZone Zone, IReadOnlyList<string> Inputs)
{
    /// <summary>Opens the process and the import.</summary>
    /// <param name="process">The file of the process.</param>
    /// <param name="import">The file of the import.</param>
    /// <param name="data">The folder of its files, unless that of the import is meant.</param>
    /// <param name="zone">The zone, unless that of the import is meant.</param>
    /// <exception cref="InputException">The process or the import cannot be read.</exception>
    public static HistorySource Open(string process, string import, Func<string, DataFolder> data, DateTimeZone? zone = null)
    {
        var (definition, document) = (ProcessFile.Read(process), ImportDocument.Read(import));
        var folder = data(document.Folder);
        return new HistorySource(definition, document, folder, zone ?? document.Map.Zone, [process, import, .. document.Map.Files.Select(source => folder.PathOf(source.File))]);
    }

    /// <summary>Reads the history.</summary>
    /// <exception cref="InputException">A file cannot be used, or nothing of it can.</exception>
    public StageLog Read(StageLogOptions options, Terminal terminal) => HistoryFiles.Read(Process, Import, Folder, options, terminal);

    /// <summary>The instant that an option names: one of ISO 8601, or a date, which is the start of that day.</summary>
    /// <exception cref="InputException">It names none.</exception>
    public Instant InstantOf(string option, string text) => CommandOptions.InstantOf(option, text, Zone);
}
