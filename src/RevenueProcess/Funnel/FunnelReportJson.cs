using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>Writes a report as JSON. Undefined numbers are <c>null</c>; a share is from 0 to 1; times are in days of 24 hours.</summary>
public static class FunnelReportJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report to a stream, indented, in UTF-8.</summary>
    public static void Write(FunnelReport report, Stream stream)
    {
        Require.NotNull(report);
        Require.NotNull(stream);
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteStartObject("process");
        json.WriteString("id", report.Process.Name);
        json.WriteNumber("version", report.Process.Version);
        json.WriteString("hash", report.Process.Hash);
        json.WriteEndObject();
        json.WriteString("asOf", Text(report.Frame.AsOf));
        WriteFrame(json, report);
        ReadSummaryJson.Write(json, report.Read);
        WriteSection(json, report.Whole, report.Currency);
        WriteConformance(json, report.Conformance);
        WriteList(json, "flow", report.Flows, WriteFlows);
        WriteList(json, "cohorts", report.Cohorts, WriteCohort);
        if (report.Segments.Count > 0)
        {
            WriteList(json, "segments", report.Segments, (writer, segment) => WriteSegment(writer, segment, report.Currency));
        }

        json.WriteEndObject();
    }

    private static void WriteFrame(Utf8JsonWriter json, FunnelReport report)
    {
        var frame = report.Frame;
        json.WriteStartObject("frame");
        json.WriteString("skip", frame.Skip.ToString().ToLowerInvariant());
        json.WriteString("period", frame.Period.Unit == PeriodUnit.IsoWeek ? "week" : frame.Period.Unit.ToString().ToLowerInvariant());
        json.WriteString("zone", frame.Period.Zone.Id);
        json.WriteString("cohortBy", frame.CohortStage ?? "start");
        WriteList(json, "by", frame.SegmentedBy, (writer, attribute) => writer.WriteStringValue(attribute));
        json.WriteString("observedFrom", frame.ObservedFrom is { } from ? Text(from) : null);
        json.WriteNumber("ageGrainSeconds", frame.AgeGrain.TotalSeconds);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, FunnelSection section, string? currency)
    {
        json.WriteNumber("journeys", section.Journeys);
        WriteList(json, "stages", section.Stages, WriteStage);
        WriteList(json, "conversions", section.Conversions, WriteConversion);
        WriteOutcomes(json, section.Outcomes);
        json.WriteStartObject("winRate");
        WriteRate(json, "byCount", section.WinRate.ByCount);
        json.WriteNumber("noDecision", section.WinRate.NoDecision);
        WriteRate(json, "byCountWithoutNoDecision", section.WinRate.ByCountWithoutNoDecision);
        WriteByValue(json, section.WinRate.ByValue);
        json.WriteEndObject();
        json.WriteStartObject("amounts");
        json.WriteString("currency", currency);
        WriteValue(json, "won", section.WonValue);
        WriteValue(json, "open", section.OpenValue);
        json.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter json, StageReport report)
    {
        var leakage = report.Leakage;
        json.WriteStartObject();
        json.WriteString("id", report.Stage.Id);
        json.WriteString("name", report.Stage.Name);
        json.WriteString("team", report.Stage.Team);
        json.WriteBoolean("onPath", report.Stage.Place == StagePlace.Path);
        json.WriteNumber("entries", leakage.Entries);
        json.WriteNumber("journeys", report.Visitors);
        json.WriteNumber("reached", report.Reached);
        json.WriteNumber("advanced", leakage.Advanced);
        json.WriteNumber("movedBack", leakage.MovedBack);
        json.WriteNumber("recycled", leakage.Recycled);
        json.WriteNumber("lost", leakage.Lost);
        json.WriteNumber("disqualified", leakage.Disqualified);
        json.WriteNumber("elsewhere", leakage.Elsewhere);
        json.WriteNumber("closed", leakage.Closed);
        json.WriteNumber("open", leakage.Open);
        if (report.Time is { } time)
        {
            json.WriteStartObject("timeInStage");
            WriteNumber(json, "medianDays", time.Median.Value);
            WriteBounds(json, "medianLowDays", "medianHighDays", time.Median.Interval);
            WriteNumber(json, "meanCompletedDays", time.MeanCompleted?.TotalDays);
            json.WriteNumber("completed", time.Completed);
            json.WriteNumber("open", time.Open);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("timeInStage");
        }

        json.WriteEndObject();
    }

    private static void WriteConversion(Utf8JsonWriter json, Conversion conversion)
    {
        json.WriteStartObject();
        json.WriteString("from", conversion.Pair.From);
        json.WriteString("to", conversion.Pair.To);
        json.WriteStartObject("eventual");
        WriteNumber(json, "value", conversion.Eventual.Value);
        WriteBounds(json, "low", "high", conversion.Eventual.Interval);
        json.WriteNumber("journeys", conversion.Eventual.Total);
        json.WriteNumber("converted", conversion.Eventual.Events);
        json.WriteNumber("closed", conversion.Eventual.Competing);
        json.WriteNumber("open", conversion.Eventual.Censored);
        WriteNumber(json, "lastEventDays", conversion.LastEvent?.TotalDays);
        json.WriteEndObject();
        WriteRate(json, "exitBased", conversion.ExitBased);
        WriteRate(json, "cohortSoFar", conversion.CohortSoFar);
        json.WriteBoolean("immature", conversion.IsImmature);
        json.WriteEndObject();
    }

    private static void WriteOutcomes(Utf8JsonWriter json, OutcomeCounts outcomes)
    {
        json.WriteStartObject("outcomes");
        json.WriteNumber("won", outcomes.Won);
        json.WriteNumber("lost", outcomes.Lost);
        json.WriteNumber("disqualified", outcomes.Disqualified);
        json.WriteNumber("open", outcomes.Open);
        json.WriteEndObject();
    }

    private static void WriteByValue(Utf8JsonWriter json, ValueShare share)
    {
        if (share.UndefinedBecause is { } reason)
        {
            json.WriteNull("byValue");
            json.WriteString("byValueUndefinedBecause", reason);
            return;
        }

        json.WriteStartObject("byValue");
        json.WriteNumber("numerator", share.Numerator);
        json.WriteNumber("denominator", share.Denominator);
        WriteNumber(json, "value", share.Value);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, ValueSum value)
    {
        json.WriteStartObject(name);
        json.WriteNumber("total", value.Total);
        json.WriteNumber("missing", value.Missing);
        json.WriteNumber("zero", value.Zero);
        json.WriteEndObject();
    }

    private static void WriteConformance(Utf8JsonWriter json, Conformance conformance)
    {
        json.WriteStartObject("conformance");
        WriteRate(json, "fitness", conformance.Fitness);
        WriteList(json, "deviations", conformance.Deviations, (writer, deviation) =>
        {
            writer.WriteStartObject();
            writer.WriteString("kind", deviation.KindText);
            writer.WriteString("from", deviation.From?.Id);
            writer.WriteString("to", deviation.To?.Id);
            writer.WriteNumber("count", deviation.Count);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteFlows(Utf8JsonWriter json, StageFlows flows)
    {
        json.WriteStartObject();
        json.WriteString("stage", flows.Stage.Id);
        WriteList(json, "periods", flows.Periods, (writer, flow) =>
        {
            writer.WriteStartObject();
            writer.WriteString("period", flow.Period.Label);
            writer.WriteNumber("balanceAtStart", flow.BalanceAtStart);
            writer.WriteNumber("entries", flow.Entries);
            writer.WriteNumber("exits", flow.Exits);
            writer.WriteNumber("balanceAtEnd", flow.BalanceAtEnd);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteCohort(Utf8JsonWriter json, CohortReport cohort)
    {
        json.WriteStartObject();
        json.WriteString("period", cohort.Period.Label);
        json.WriteString("from", Text(cohort.Period.Start));
        json.WriteString("to", Text(cohort.Period.End));
        json.WriteNumber("journeys", cohort.Journeys);
        WriteOutcomes(json, cohort.Outcomes);
        WriteList(json, "conversions", cohort.Conversions, WriteConversion);
        json.WriteEndObject();
    }

    private static void WriteSegment(Utf8JsonWriter json, SegmentReport segment, string? currency)
    {
        json.WriteStartObject();
        json.WriteString("attribute", segment.Attribute);
        json.WriteString("value", segment.Segment.Value);
        json.WriteBoolean("other", segment.Segment.IsOther);
        WriteSection(json, segment.Section, currency);
        json.WriteEndObject();
    }

    private static void WriteRate(Utf8JsonWriter json, string name, Rate? rate)
    {
        if (rate is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("numerator", rate.Numerator);
        json.WriteNumber("denominator", rate.Denominator);
        WriteNumber(json, "value", rate.Value);
        WriteBounds(json, "low", "high", rate.Interval);
        json.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter json, string low, string high, Bounds? interval)
    {
        WriteNumber(json, low, interval?.Low);
        WriteNumber(json, high, interval?.High);
    }

    /// <summary>A number, or null where it is undefined or has no bound.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } defined && double.IsFinite(defined))
        {
            json.WriteNumber(name, defined);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
