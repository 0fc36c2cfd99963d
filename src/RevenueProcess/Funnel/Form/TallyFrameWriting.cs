using System.Text.Json;
using NodaTime.Text;

namespace RevenueProcess;

/// <summary>Writes the frame of a tally as JSON. What is absent is left out; a list or a number with a default is always written.</summary>
internal static class TallyFrameWriting
{
    public static void Write(Utf8JsonWriter writer, TallyFrame frame)
    {
        writer.WriteStartObject();
        writer.WriteString("process", frame.ProcessHash);
        writer.WriteString("asOf", InstantPattern.ExtendedIso.Format(frame.AsOf));
        writer.WriteText("observedFrom", frame.ObservedFrom is { } from ? InstantPattern.ExtendedIso.Format(from) : null);
        writer.WriteString("skip", WordOf(frame.Skip));
        writer.WriteStartObject("period");
        writer.WriteString("unit", WordOf(frame.Period.Unit));
        writer.WriteString("zone", frame.Period.Zone.Id);
        writer.WriteNumber("fiscalYearStart", frame.Period.FiscalYearStartMonth);
        writer.WriteEndObject();
        writer.WriteText("cohortStage", frame.CohortStage);
        writer.WriteTexts("segmentedBy", frame.SegmentedBy);
        writer.WriteNumber("mostSegments", frame.MostSegments);
        writer.WriteStartObject("named");
        foreach (var named in frame.Named)
        {
            writer.WriteStartObject(named.Attribute);
            writer.WriteTexts("values", named.Values);
            writer.WriteNumber("others", named.Others);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteText("currency", frame.Currency);
        writer.WriteNumber("ageGrainTicks", frame.AgeGrain.BclCompatibleTicks);
        writer.WriteStartObject("measures");
        foreach (var measure in frame.Measures)
        {
            writer.WriteStartObject(measure.Name);
            measure.Write(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static string WordOf(SkipPolicy skip) => skip.ToString().ToLowerInvariant();

    public static string WordOf(PeriodUnit unit) => unit == PeriodUnit.IsoWeek ? "week" : unit.ToString().ToLowerInvariant();
}
