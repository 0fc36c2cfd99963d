using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads the form of a tally from JSON; what is wrong with it is listed.</summary>
internal static class TallyFormJsonReading
{
    private static readonly Dictionary<string, TableSchema> _schemas = Measure.Kinds.SelectMany(measure => measure.Tables).ToDictionary(schema => schema.Name, StringComparer.Ordinal);

    public static TallyForm? Read(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "frame", "read", "cells", "tables") is not { } members)
        {
            return null;
        }

        var columns = new ColumnReading(reading);
        var frame = reading.Member(members, "frame", path, out var framed) ? TallyFrameReading.Read(reading, framed, JsonPath.Of(path, "frame")) : null;
        var summary = members.TryGetValue("read", out var read) ? ReadSummaryReading.Read(reading, read, JsonPath.Of(path, "read")) : null;
        var cells = reading.Member(members, "cells", path, out var listed) && frame is not null ? Cells(reading, columns, listed, JsonPath.Of(path, "cells"), frame) : null;
        var tables = reading.Member(members, "tables", path, out var tabled) ? Tables(reading, columns, tabled, JsonPath.Of(path, "tables")) : null;
        return frame is not null && cells is not null && tables is not null
            ? new TallyForm { Frame = frame, Read = summary, Cells = cells, Tables = tables }
            : null;
    }

    private static List<TallyFormCell>? Cells(JsonReading reading, ColumnReading columns, JsonElement element, string path, TallyFrame frame)
    {
        if (reading.Object(element, path, "cohort", "segments", "journeys") is not { } members
            || columns.Column<long>(members, "journeys", path, columns.Count) is not { } journeys
            || columns.Column<Instant?>(members, "cohort", path, columns.AnyInstant, journeys.Count) is not { } cohorts
            || !reading.Member(members, "segments", path, out var segmented)
            || reading.Object(segmented, JsonPath.Of(path, "segments"), [.. frame.SegmentedBy]) is not { } attributes)
        {
            return null;
        }

        var segments = frame.SegmentedBy.Select(attribute => Segments(reading, columns, attributes, attribute, JsonPath.Of(path, "segments"), journeys.Count)).ToList();
        return segments.Contains(null)
            ? null
            : [.. journeys.Select((count, cell) => new TallyFormCell(cohorts[cell], [.. segments.Select(by => by![cell])], count))];
    }

    private static List<Segment>? Segments(
        JsonReading reading, ColumnReading columns, Dictionary<string, JsonElement> attributes, string attribute, string path, int count)
    {
        var at = JsonPath.Of(path, attribute);
        return reading.Member(attributes, attribute, path, out var element) && reading.Object(element, at, "value", "other") is { } members
            && columns.Column<string?>(members, "value", at, columns.AnyText, count) is { } values && columns.Column<bool>(members, "other", at, reading.Flag, count) is { } others
            ? values.ConvertAll(Segment.Of).Zip(others, (segment, isOther) => isOther ? Segment.Other : segment).ToList()
            : null;
    }

    private static List<TallyFormTable>? Tables(JsonReading reading, ColumnReading columns, JsonElement element, string path)
    {
        if (reading.Entries(element, path) is not { } entries)
        {
            return null;
        }

        var known = entries.Where(entry => _schemas.ContainsKey(entry.Key)).ToList();
        var tables = known.Select(entry => Table(reading, columns, _schemas[entry.Key], entry.Element, entry.Path)).OfType<TallyFormTable>().ToList();
        return tables.Count == known.Count ? tables : null;
    }

    private static TallyFormTable? Table(JsonReading reading, ColumnReading columns, TableSchema schema, JsonElement element, string path)
    {
        string[] names = [.. schema.Axes.SelectMany(TallyFormNames.ColumnsOf)];
        if (reading.Object(element, path, ["cell", "period", "count", "amount", "ages", .. names]) is not { } members
            || columns.Column<int>(members, "cell", path, columns.Place) is not { } cells)
        {
            return null;
        }

        var rows = cells.Count;
        var fine = true;
        var table = new TallyFormTable
        {
            Name = schema.Name,
            Cells = cells,
            Periods = schema.IsByPeriod ? Fine(columns.Column<Instant>(members, "period", path, reading.Instant, rows)) : null,
            Keys = names.ToDictionary(name => name, name => (IReadOnlyList<string?>)(Fine(columns.Column<string?>(members, name, path, columns.AnyText, rows)) ?? []), StringComparer.Ordinal),
            Counts = schema.Kind == TableKind.Counts ? Fine(columns.Column<long>(members, "count", path, columns.Count, rows)) : null,
            Amounts = schema.Kind == TableKind.Amounts ? Fine(columns.Column<decimal>(members, "amount", path, reading.Number, rows)) : null,
            Ages = schema.Kind == TableKind.Ages ? Fine(columns.Column<IReadOnlyList<uint>>(members, "ages", path, columns.Ages, rows)) : null,
        };
        return fine ? table : null;

        List<T>? Fine<T>(List<T>? column)
        {
            fine &= column is not null;
            return column;
        }
    }
}
