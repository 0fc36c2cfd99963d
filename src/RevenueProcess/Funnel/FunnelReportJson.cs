using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>Writes a report as JSON. Undefined numbers are <c>null</c>; a share is from 0 to 1; times are in days of 24 hours.</summary>
public static class FunnelReportJson
{
    /// <summary>Writes the report to a stream, indented, in UTF-8.</summary>
    public static void Write(FunnelReport report, Stream stream)
    {
        Require.NotNull(report);
        Require.NotNull(stream);
        using var json = new Utf8JsonWriter(stream, DocumentText.Indented);
        json.WriteStartObject();
        json.WriteProcess(report.Process);
        json.WriteString("asOf", Text(report.Frame.AsOf));
        WriteFrame(json, report);
        ReadSummaryJson.Write(json, report.Read);
        WriteSection(json, report.Whole, report.Currency);
        ConformanceJson.Write(json, report.Conformance);
        ConformanceJson.WriteActors(json, report.Actors);
        json.WriteObjects("flow", report.Flows, WriteFlows);
        json.WriteNumber("commonAgeDays", report.CommonAge?.TotalDays);
        json.WriteObjects("cohorts", report.Cohorts, WriteCohort);
        ProgressJson.Write(json, report);
        if (report.Segments.Count > 0)
        {
            json.WriteList("segments", report.Segments, (writer, segment) => WriteSegment(writer, segment, report.Currency));
        }

        json.WriteEndObject();
    }

    private static void WriteFrame(Utf8JsonWriter json, FunnelReport report)
    {
        var frame = report.Frame;
        json.WriteStartObject("frame");
        json.WriteString("skip", frame.Skip.ToString().ToLowerInvariant());
        json.WriteString("period", frame.Period.UnitName);
        json.WriteString("zone", frame.Period.Zone.Id);
        json.WriteString("cohortBy", frame.CohortStage ?? "start");
        json.WriteTexts("by", frame.SegmentedBy);
        json.WriteString("observedFrom", frame.ObservedFrom is { } from ? Text(from) : null);
        json.WriteNumber("ageGrainSeconds", frame.AgeGrain.TotalSeconds);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, FunnelSection section, string? currency)
    {
        json.WriteNumber("journeys", section.Journeys);
        json.WriteList("stages", section.Stages, WriteStage);
        json.WriteList("conversions", section.Conversions, WriteConversion);
        json.WriteOutcomes(section.Outcomes);
        json.WriteStartObject("winRate");
        json.WriteRate("byCount", section.WinRate.ByCount);
        json.WriteNumber("noDecision", section.WinRate.NoDecision);
        json.WriteRate("byCountWithoutNoDecision", section.WinRate.ByCountWithoutNoDecision);
        WriteByValue(json, section.WinRate.ByValue);
        json.WriteEndObject();
        json.WriteStartObject("amounts");
        json.WriteString("currency", currency);
        json.WriteValue("won", section.WonValue);
        json.WriteValue("open", section.OpenValue);
        json.WriteEndObject();
        ProgressJson.Write(json, section);
        HandoffJson.Write(json, section);
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
            json.WriteNumber("medianDays", time.Median.Value);
            json.WriteBounds("medianLowDays", "medianHighDays", time.Median.Interval);
            json.WriteNumber("meanCompletedDays", time.MeanCompleted?.TotalDays);
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
        WriteParts(json, conversion);
        json.WriteEndObject();
    }

    private static void WriteConversion(Utf8JsonWriter json, CohortConversion cohort)
    {
        json.WriteStartObject();
        WriteParts(json, cohort.Conversion);
        if (cohort.AtCommonAge is { } common)
        {
            json.WriteEstimate("atCommonAge", common.Share);
        }
        else
        {
            json.WriteNull("atCommonAge");
        }

        json.WriteObjects("byAge", cohort.ByAge, (writer, by) =>
        {
            writer.WriteNumber("days", by.Age.TotalDays);
            writer.WriteEstimate("share", by.Share);
        });
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, Conversion conversion)
    {
        json.WriteString("from", conversion.Pair.From);
        json.WriteString("to", conversion.Pair.To);
        json.WriteStartObject("eventual");
        json.WriteNumber("value", conversion.Eventual.Value);
        json.WriteBounds("low", "high", conversion.Eventual.Interval);
        json.WriteNumber("journeys", conversion.Eventual.Total);
        json.WriteNumber("converted", conversion.Eventual.Events);
        json.WriteNumber("closed", conversion.Eventual.Competing);
        json.WriteNumber("open", conversion.Eventual.Censored);
        json.WriteNumber("lastEventDays", conversion.LastEvent?.TotalDays);
        json.WriteEndObject();
        json.WriteRate("exitBased", conversion.ExitBased);
        json.WriteRate("cohortSoFar", conversion.CohortSoFar);
        json.WriteBoolean("immature", conversion.IsImmature);
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
        json.WriteNumber("value", share.Value);
        json.WriteEndObject();
    }

    private static void WriteFlows(Utf8JsonWriter json, StageFlows flows)
    {
        json.WriteString("stage", flows.Stage.Id);
        json.WriteObjects("periods", flows.Periods, (writer, flow) =>
        {
            writer.WriteString("period", flow.Period.Label);
            writer.WriteNumber("balanceAtStart", flow.BalanceAtStart);
            writer.WriteNumber("entries", flow.Entries);
            writer.WriteNumber("exits", flow.Exits);
            writer.WriteNumber("balanceAtEnd", flow.BalanceAtEnd);
        });
    }

    private static void WriteCohort(Utf8JsonWriter json, CohortReport cohort)
    {
        json.WriteString("period", cohort.Period.Label);
        json.WriteString("from", Text(cohort.Period.Start));
        json.WriteString("to", Text(cohort.Period.End));
        json.WriteNumber("journeys", cohort.Journeys);
        json.WriteOutcomes(cohort.Outcomes);
        json.WriteList("conversions", cohort.Conversions, WriteConversion);
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

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
