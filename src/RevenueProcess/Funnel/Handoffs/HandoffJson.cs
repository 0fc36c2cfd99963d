using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes handoffs, ping-pong, the joint and the bridge as members of a report; each is there only where it was counted.</summary>
internal static class HandoffJson
{
    public static void Write(Utf8JsonWriter json, FunnelSection section)
    {
        if (section.Handoffs is { } handoffs)
        {
            json.WriteObjects("handoffs", handoffs, WriteHandoff);
        }

        Write(json, "pingPong", section.PingPong, WritePingPong);
        Write(json, "joint", section.Joint, JointJson.WriteMembers);
        Write(json, "bridge", section.Bridge, WriteBridge);
    }

    /// <summary>The counts by fate, as members.</summary>
    public static void WriteCounts(Utf8JsonWriter json, FateCounts fates)
    {
        foreach (var fate in HandoffFates.All)
        {
            json.WriteNumber(HandoffFates.WordOf(fate), fates[fate]);
        }
    }

    /// <summary>The eventual shares by fate and the median of all, as members.</summary>
    public static void WriteTimes(Utf8JsonWriter json, FateTimes times)
    {
        json.WriteStartObject("eventual");
        foreach (var fate in HandoffFates.Endings)
        {
            json.WriteEstimate(HandoffFates.WordOf(fate), times.Eventual(fate));
        }

        json.WriteEndObject();
        WriteMedian(json, times.Median);
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T? part, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (part is not null)
        {
            json.WriteStartObject(name);
            write(json, part);
            json.WriteEndObject();
        }
    }

    private static void WriteMedian(Utf8JsonWriter json, Estimate median)
    {
        json.WriteNumber("medianDays", median.Value);
        json.WriteBounds("medianLowDays", "medianHighDays", median.Interval);
    }

    private static void WriteHandoff(Utf8JsonWriter json, Handoff handoff)
    {
        json.WriteString("from", handoff.From);
        json.WriteString("to", handoff.To);
        json.WriteString("stage", handoff.Stage.Id);
        json.WriteNumber("offered", handoff.Offers.Total);
        json.WriteNumber("journeys", handoff.Journeys);
        WriteCounts(json, handoff.Offers);
        json.WriteStartObject("amounts");
        json.WriteValue("offered", handoff.Offers.TotalValue);
        foreach (var fate in HandoffFates.All)
        {
            json.WriteValue(HandoffFates.WordOf(fate), handoff.Offers.Value(fate));
        }

        json.WriteEndObject();
        WriteTimes(json, handoff.Times);
        json.WriteObjects("refusals", handoff.Refusals, WriteRefusal);
        json.WriteStartObject("queue");
        json.WriteNumber("touched", handoff.Queue.Touched);
        json.WriteNumber("leftUntouched", handoff.Queue.LeftUntouched);
        json.WriteNumber("waitingUntouched", handoff.Queue.WaitingUntouched);
        json.WriteNumber("closed", handoff.Queue.Closed);
        WriteMedian(json, handoff.Queue.Median);
        json.WriteEndObject();
        json.WriteStartObject("winRate");
        json.WriteRate("accepted", handoff.Accepted.WinRate);
        json.WriteRate("returned", handoff.Returned.WinRate);
        json.WriteRate("firstTime", handoff.FirstTime.WinRate);
        json.WriteEndObject();
        json.WriteString("explained", handoff.Explain());
    }

    private static void WriteRefusal(Utf8JsonWriter json, RefusalCount refusal)
    {
        json.WriteString("reason", refusal.Reason);
        json.WriteBoolean("other", refusal.IsOther);
        json.WriteNumber("count", refusal.Count);
    }

    private static void WritePingPong(Utf8JsonWriter json, PingPong pingPong)
    {
        json.WriteRate("journeys", pingPong.Journeys);
        json.WriteObjects("moves", pingPong.Moves, (writer, moves) =>
        {
            writer.WriteString("team", moves.Team);
            writer.WriteString("over", moves.Over);
            writer.WriteNumber("count", moves.Count);
        });
        json.WriteString("explained", pingPong.Explain());
    }

    private static void WriteBridge(Utf8JsonWriter json, Bridge bridge)
    {
        json.WriteString("from", bridge.Teams.From);
        json.WriteString("over", bridge.Teams.Over);
        json.WriteString("to", bridge.Teams.To);
        Write(json, "overIt", bridge.Over, WriteArm);
        Write(json, "straight", bridge.Straight, WriteArm);
        json.WriteStartObject("difference");
        json.WriteEstimate("reached", bridge.ReachDifference);
        json.WriteEstimate("won", bridge.WonDifference);
        json.WriteEstimate("winRate", bridge.WinRateDifference);
        json.WriteEndObject();
        json.WriteString("caution", Bridge.Caution);
        json.WriteString("explained", bridge.Explain());
    }

    private static void WriteArm(Utf8JsonWriter json, BridgeArm arm)
    {
        json.WriteNumber("journeys", arm.Journeys);
        json.WriteOutcomes(arm.Outcomes);
        json.WriteRate("winRate", arm.WinRate);
        json.WriteStartObject("amounts");
        json.WriteValue("all", arm.Value);
        json.WriteValue("won", arm.WonValue);
        json.WriteEndObject();
        Write(json, "reached", arm.Reach, WriteArrival);
        Write(json, "won", arm.Win, WriteArrival);
    }

    private static void WriteArrival(Utf8JsonWriter json, Arrival arrival)
    {
        json.WriteRate("soFar", arrival.SoFar);
        json.WriteEstimate("eventual", arrival.Eventual);
        json.WriteNumber("open", arrival.Open);
        json.WriteNumber("medianDaysOfArrived", arrival.MedianDaysOfArrived);
    }
}
