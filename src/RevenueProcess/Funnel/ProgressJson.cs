using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes what a report says about turns, time, recycling, promises and movement. A part that was not counted is left out.</summary>
internal static class ProgressJson
{
    public static void Write(Utf8JsonWriter json, FunnelReport report)
    {
        json.WriteObjects("transitions", report.Transitions.Transitions, WriteTransition);
        if (report.Throughput is { } throughput)
        {
            json.WriteObjects("throughput", throughput, WriteThroughput);
        }

        if (report.WorkInProgress is { } work)
        {
            json.WriteObjects("workInProgress", work, WriteWork);
            json.WriteObjects("alarms", report.Alarms, JsonWriting.WriteWarning);
        }
    }

    public static void Write(Utf8JsonWriter json, FunnelSection section)
    {
        WriteTurns(json, section.Turns, section.Buyers);
        WriteCycle(json, section.Cycle);
        WriteRecycling(json, section.Recycling);
        if (section.ServiceLevels is { } levels)
        {
            json.WriteObjects("serviceLevels", levels, WriteLevel);
        }

        json.WriteObject("movement", section.Movement, MovementJson.WriteMembers);
    }

    private static void WriteTransition(Utf8JsonWriter json, TransitionShare transition)
    {
        json.WriteString("from", transition.From?.Id);
        json.WriteString("to", transition.To?.Id);
        json.WriteBoolean("start", transition.IsStart);
        json.WriteRate("share", transition.Share);
    }

    private static void WriteThroughput(Utf8JsonWriter json, Throughput period)
    {
        json.WriteString("period", period.Period.Label);
        json.WriteNumber("started", period.Started);
        json.WriteNumber("won", period.Won);
        json.WriteNumber("closed", period.Closed);
        json.WriteNumber("reopened", period.Reopened);
    }

    private static void WriteWork(Utf8JsonWriter json, WorkInProgress work)
    {
        json.WriteString("stage", work.Stage.Id);
        json.WriteString("period", work.Period.Label);
        json.WriteNumber("days", work.Time.Days);
        json.WriteNumber("mean", work.Mean);
        json.WriteNumber("exits", work.Exits);
        json.WriteNumber("leadTimeDays", work.LeadTimeDays);
        json.WriteNumber("openAtEnd", work.OpenAtEnd);
        json.WriteNumber("meanAgeDays", work.MeanAgeDays);
    }

    private static void WriteTurns(Utf8JsonWriter json, WhoseTurn? turns, BuyerView? buyers)
    {
        if (turns is null || buyers is null)
        {
            return;
        }

        json.WriteObject("whoseTurn", turns, WriteMembers);
        json.WriteStartObject("buyers");
        json.WriteNumber("waitingDays", buyers.Waiting.Days);
        json.WriteNumber("meanWaitingDays", buyers.MeanWaitingDays);
        json.WriteNumber("ownTurnDays", buyers.OwnTurn.Days);
        json.WriteNumber("teamsMet", buyers.TeamsMet);
        json.WriteNumber("meanTeamsMet", buyers.MeanTeamsMet);
        json.WriteNumber("ownersMet", buyers.OwnersMet);
        json.WriteNumber("meanOwnersMet", buyers.MeanOwnersMet);
        json.WriteNumber("timesSentBack", buyers.TimesSentBack);
        json.WriteRate("sentBack", buyers.SentBack);
        json.WriteEndObject();
    }

    /// <summary>Whose turn it was, as members of an object.</summary>
    public static void WriteMembers(Utf8JsonWriter json, WhoseTurn turns)
    {
        json.WriteNumber("elapsedDays", turns.Elapsed.Days);
        json.WriteObjects("parts", turns.Parts, (writer, part) =>
        {
            writer.WriteString("whose", JsonNamingPolicy.CamelCase.ConvertName(part.Kind.ToString()));
            writer.WriteString("team", part.Team);
            writer.WriteNumber("days", part.Time.Days);
            writer.WriteNumber("share", part.Share);
        });
    }

    private static void WriteCycle(Utf8JsonWriter json, CycleTime? cycle)
    {
        if (cycle is null)
        {
            return;
        }

        json.WriteStartObject("cycle");
        json.WriteNumber("won", cycle.Won);
        json.WriteNumber("closedWithoutWin", cycle.ClosedWithoutWin);
        json.WriteNumber("open", cycle.Open);
        json.WriteEstimate("eventuallyWon", cycle.EventuallyWon);
        json.WriteNumber("lastEventDays", cycle.LastEvent?.TotalDays);
        json.WriteNumber("medianToWinDays", cycle.MedianToWin.Value);
        json.WriteNumber("meanOfWonDays", cycle.MeanOfWon?.TotalDays);
        json.WriteNumber("closed", cycle.Closed);
        json.WriteEstimate("medianToCloseDays", cycle.MedianToClose);
        json.WriteEndObject();
    }

    private static void WriteRecycling(Utf8JsonWriter json, Recycling? recycling)
    {
        if (recycling is null)
        {
            return;
        }

        json.WriteStartObject("recycling");
        json.WriteRate("sentBack", recycling.SentBack);
        json.WriteRate("reworked", recycling.Reworked);
        json.WriteRate("winRateOfFirstPass", recycling.WinRateOfFirstPass);
        json.WriteRate("winRateOfSentBack", recycling.WinRateOfSentBack);
        json.WriteEstimate("difference", recycling.Difference);
        json.WriteObjects("stages", recycling.Stages, (writer, stage) =>
        {
            writer.WriteString("stage", stage.Stage.Id);
            writer.WriteNumber("journeys", stage.First.Entries);
            writer.WriteNumber("meanVisits", stage.MeanVisits);
            writer.WriteRate("advancedFirst", stage.AdvancedFirst);
            writer.WriteRate("advancedAgain", stage.AdvancedAgain);
            writer.WriteEstimate("difference", stage.Difference);
        });
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, StageServiceLevel level)
    {
        json.WriteString("stage", level.Stage.Id);
        json.WriteNumber("withinDays", level.Within.Time.TotalDays);
        json.WriteString("calendar", level.Within.Calendar?.ToString());
        json.WriteNumber("met", level.Met);
        json.WriteNumber("breached", level.Breached);
        json.WriteNumber("pending", level.Pending);
        json.WriteRate("compliance", level.Compliance);
        json.WriteObjects("periods", level.Periods, (writer, period) =>
        {
            writer.WriteString("period", period.Period.Label);
            writer.WriteNumber("missed", period.Missed);
            writer.WriteNumber("pastDueAtEnd", period.PastDueAtEnd);
        });
    }
}
