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
        var (missing, files) = (import.Texts(ImportKeys.Missing), import.RequiredList(ImportKeys.Files));
        var read = files.Select(file => ReadSource(file.Element, file.Path)).OfType<ImportSource>().ToList();
        return read.Count == 0 ? null : new ImportMap(read)
        {
            Zone = zone,
            Currency = currency,
            Patterns = patterns ?? [],
            Missing = missing ?? [],
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
        if (JsonMembers.Of(_reading, element, path, kind switch { ImportKeys.Long => ImportKeys.OfLong, ImportKeys.Wide => ImportKeys.OfWide, _ => _ofAny }) is not { } source)
        {
            return null;
        }

        if (source.RequiredText(ImportKeys.Kind) is not null)
        {
            source.Word(ImportKeys.Kind, (ImportKeys.Long, true), (ImportKeys.Wide, true));
        }

        var (file, delimiter, patterns, missing) =
            (source.RequiredName(ImportKeys.File), Delimiter(source), _cells.Patterns(source), source.Texts(ImportKeys.Missing) ?? []);
        var where = source.List(ImportKeys.Where).Select(condition => _cells.Condition(condition.Element, condition.Path)).OfType<RowCondition>().ToList();
        var attributes = _cells.Attributes(source);
        ImportSource? read = kind switch
        {
            ImportKeys.Long => ReadLong(source, file ?? Unreadable),
            ImportKeys.Wide => ReadWide(source, file ?? Unreadable),
            _ => null,
        };
        return read is null ? null : read with { Delimiter = delimiter, Patterns = patterns, Missing = missing, Where = where, Attributes = attributes };
    }

    private LongSource? ReadLong(JsonMembers source, string file)
    {
        var (dates, stages) = (source.Flag(ImportKeys.Dates), _cells.Map(source, ImportKeys.Stages));
        if (source.Required(ImportKeys.Columns) is not { } element
            || JsonMembers.Of(_reading, element, source.PathOf(ImportKeys.Columns), ImportKeys.OfColumns) is not { } columns)
        {
            return null;
        }

        var (journey, stage, instant) = (columns.RequiredText(ImportKeys.Journey), columns.RequiredText(ImportKeys.Stage), columns.RequiredText(ImportKeys.Instant));
        return new LongSource(file, new LongColumns(journey ?? Unreadable, stage ?? Unreadable, instant ?? Unreadable)
        {
            Sequence = columns.Text(ImportKeys.Sequence),
            Owner = columns.Text(ImportKeys.Owner),
            Value = columns.Text(ImportKeys.Value),
            Currency = columns.Text(ImportKeys.Currency),
            Reason = columns.Text(ImportKeys.Reason),
            Trigger = columns.Text(ImportKeys.Trigger),
        })
        {
            Dates = dates,
            Stages = stages,
        };
    }

    private WideSource? ReadWide(JsonMembers source, string file)
    {
        var journey = source.RequiredText(ImportKeys.Journey);
        var stages = source.RequiredList(ImportKeys.Stages).Select(stage => ReadStage(stage.Element, stage.Path)).OfType<WideStage>().ToList();
        return stages.Count == 0 ? null : new WideSource(file, journey ?? Unreadable, stages);
    }

    private WideStage? ReadStage(JsonElement element, string path)
    {
        if (JsonMembers.Of(_reading, element, path, ImportKeys.OfStage) is not { } stage)
        {
            return null;
        }

        var (id, column) = (stage.RequiredText(ImportKeys.Stage), stage.RequiredText(ImportKeys.Column));
        return new WideStage(id ?? Unreadable, column ?? Unreadable)
        {
            When = stage.Find(ImportKeys.When) is { } when ? _cells.Condition(when, stage.PathOf(ImportKeys.When)) : null,
            Dates = stage.Flag(ImportKeys.Dates),
            Patterns = _cells.Patterns(stage),
            Owner = stage.Text(ImportKeys.Owner),
            Value = stage.Text(ImportKeys.Value),
            Currency = stage.Text(ImportKeys.Currency),
            Reason = stage.Text(ImportKeys.Reason),
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

    /// <summary>Which keys are known depends on the kind, so that it is looked at first.</summary>
    private static string? KindOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(ImportKeys.Kind, out var kind)
        && new JsonReading([]).Text(kind, "", out var text)
            ? text
            : null;

    private static readonly string[] _ofAny = [.. ImportKeys.OfLong.Union(ImportKeys.OfWide, StringComparer.Ordinal)];

    /// <summary>Stands for a text that could not be read: the import has a fault and is not made.</summary>
    private const string Unreadable = "(unreadable)";
}
