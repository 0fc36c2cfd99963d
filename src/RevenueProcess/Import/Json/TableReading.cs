using NodaTime;

namespace RevenueProcess;

/// <summary>Reads from JSON what documents say about files, whatever their rows say.</summary>
internal sealed class TableReading(JsonReading reading, ImportCellReading cells)
{
    /// <summary>The zone of a document; UTC where none is stated, or there is none of that name.</summary>
    public DateTimeZone Zone(JsonMembers document)
    {
        if (document.Text(ImportKeys.Zone) is not { } name)
        {
            return DateTimeZone.Utc;
        }

        if (TimeZones.Find(name) is { } zone)
        {
            return zone;
        }

        reading.Add(FaultCodes.UnknownZone, document.PathOf(ImportKeys.Zone), ("zone", name), ("similar", TimeZones.Suggestions(name)));
        return DateTimeZone.Utc;
    }

    /// <summary>Reads what a file of any kind has; what is returned says it of a file.</summary>
    public Func<TableSource, TableSource> Common(JsonMembers source)
    {
        var (delimiter, patterns, missing) = (Delimiter(source), cells.Patterns(source), source.Texts(ImportKeys.Missing) ?? []);
        var (encoding, skipped, end, ignoresCase) = (Encoding(source), source.Integer(ImportKeys.SkipLines, 0), source.Name(ImportKeys.EndsAt), source.Flag(ImportKeys.IgnoreCase));
        var numbers = cells.Numbers(source);
        var where = source.List(ImportKeys.Where).Select(condition => cells.Condition(condition.Element, condition.Path)).OfType<RowCondition>().ToList();
        return file => file with
        {
            Delimiter = delimiter,
            Encoding = encoding,
            SkipLines = skipped ?? 0,
            EndsAt = end,
            Patterns = patterns,
            Missing = missing,
            IgnoresCase = ignoresCase,
            Numbers = numbers,
            Where = where,
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

        reading.Add(FaultCodes.NotDelimiter, source.PathOf(ImportKeys.Delimiter), ("text", text));
        return ',';
    }

    private string? Encoding(JsonMembers source)
    {
        var name = source.Text(ImportKeys.Encoding);
        if (name is null || TextEncodings.Find(name) is not null)
        {
            return name;
        }

        reading.Add(FaultCodes.UnknownEncoding, source.PathOf(ImportKeys.Encoding), ("encoding", name));
        return null;
    }
}
