using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads an import from JSON. What is wrong with a value is listed and reading goes on, so that all faults are reported together.</summary>
internal sealed class ImportReading
{
    private readonly ImportCellReading _cells;
    private readonly TableReading _tables;
    private readonly JsonReading _reading;

    private ImportReading(JsonReading reading)
    {
        _reading = reading;
        _cells = new ImportCellReading(reading);
        _tables = new TableReading(reading, _cells);
    }

    /// <summary>The import; null when it has faults, which are then listed.</summary>
    public static ImportMap? Read(JsonReading reading, JsonElement element, string path) => new ImportReading(reading).Read(element, path);

    /// <summary>The word under a key, before the object is read: which keys are known may depend on it. Null where there is none.</summary>
    public static string? WordOf(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var word) && new JsonReading([]).Text(word, "", out var text) ? text : null;

    private ImportMap? Read(JsonElement element, string path)
    {
        if (JsonMembers.Of(_reading, element, path, ImportKeys.OfImport) is not { } import)
        {
            return null;
        }

        import.Text(ImportKeys.Schema);
        var (zone, currency, patterns) = (_tables.Zone(import), import.Name(ImportKeys.Currency), _cells.Patterns(import));
        var (missing, ignoresCase, numbers, files) = (import.Texts(ImportKeys.Missing), import.Flag(ImportKeys.IgnoreCase), _cells.Numbers(import), import.RequiredList(ImportKeys.Files));
        var (earliest, latest, observed, within) =
            (import.Instant(ImportKeys.From), import.Instant(ImportKeys.To), import.Instant(ImportKeys.ObservedFrom), import.Window(ImportKeys.CorrectionsWithin));
        if (earliest is not null && latest is not null && latest < earliest)
        {
            _reading.Add(FaultCodes.EmptyRange, import.PathOf(ImportKeys.To), ("low", earliest.Value), ("high", latest.Value));
        }

        var read = files.Select(file => ReadSource(file.Element, file.Path)).OfType<ImportSource>().ToList();
        return read.Count == 0 ? null : new ImportMap(read)
        {
            Zone = zone,
            Currency = currency,
            Patterns = patterns ?? [],
            Missing = missing ?? [],
            IgnoresCase = ignoresCase,
            Numbers = numbers ?? NumberFormat.Plain,
            Earliest = earliest,
            Latest = latest,
            CorrectionsWithin = within,
            ObservedFrom = observed,
        };
    }

    private ImportSource? ReadSource(JsonElement element, string path)
    {
        var kind = WordOf(element, ImportKeys.Kind);
        var kinds = new ImportKindReading(_reading, _cells);
        if (JsonMembers.Of(_reading, element, path, ImportKeys.OfKind(kind)) is not { } source)
        {
            return null;
        }

        if (source.RequiredText(ImportKeys.Kind) is { } word && !ImportKeys.Kinds.Contains(word, StringComparer.Ordinal))
        {
            _reading.Add(FaultCodes.UnknownWord, source.PathOf(ImportKeys.Kind), ("word", word), ("known", ImportKeys.Kinds));
        }

        var (file, complete, ragged) = (source.RequiredName(ImportKeys.File), _tables.Common(source), source.Flag(ImportKeys.RaggedAside));
        var attributes = _cells.Attributes(source);
        var read = kinds.Read(kind, source, file ?? ImportKindReading.Unreadable);
        return read is null ? null : ((ImportSource)complete(read)) with { SetsRaggedAside = ragged, Attributes = attributes };
    }
}
