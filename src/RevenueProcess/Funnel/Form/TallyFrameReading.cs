using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads the frame of a tally from JSON.</summary>
internal static class TallyFrameReading
{
    private static readonly PeriodUnit[] _units = Enum.GetValues<PeriodUnit>();
    private static readonly SkipPolicy[] _policies = Enum.GetValues<SkipPolicy>();

    /// <summary>Reads a frame; null when it has faults, which are then listed. A measure that is not known is left out.</summary>
    public static TallyFrame? Read(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(
            element, path, "process", "asOf", "observedFrom", "skip", "period", "cohortStage", "segmentedBy", "mostSegments", "named", "currency", "ageGrainTicks", "measures") is not { } members)
        {
            return null;
        }

        Instant? observedFrom = null;
        var fine = reading.Required(members, "process", path, reading.AnyName, out string process);
        fine &= reading.Required(members, "asOf", path, reading.Instant, out Instant asOf);
        fine &= JsonReading.Optional(members, "observedFrom", path, reading.Instant, ref observedFrom);
        fine &= reading.Required(members, "skip", path, (JsonElement e, string at, out SkipPolicy skip) => reading.OneOf(e, at, _policies, TallyFrameWriting.WordOf, out skip), out SkipPolicy skip);
        fine &= reading.Required(members, "period", path, ReadPeriod, out ReportingPeriod period);
        fine &= ReadOptionalName("cohortStage", out var cohortStage);
        fine &= ReadOptionalName("currency", out var currency);
        fine &= reading.Required(members, "segmentedBy", path, ReadTexts, out List<string> segmentedBy);
        fine &= reading.Required(members, "mostSegments", path, (JsonElement e, string at, out long most) => reading.Integer(e, at, 1, int.MaxValue, out most), out long mostSegments);
        fine &= reading.Required(members, "ageGrainTicks", path, (JsonElement e, string at, out long ticks) => reading.Integer(e, at, 1, long.MaxValue, out ticks), out long grain);
        fine &= reading.Required(members, "named", path, ReadNamed, out List<NamedSegments> named);
        fine &= reading.Required(members, "measures", path, ReadMeasures, out List<Measure> measures);
        return !fine ? null : new TallyFrame
        {
            ProcessHash = process,
            AsOf = asOf,
            ObservedFrom = observedFrom,
            Skip = skip,
            Period = period,
            CohortStage = cohortStage,
            Currency = currency,
            SegmentedBy = segmentedBy,
            MostSegments = (int)mostSegments,
            Named = named,
            AgeGrain = Duration.FromTicks(grain),
            Measures = measures,
        };

        bool ReadOptionalName(string key, out string? name)
        {
            name = null;
            return !members.TryGetValue(key, out var e) || reading.Name(e, JsonPath.Of(path, key), out name);
        }

        bool ReadTexts(JsonElement e, string at, out List<string> texts) => (texts = reading.Texts(e, at)!) is not null;

        bool ReadPeriod(JsonElement e, string at, out ReportingPeriod read) => (read = Period(reading, e, at)!) is not null;

        bool ReadNamed(JsonElement e, string at, out List<NamedSegments> read) => (read = Named(reading, e, at)!) is not null;

        bool ReadMeasures(JsonElement e, string at, out List<Measure> read) => (read = Measures(reading, e, at)!) is not null;
    }

    private static ReportingPeriod? Period(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "unit", "zone", "fiscalYearStart") is not { } members)
        {
            return null;
        }

        var fine = reading.Required(members, "unit", path, (JsonElement e, string at, out PeriodUnit unit) => reading.OneOf(e, at, _units, TallyFrameWriting.WordOf, out unit), out PeriodUnit unit);
        fine &= reading.Required(members, "fiscalYearStart", path, (JsonElement e, string at, out long month) => reading.Integer(e, at, 1, 12, out month), out long start);
        fine &= reading.Required(members, "zone", path, reading.AnyText, out string id);
        if (fine && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone)
        {
            return unit switch
            {
                PeriodUnit.Day => ReportingPeriod.Day(zone),
                PeriodUnit.IsoWeek => ReportingPeriod.IsoWeek(zone),
                PeriodUnit.Month => ReportingPeriod.Month(zone),
                PeriodUnit.Quarter => ReportingPeriod.Quarter(zone, (int)start),
                _ => ReportingPeriod.Year(zone, (int)start),
            };
        }

        if (fine)
        {
            reading.Add(FaultCodes.UnknownWord, JsonPath.Of(path, "zone"), ("word", id), ("known", (string[])["Etc/UTC", "Europe/Berlin", "…"]));
        }

        return null;
    }

    private static List<NamedSegments>? Named(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Entries(element, path) is not { } entries)
        {
            return null;
        }

        var named = new List<NamedSegments>();
        foreach (var (attribute, value, at) in entries)
        {
            if (Characters.AreBlank(attribute))
            {
                reading.Add(FaultCodes.Blank, at, ("text", attribute));
            }
            else if (reading.Object(value, at, "values", "others") is { } members
                && reading.Member(members, "values", at, out var list) && reading.Texts(list, JsonPath.Of(at, "values")) is { } values
                && reading.Member(members, "others", at, out var count) && reading.Integer(count, JsonPath.Of(at, "others"), 0, long.MaxValue, out var others))
            {
                named.Add(new NamedSegments(attribute, values, others));
            }
        }

        return named.Count == entries.Count ? named : null;
    }

    private static List<Measure>? Measures(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Entries(element, path) is not { } entries)
        {
            return null;
        }

        var known = entries.Select(entry => (entry.Element, entry.Path, Measure: Measure.Kinds.FirstOrDefault(measure => measure.Name == entry.Key)))
            .Where(entry => entry.Measure is not null).ToList();
        var read = known.Select(entry => entry.Measure!.Read(reading, entry.Element, entry.Path)).OfType<Measure>().ToList();
        return read.Count == known.Count ? read : null;
    }
}
