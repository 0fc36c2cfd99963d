using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RevenueProcess.Samples.Demo.Commands;

namespace RevenueProcess.Samples.Demo.Printing;

/// <summary>What there is to say about versions, as JSON; <c>docs/versions-report.md</c> names every key.</summary>
internal static class VersionsJson
{
    private static readonly JsonWriterOptions _indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What differs.</summary>
    public static string Of(ProcessComparison comparison)
    {
        using var stream = new MemoryStream();
        Write(comparison, stream);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>What differs.</summary>
    public static void Write(ProcessComparison comparison, Stream stream) => Write(stream, json =>
    {
        Write(json, "from", comparison.From);
        Write(json, "to", comparison.To);
        json.WriteStartArray("differences");
        foreach (var difference in comparison.Differences)
        {
            json.WriteStartObject();
            json.WriteString("code", difference.Code);
            json.WriteString("path", difference.Path);
            json.WriteString("message", difference.Message);
            json.WriteStartObject("parameters");
            foreach (var parameter in difference.Parameters)
            {
                json.WriteStartArray(parameter.Name);
                foreach (var value in parameter.Values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>What a migration would do.</summary>
    public static void Write(MigrationDryRun run, Stream stream) => Write(stream, json =>
    {
        Write(json, "from", run.Plan.From);
        Write(json, "to", run.Plan.To);
        json.WriteString("at", Text(run.At));
        json.WriteNumber("journeys", run.Journeys);
        json.WriteNumber("migrating", run.Migrating);
        json.WriteNumber("closed", run.Closed);
        json.WriteNumber("done", run.Done);
        json.WriteNumber("otherVersion", run.OtherVersion);
        json.WriteStartArray("moves");
        foreach (var move in run.Moves)
        {
            json.WriteStartObject();
            json.WriteString("from", move.From);
            json.WriteString("to", move.To);
            json.WriteNumber("journeys", move.Journeys);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("deadlines");
        json.WriteNumber("kept", run.DeadlinesKept);
        json.WriteNumber("changed", run.DeadlinesChanged);
        json.WriteNumber("gained", run.DeadlinesGained);
        json.WriteNumber("lost", run.DeadlinesLost);
        json.WriteNumber("pastDue", run.PastDue);
        json.WriteEndObject();
    });

    /// <summary>Who is late.</summary>
    public static void Write(Overdue overdue, Stream stream) => Write(stream, json =>
    {
        json.WriteString("asOf", Text(overdue.AsOf));
        json.WriteNumber("open", overdue.Open);
        json.WriteStartArray("overdue");
        foreach (var one in overdue.Journeys)
        {
            json.WriteStartObject();
            json.WriteString("journey", one.JourneyId);
            json.WriteString("stage", one.Stage.Id);
            json.WriteString("team", one.Stage.Team);
            json.WriteString("owner", one.Owner);
            json.WriteString("entered", Text(one.Entered));
            json.WriteString("due", Text(one.Deadline.Due));
            json.WriteString("calendar", one.Deadline.Calendar?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Stream stream, Action<Utf8JsonWriter> members)
    {
        using var json = new Utf8JsonWriter(stream, _indented);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    }

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static void Write(Utf8JsonWriter json, string key, ProcessDefinition process)
    {
        json.WriteStartObject(key);
        json.WriteString("name", process.Name);
        json.WriteNumber("version", process.Version);
        json.WriteString("hash", process.Hash);
        json.WriteEndObject();
    }
}
