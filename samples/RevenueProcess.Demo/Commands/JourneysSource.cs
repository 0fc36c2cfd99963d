using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Where journeys come from, and when to look at them.</summary>
/// <param name="Import">The import; null where events are named.</param>
/// <param name="Folder">The folder of its files.</param>
/// <param name="Events">The file of events; null where an import is named.</param>
/// <param name="AsOf">When to look at them, as the user wrote it.</param>
/// <param name="Zone">The zone of dates, of those that the user writes and those that are shown.</param>
internal sealed record JourneysSource(ImportDocument? Import, DataFolder? Folder, string? Events, string? AsOf, DateTimeZone Zone)
{
    /// <summary>Every file that is read.</summary>
    public IEnumerable<string> Inputs => Events is { } events ? [events] : Import!.Map.Files.Select(source => Folder!.PathOf(source.File));

    /// <summary>The log of the export.</summary>
    /// <exception cref="InputException">A file cannot be used, or nothing of it can.</exception>
    public StageLog Log(ProcessDefinition process, Terminal terminal) =>
        HistoryFiles.Read(process, Import!, Folder!, new StageLogOptions { AsOf = Instant() }, terminal);

    /// <summary>The instant to look at; null for the latest entry.</summary>
    /// <exception cref="InputException">What the user wrote names none.</exception>
    public Instant? Instant() => AsOf is { } text ? CommandOptions.InstantOf("--as-of", text, Zone) : null;
}
