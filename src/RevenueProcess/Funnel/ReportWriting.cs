using System.Text.Json;

namespace RevenueProcess;

/// <summary>How the numbers of a report are written as JSON: undefined is null, and times are in days.</summary>
internal static class ReportWriting
{
    public static void WriteProcess(this Utf8JsonWriter json, ProcessDefinition process)
    {
        json.WriteStartObject("process");
        json.WriteString("name", process.Name);
        json.WriteNumber("version", process.Version);
        json.WriteString("hash", process.Hash);
        json.WriteEndObject();
    }

    public static void WriteOutcomes(this Utf8JsonWriter json, OutcomeCounts outcomes, string name = "outcomes")
    {
        json.WriteStartObject(name);
        json.WriteNumber("won", outcomes.Won);
        json.WriteNumber("lost", outcomes.Lost);
        json.WriteNumber("disqualified", outcomes.Disqualified);
        json.WriteNumber("open", outcomes.Open);
        json.WriteEndObject();
    }

    public static void WriteValue(this Utf8JsonWriter json, string name, ValueSum? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("total", value.Total);
        json.WriteNumber("missing", value.Missing);
        json.WriteNumber("zero", value.Zero);
        json.WriteEndObject();
    }

    public static void WriteRate(this Utf8JsonWriter json, string name, Rate? rate)
    {
        if (rate is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("numerator", rate.Numerator);
        json.WriteNumber("denominator", rate.Denominator);
        json.WriteNumber("value", rate.Value);
        json.WriteBounds("low", "high", rate.Interval);
        json.WriteEndObject();
    }

    /// <summary>The value of an estimate and its interval.</summary>
    public static void WriteEstimate(this Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", estimate.Value);
        json.WriteBounds("low", "high", estimate.Interval);
        json.WriteEndObject();
    }

    public static void WriteBounds(this Utf8JsonWriter json, string low, string high, Bounds? interval)
    {
        json.WriteNumber(low, interval?.Low);
        json.WriteNumber(high, interval?.High);
    }

    /// <summary>A number, or null where it is undefined or has no bound.</summary>
    public static void WriteNumber(this Utf8JsonWriter json, string name, double? number)
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

    /// <summary>An object of members; nothing where there is none.</summary>
    public static void WriteObject<T>(this Utf8JsonWriter json, string name, T? part, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (part is not null)
        {
            json.WriteStartObject(name);
            writeMembers(json, part);
            json.WriteEndObject();
        }
    }
}
