using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes a joint as JSON, with the keys that it has in a report. Undefined numbers are <c>null</c>; a share is from 0 to 1; times are in days of 24 hours.</summary>
public static class JointJson
{
    /// <summary>Writes the joint to a stream, indented, in UTF-8.</summary>
    public static void Write(Joint joint, Stream stream)
    {
        Require.NotNull(joint);
        Require.NotNull(stream);
        using var json = new Utf8JsonWriter(stream, DocumentText.Indented);
        json.WriteStartObject();
        WriteMembers(json, joint);
        json.WriteEndObject();
    }

    internal static void WriteMembers(Utf8JsonWriter json, Joint joint)
    {
        json.WriteString("from", joint.Teams.From);
        json.WriteString("to", joint.Teams.To);
        json.WriteString("asOf", Wording.Of(joint.AsOf));
        json.WriteString("currency", joint.Currency);
        json.WriteNumber("entered", joint.Entered);
        json.WriteNumber("handedOver", joint.HandedOver);
        json.WriteNumber("neverSeen", joint.NeverSeen);
        HandoffJson.WriteCounts(json, joint.Seen);
        json.WriteNumber("between", joint.Between);
        json.WriteNumber("direct", joint.Direct);
        json.WriteNumber("wonHandedOver", joint.WonHandedOver);
        json.WriteNumber("wonDirect", joint.WonDirect);
        json.WriteRate("ownOfFrom", joint.OwnOfFrom);
        json.WriteRate("ownOfTo", joint.OwnOfTo);
        json.WriteRate("acceptance", joint.Acceptance);
        json.WriteRate("winsOfAccepted", joint.WinsOfAccepted);
        json.WriteRate("truth", joint.Truth);
        WriteAmounts(json, joint);
        HandoffJson.WriteTimes(json, joint.Times);
        json.WriteNumber("daysLost", joint.DaysLost);
        if (joint.Join is { } join)
        {
            WriteJoin(json, join);
        }
        else
        {
            json.WriteNull("join");
        }

        json.WriteString("explained", joint.Explain());
    }

    private static void WriteAmounts(Utf8JsonWriter json, Joint joint)
    {
        json.WriteStartObject("amounts");
        json.WriteValue("neverSeen", joint.NeverSeenValue);
        foreach (var fate in HandoffFates.All)
        {
            json.WriteValue(HandoffFates.WordOf(fate), joint.Seen.Value(fate));
        }

        json.WriteValue("between", joint.BetweenValue);
        json.WriteString("betweenUndefinedBecause", joint.BetweenValueUndefinedBecause);
        json.WriteEndObject();
    }

    private static void WriteJoin(Utf8JsonWriter json, LeadJoin join)
    {
        json.WriteStartObject("join");
        json.WriteNumber("joined", join.Joined);
        json.WriteNumber("joinedNotHandedOver", join.JoinedNotHandedOver);
        json.WriteNumber("onlyInFrom", join.OnlyInFrom);
        json.WriteNumber("onlyInTo", join.OnlyInTo);
        json.WriteNumber("ambiguousInFrom", join.AmbiguousInFrom);
        json.WriteNumber("ambiguousInTo", join.AmbiguousInTo);
        json.WriteNumber("unusedLinks", join.UnusedLinks);
        json.WriteString("fromCurrency", join.FromCurrency);
        json.WriteString("toCurrency", join.ToCurrency);
        json.WriteObjects("warnings", join.Warnings, JsonWriting.WriteWarning);
        json.WriteEndObject();
    }
}
