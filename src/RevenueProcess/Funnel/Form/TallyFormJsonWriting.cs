using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>Writes the form of a tally as JSON, in one way for equal forms.</summary>
internal static class TallyFormJsonWriting
{
    public static void Write(Utf8JsonWriter writer, TallyForm form)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("frame");
        TallyFrameWriting.Write(writer, form.Frame);
        if (form.Read is { } read)
        {
            writer.WritePropertyName("read");
            ReadSummaryWriting.Write(writer, read);
        }

        WriteCells(writer, form);
        writer.WriteStartObject("tables");
        foreach (var table in form.Tables)
        {
            Write(writer, table);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter writer, TallyForm form)
    {
        writer.WriteStartObject("cells");
        WriteColumn(writer, "cohort", form.Cells, cell => WriteInstant(writer, cell.Cohort));
        writer.WriteStartObject("segments");
        foreach (var (at, attribute) in form.Frame.SegmentedBy.Index())
        {
            writer.WriteStartObject(attribute);
            WriteColumn(writer, "value", form.Cells, cell => writer.WriteStringValue(cell.Segments[at].Value));
            WriteColumn(writer, "other", form.Cells, cell => writer.WriteBooleanValue(cell.Segments[at].IsOther));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        WriteColumn(writer, "journeys", form.Cells, cell => writer.WriteNumberValue(cell.Journeys));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TallyFormTable table)
    {
        writer.WriteStartObject(table.Name);
        WriteColumn(writer, "cell", table.Cells, cell => writer.WriteNumberValue(cell));
        WriteColumn(writer, "period", table.Periods, start => WriteInstant(writer, start));
        foreach (var (name, keys) in table.Keys)
        {
            WriteColumn(writer, name, keys, key => writer.WriteStringValue(key));
        }

        WriteColumn(writer, "count", table.Counts, count => writer.WriteNumberValue(count));
        WriteColumn(writer, "amount", table.Amounts, amount => writer.WriteRawValue(Wording.Of(amount)));
        WriteColumn(writer, "ages", table.Ages, ages => WriteAges(writer, ages));
        writer.WriteEndObject();
        writer.Flush();
    }

    private static void WriteAges(Utf8JsonWriter writer, IReadOnlyList<uint> ages)
    {
        writer.WriteStartArray();
        foreach (var age in ages)
        {
            writer.WriteNumberValue(age);
        }

        writer.WriteEndArray();
    }

    private static void WriteColumn<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T>? column, Action<T> write)
    {
        if (column is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in column)
        {
            write(value);
        }

        writer.WriteEndArray();
    }

    private static void WriteInstant(Utf8JsonWriter writer, Instant? instant) =>
        writer.WriteStringValue(instant is { } some ? InstantPattern.ExtendedIso.Format(some) : null);
}
