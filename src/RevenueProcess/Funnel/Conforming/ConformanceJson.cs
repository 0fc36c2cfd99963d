using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes how well history follows its process as JSON. Undefined numbers are <c>null</c>; a share is from 0 to 1.</summary>
public static class ConformanceJson
{
    /// <summary>Writes what was read, the conformance, and, where the tally counts it, who made the moves to a stream, indented, in UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The frame of the tally does not list <see cref="DeviationMeasure"/>.</exception>
    public static void Write(FunnelTally tally, Stream stream)
    {
        Require.NotNull(tally);
        Require.NotNull(stream);
        using var json = new Utf8JsonWriter(stream, DocumentText.Indented);
        json.WriteStartObject();
        json.WriteProcess(tally.Process);
        json.WriteString("asOf", Wording.Of(tally.Frame.AsOf));
        ReadSummaryJson.Write(json, tally.Read);
        json.WriteNumber("journeys", tally.Journeys);
        Write(json, tally.Conformance);
        WriteActors(json, tally.Counts<ActorMeasure>() ? tally.MovesByActor() : null);
        json.WriteEndObject();
    }

    /// <summary>Writes the conformance as a member.</summary>
    internal static void Write(Utf8JsonWriter json, Conformance conformance)
    {
        json.WriteStartObject("conformance");
        json.WriteRate("fitness", conformance.Fitness);
        json.WriteRate("legalJourneys", conformance.LegalJourneys);
        json.WriteRate("winRateOfLegal", conformance.WinRateOfLegal);
        json.WriteRate("winRateOfOthers", conformance.WinRateOfOthers);
        json.WriteNumber("gatesJudged", conformance.GatesJudged);
        json.WriteObjects("kinds", conformance.Kinds, WriteKind);
        json.WriteObjects("deviations", conformance.Deviations, (writer, deviation) =>
        {
            WriteMembers(writer, deviation);
            writer.WriteRate("winRateWith", deviation.WinRateWith);
            writer.WriteRate("winRateWithout", deviation.WinRateWithout);
        });
        json.WriteObjects("versions", conformance.Versions, WriteVersion);
        json.WriteObjects("unjudged", conformance.Unjudged, (writer, unjudged) =>
        {
            writer.WriteNumber("version", unjudged.Version);
            writer.WriteNumber("moves", unjudged.Moves);
        });
        json.WriteEndObject();
    }

    /// <summary>Writes who made the moves as a member, where that is counted.</summary>
    internal static void WriteActors(Utf8JsonWriter json, MovesByActor? actors)
    {
        if (actors is null)
        {
            return;
        }

        json.WriteStartObject("actors");
        foreach (var kind in Enum.GetValues<ActorKind>())
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), actors[kind]);
        }

        json.WriteNumber("unknown", actors.Unknown);
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, DeviationSummary kind)
    {
        json.WriteString("kind", kind.KindText);
        json.WriteNumber("count", kind.Count);
        json.WriteRate("journeys", kind.Journeys);
        json.WriteRate("winRateWith", kind.WinRateWith);
        json.WriteRate("winRateWithout", kind.WinRateWithout);
        json.WriteEstimate("difference", kind.Difference);
    }

    private static void WriteVersion(Utf8JsonWriter json, VersionConformance version)
    {
        json.WriteNumber("version", version.Version);
        json.WriteRate("fitness", version.Fitness);
        json.WriteObjects("deviations", version.Deviations, WriteMembers);
    }

    private static void WriteMembers(Utf8JsonWriter json, Deviation deviation)
    {
        json.WriteString("kind", deviation.KindText);
        json.WriteString("from", deviation.From?.Id);
        json.WriteString("to", deviation.To?.Id);
        json.WriteNumber("count", deviation.Count);
    }
}
