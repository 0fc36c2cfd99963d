using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>Evidence as JSON; <c>docs/definitions-report.md</c> names every key. What is undefined is null.</summary>
internal static class EvidenceJson
{
    private static readonly JsonWriterOptions _indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(EvidenceReport report, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, _indented);
        json.WriteStartObject();
        json.WriteString("judgedAt", report.Leads.At is { } at ? InstantPattern.ExtendedIso.Format(at) : null);
        json.WriteNumber("undated", report.Leads.Undated);
        json.WriteNumber("filtered", report.Leads.Filtered);
        Write(json, "leads", report.Outcomes);
        WriteJoins(json, report);
        WriteDefinitions(json, report);
        if (report.Comparisons is not null)
        {
            WriteComparisons(json, report);
        }

        json.WriteEndObject();
    }

    private static void WriteJoins(Utf8JsonWriter json, EvidenceReport report)
    {
        json.WriteStartArray("joins");
        foreach (var join in report.Leads.Joins)
        {
            json.WriteStartObject();
            json.WriteString("file", join.File);
            json.WriteNumber("rows", join.Rows);
            json.WriteNumber("matched", join.Matched);
            json.WriteNumber("unmatched", join.Unmatched);
            json.WriteNumber("withoutKey", join.WithoutKey);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDefinitions(Utf8JsonWriter json, EvidenceReport report)
    {
        json.WriteStartArray("definitions");
        foreach (var (evidence, disagreement) in report.Definitions)
        {
            json.WriteStartObject();
            WriteEvidence(json, evidence);
            Write(json, "refusal", disagreement.Refusal);
            json.WriteStartArray("disagreements");
            foreach (var group in disagreement.Groups)
            {
                json.WriteStartObject();
                json.WriteString("reason", group.Reason);
                json.WriteString("nearest", group.Nearest?.ToString());
                WriteCounts(json, group.Leads);
                WriteTexts(json, "examples", group.Examples);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteComparisons(Utf8JsonWriter json, EvidenceReport report)
    {
        json.WriteStartArray("comparisons");
        foreach (var comparison in report.Comparisons!)
        {
            json.WriteStartObject();
            json.WriteString("name", comparison.Before.Definition.Name);
            json.WriteNumber("beforeVersion", comparison.Before.Definition.Version);
            json.WriteStartObject("after");
            WriteEvidence(json, comparison.After);
            json.WriteEndObject();
            Write(json, "staying", comparison.Staying);
            Write(json, "entering", comparison.Entering);
            Write(json, "leaving", comparison.Leaving);
            json.WriteStartArray("changes");
            foreach (var change in comparison.Changes)
            {
                json.WriteStartObject();
                json.WriteString("before", change.Before.Text());
                json.WriteString("after", change.After.Text());
                WriteCounts(json, change.Leads);
                WriteTexts(json, "ids", change.Ids);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("precisionChange");
            WriteValue(json, comparison.PrecisionChange.Value, comparison.PrecisionChange.Interval);
            json.WriteNumber("givenStaying", comparison.Staying.Decided);
            json.WriteNumber("givenEntering", comparison.Entering.Decided);
            json.WriteNumber("givenLeaving", comparison.Leaving.Decided);
            json.WriteEndObject();
            Write(json, "exchange", comparison.Exchange);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "onlyBefore", report.OnlyBefore);
        WriteTexts(json, "onlyAfter", report.OnlyAfter);
    }

    private static void WriteEvidence(Utf8JsonWriter json, DefinitionEvidence evidence)
    {
        json.WriteString("name", evidence.Definition.Name);
        json.WriteNumber("version", evidence.Definition.Version);
        Write(json, "met", evidence.Met);
        Write(json, "notMet", evidence.NotMet);
        Write(json, "unknown", evidence.Unknown);
        Write(json, "precision", evidence.Precision);
        Write(json, "recall", evidence.Recall);
        Write(json, "baseWinRate", evidence.BaseWinRate);
        json.WriteStartObject("lift");
        WriteValue(json, evidence.Lift.Value, evidence.Lift.Interval);
        Write(json, "givenMetShare", evidence.MetShare);
        json.WriteEndObject();
        Write(json, "acceptance", evidence.Acceptance);
    }

    private static void Write(Utf8JsonWriter json, string key, OutcomeCounts counts)
    {
        json.WriteStartObject(key);
        WriteCounts(json, counts);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, OutcomeCounts counts)
    {
        json.WriteNumber("total", counts.Total);
        json.WriteNumber("won", counts.Won);
        json.WriteNumber("lost", counts.Lost);
        json.WriteNumber("open", counts.Open);
    }

    private static void Write(Utf8JsonWriter json, string key, Rate rate)
    {
        json.WriteStartObject(key);
        json.WriteNumber("numerator", rate.Numerator);
        json.WriteNumber("denominator", rate.Denominator);
        WriteValue(json, rate.Value, rate.Interval);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, Estimate estimate)
    {
        json.WriteStartObject(key);
        WriteValue(json, estimate.Value, estimate.Interval);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, double? value, Bounds? interval)
    {
        WriteNumber(json, "value", value);
        WriteNumber(json, "low", interval?.Low);
        WriteNumber(json, "high", interval?.High);
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } some && double.IsFinite(some))
        {
            json.WriteNumber(key, some);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
