using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes a brief as JSON. Undefined numbers are <c>null</c>; a share is from 0 to 1; times are in days of 24 hours.</summary>
public static class FunnelBriefJson
{
    /// <summary>Writes the brief to a stream, indented, in UTF-8.</summary>
    public static void Write(FunnelBrief brief, Stream stream)
    {
        Require.NotNull(brief);
        Require.NotNull(stream);
        using var json = new Utf8JsonWriter(stream, DocumentText.Indented);
        json.WriteStartObject();
        json.WriteProcess(brief.Process);
        json.WriteString("asOf", Wording.Of(brief.AsOf));
        json.WriteNumber("journeys", brief.Journeys);
        json.WriteList("reached", brief.Reached, (writer, one) => WriteShare(writer, one));
        WriteWins(json, brief);
        json.WriteNumber("underWay", brief.UnderWay);
        json.WriteList("waits", brief.Waits, (writer, one) => WriteShare(writer, one, () => WriteTime(writer, brief.TimeIn(one.Stage.Id)!)));
        json.WriteList("leaks", brief.Leaks, (writer, one) => WriteShare(writer, one, () => WriteLeak(writer, brief.Leakage(one.Stage.Id))));
        json.WriteObject("joint", brief.Joint, JointJson.WriteMembers);
        json.WriteObject("whoseTurn", brief.Turns, ProgressJson.WriteMembers);
        json.WriteObject("movement", brief.Movement, MovementJson.WriteMembers);
        json.WriteObjects("alarms", brief.Alarms, JsonWriting.WriteWarning);
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, StageShare one, Action? more = null)
    {
        json.WriteStartObject();
        json.WriteString("stage", one.Stage.Id);
        json.WriteString("team", one.Stage.Team);
        json.WriteRate("share", one.Share);
        more?.Invoke();
        json.WriteEndObject();
    }

    private static void WriteWins(Utf8JsonWriter json, FunnelBrief brief)
    {
        json.WriteOutcomes(brief.Outcomes);
        json.WriteRate("won", brief.Won);
        if (brief.EventuallyWon is { } eventually)
        {
            json.WriteEstimate("eventuallyWon", eventually);
        }

        json.WriteRate("winRate", brief.WinRate);
        json.WriteStartObject("amounts");
        json.WriteString("currency", brief.Currency);
        json.WriteValue("won", brief.WonValue);
        json.WriteValue("open", brief.OpenValue);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, TimeInStage time)
    {
        json.WriteNumber("medianDays", time.Median.Value);
        json.WriteBounds("medianLowDays", "medianHighDays", time.Median.Interval);
    }

    private static void WriteLeak(Utf8JsonWriter json, StageLeakage leakage)
    {
        json.WriteNumber("recycled", leakage.Recycled);
        json.WriteNumber("lost", leakage.Lost);
        json.WriteNumber("disqualified", leakage.Disqualified);
        json.WriteNumber("elsewhere", leakage.Elsewhere);
    }
}
