using NodaTime;

namespace RevenueProcess.Specification.History;

/// <summary>
/// What records mean, written down from the definitions alone: slow, obvious, a list at a time. It knows nothing of columns, and is what
/// the log is held against.
/// </summary>
internal sealed class NaiveHistory
{
    private NaiveHistory(NaiveVersions versions, NaiveReading reading, IEnumerable<NaiveJourney> journeys)
    {
        Versions = versions;
        Reading = reading;
        Journeys = [.. journeys.Where(journey => journey.Visits.Count > 0)];
    }

    public NaiveVersions Versions { get; }

    public NaiveReading Reading { get; }

    public Instant AsOf => Reading.AsOf;

    public string? Currency => Reading.Currency;

    /// <summary>Those that were somewhere, or elsewhere.</summary>
    public IReadOnlyList<NaiveJourney> Journeys { get; }

    /// <summary>
    /// Why a record is not in the log; null for one that is. Of rows that say one entry the first is in the log, unless the entry repeats where
    /// the journey is, or is one end of a slip. One that names an unknown stage is counted as put aside, although it ends a visit.
    /// </summary>
    public SetAsideReason? WhyAside(LogRecord record)
    {
        if (Reading.Aside.TryGetValue(record, out var reason))
        {
            return reason;
        }

        var usable = Reading.Kept.Single(kept => ReferenceEquals(kept.Read, record)).Usable;
        return Journeys.SelectMany(journey => journey.Entries).Any(settled => settled.Entry.Rows.Skip(1).Contains(usable, ReferenceEqualityComparer.Instance))
            || Journeys.SelectMany(journey => journey.Repeats).Any(repeat => ReferenceEquals(repeat.Entry.Row, usable)) ? SetAsideReason.Duplicate
            : Journeys.SelectMany(journey => journey.Corrected).Any(slip => ReferenceEquals(slip.Entry.Row, usable)) ? SetAsideReason.Correction
            : record is StageEntry entry && Versions.PlaceOf(entry).Stage is null ? Versions.IsUnmapped(entry) ? SetAsideReason.UnmappedStage : SetAsideReason.UnknownStage
            : null;
    }

    /// <summary>
    /// Why a value stated is not in the log: for itself, else since its record is not, unless that is a duplicate or names a stage that the process
    /// lacks. A gate that the process has no longer is not there at all, so nor is its value.
    /// </summary>
    public SetAsideReason? WhyNoValue(LogRecord record) => Reading.WhyNoValue(record) switch
    {
        (SetAsideReason.UnparsableValue or SetAsideReason.NegativeValue) and var reason => reason,
        var reason => Reading.Aside.TryGetValue(record, out var unread) && unread == SetAsideReason.UnmappedStage ? unread
            : WhyAside(record) is { } aside and not (SetAsideReason.Duplicate or SetAsideReason.UnknownStage or SetAsideReason.UnmappedStage) ? aside
            : reason,
    };

    public static NaiveHistory Of(ProcessDefinition process, IEnumerable<LogRecord> records, StageLogOptions? options = null)
    {
        options ??= new StageLogOptions();
        var versions = new NaiveVersions(process, options.Plans);
        var reading = new NaiveReading(records, options, versions);
        return new NaiveHistory(versions, reading, reading.Kept.Select(kept => kept.Usable).GroupBy(record => record.JourneyId, StringComparer.Ordinal).Select(journey => NaiveJourney.Of(
            versions, journey.Key, journey.OfType<StageEntry>(), journey.OfType<Statement>(), journey.OfType<Touch>(), options.CorrectionsWithin)));
    }

    /// <summary>What a cut at an instant sees: all records are settled, then history is cut.</summary>
    public NaiveHistory CutAt(Instant t) => new(Versions, Reading, Journeys.Select(journey => journey.CutAt(t)));

    /// <summary>Every journey in words: two histories that mean the same say the same.</summary>
    public override string ToString() => string.Join('\n', Journeys.OrderBy(journey => journey.Id, StringComparer.Ordinal));
}
