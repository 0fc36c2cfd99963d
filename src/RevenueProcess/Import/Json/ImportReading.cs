using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads an import from JSON. What is wrong with a value is listed and reading goes on, so that all faults are reported together.</summary>
internal sealed class ImportReading
{
    private readonly ImportCellReading _cells;
    private readonly JsonReading _reading;

    private ImportReading(JsonReading reading)
    {
        _reading = reading;
        _cells = new ImportCellReading(reading);
    }

    /// <summary>The import; null when it has faults, which are then listed.</summary>
    public static ImportMap? Read(JsonReading reading, JsonElement element, string path) => new ImportReading(reading).Read(element, path);

    private ImportMap? Read(JsonElement element, string path)
    {
        if (JsonMembers.Of(_reading, element, path, ImportKeys.OfImport) is not { } import)
        {
            return null;
        }

        import.Text(ImportKeys.Schema);
        var (zone, currency, patterns) = (Zone(import), import.Name(ImportKeys.Currency), _cells.Patterns(import));
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

    private DateTimeZone Zone(JsonMembers import)
    {
        if (import.Text(ImportKeys.Zone) is not { } name)
        {
            return DateTimeZone.Utc;
        }

        if (TimeZones.Find(name) is { } zone)
        {
            return zone;
        }

        _reading.Add(FaultCodes.UnknownZone, import.PathOf(ImportKeys.Zone), ("zone", name), ("similar", TimeZones.SimilarTo(name)));
        return DateTimeZone.Utc;
    }

    private ImportSource? ReadSource(JsonElement element, string path)
    {
        var kind = KindOf(element);
        var kinds = new ImportKindReading(_reading, _cells);
        if (JsonMembers.Of(_reading, element, path, ImportKeys.OfKind(kind)) is not { } source)
        {
            return null;
        }

        if (source.RequiredText(ImportKeys.Kind) is { } word && !ImportKeys.Kinds.Contains(word, StringComparer.Ordinal))
        {
            _reading.Add(FaultCodes.UnknownWord, source.PathOf(ImportKeys.Kind), ("word", word), ("known", ImportKeys.Kinds));
        }

        var (file, delimiter, patterns, missing) =
            (source.RequiredName(ImportKeys.File), Delimiter(source), _cells.Patterns(source), source.Texts(ImportKeys.Missing) ?? []);
        var (encoding, skipped, end, ragged, ignoresCase) =
            (Encoding(source), source.Integer(ImportKeys.SkipLines, 0), source.Name(ImportKeys.EndsAt), source.Flag(ImportKeys.RaggedAside), source.Flag(ImportKeys.IgnoreCase));
        var numbers = _cells.Numbers(source);
        var where = source.List(ImportKeys.Where).Select(condition => _cells.Condition(condition.Element, condition.Path)).OfType<RowCondition>().ToList();
        var attributes = _cells.Attributes(source);
        var read = kinds.Read(kind, source, file ?? ImportKindReading.Unreadable);
        return read is null ? null : read with
        {
            Delimiter = delimiter,
            Encoding = encoding,
            SkipLines = skipped ?? 0,
            EndsAt = end,
            SetsRaggedAside = ragged,
            Patterns = patterns,
            Missing = missing,
            IgnoresCase = ignoresCase,
            Numbers = numbers,
            Where = where,
            Attributes = attributes,
        };
    }

    private char Delimiter(JsonMembers source)
    {
        if (source.Text(ImportKeys.Delimiter) is not { } text)
        {
            return ',';
        }

        if (text is [var only] && ImportTexts.CanBeDelimiter(only))
        {
            return only;
        }

        _reading.Add(FaultCodes.NotDelimiter, source.PathOf(ImportKeys.Delimiter), ("text", text));
        return ',';
    }

    private string? Encoding(JsonMembers source)
    {
        var name = source.Text(ImportKeys.Encoding);
        if (name is null || TextEncodings.Find(name) is not null)
        {
            return name;
        }

        _reading.Add(FaultCodes.UnknownEncoding, source.PathOf(ImportKeys.Encoding), ("encoding", name));
        return null;
    }

    /// <summary>Which keys are known depends on the kind, so that it is looked at first.</summary>
    private static string? KindOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(ImportKeys.Kind, out var kind)
        && new JsonReading([]).Text(kind, "", out var text)
            ? text
            : null;
}
