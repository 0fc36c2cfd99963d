using System.Text.Json;

namespace RevenueProcess;

/// <summary>Writes scores in the form that <see cref="ScoreReading"/> reads.</summary>
internal static class ScoreJsonWriting
{
    public static void Write(Utf8JsonWriter writer, Score score, References references)
    {
        writer.WriteStartObject();
        DefinitionHead.Write(writer, score.Name, score.Version, score.AgreedBy, score.Meaning, score.EffectiveFrom, score.RetiredFrom);
        if (score.Fit.Count > 0)
        {
            writer.WriteStartArray("fit");
            foreach (var row in score.Fit)
            {
                writer.WriteStartObject();
                writer.WriteNumber("points", row.Points);
                writer.WritePropertyName("when");
                CriterionJsonWriting.Write(writer, row.Criterion, references);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (score.Engagement.Count > 0)
        {
            writer.WriteStartArray("engagement");
            foreach (var row in score.Engagement)
            {
                Write(writer, row);
            }

            writer.WriteEndArray();
        }

        WriteIf(writer, "engagementCap", score.EngagementCap);
        Write(writer, "grades", score.Grades);
        Write(writer, "levels", score.Levels);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SignalPoints row)
    {
        writer.WriteStartObject();
        writer.WriteString("signal", row.Signal.Name);
        writer.WriteNumber("points", row.Points);
        if (row.HalfLife is { } halfLife)
        {
            writer.WriteString("halfLife", IsoDuration.Format(halfLife));
        }

        WriteIf(writer, "cap", row.Cap);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string key, IReadOnlyList<ScoreBand> bands)
    {
        if (bands.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(key);
        foreach (var band in bands)
        {
            writer.WriteStartObject(band.Mark);
            WriteIf(writer, "from", band.From);
            WriteIf(writer, "to", band.To);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteIf(Utf8JsonWriter writer, string key, decimal? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(key, value);
        }
    }
}
