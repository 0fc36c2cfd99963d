using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Offers: visits of path stages that begin by a move from a stage of another team. By the team that offers and the stage that receives: what became of
/// them and when, what their journeys are worth, why they were refused, how long they waited for a first touch, and how their journeys ended.
/// </summary>
/// <param name="Reasons">
/// The reasons for a refusal that are told apart, each once; all others are together. Null to have a log settle them: those that the process declares
/// for moves back, and of others that are recorded for one the most frequent, up to <see cref="MostReasons"/> in all.
/// </param>
public sealed record HandoffMeasure(IReadOnlyList<string>? Reasons = null) : Measure
{
    /// <summary>How many reasons a log tells apart, unless the process declares more.</summary>
    public const int MostReasons = 50;

    private static readonly TableAxis _handoff = new("handoff", AxisKind.Handoff);
    private static readonly TableAxis _fate = TableAxis.Of<HandoffFate>("fate");
    private static readonly TableAxis _queue = TableAxis.Of<QueueEnd>("end");
    private static readonly TableAxis _outcome = TableAxis.Of<JourneyStanding>("outcome");

    /// <summary>The reasons in ordinal order; null where a log is to settle them.</summary>
    public IReadOnlyList<string>? Reasons { get; } = Reasons is null ? null : Require.AllPresent(
        Require.AllPresent(Reasons).Select(reason => Require.Name(reason, nameof(Reasons))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override string Name => "handoffs";

    internal override IReadOnlyList<TableSchema> Tables =>
    [
        new("handoffs", TableKind.Counts, _handoff, _fate),
        new("handoffAges", TableKind.Ages, _handoff, _fate),
        new("lateHandoffs", TableKind.Ages, _handoff),
        new("handoffValues", TableKind.Amounts, _handoff, _fate),
        new("handoffsWithoutValue", TableKind.Counts, _handoff, _fate),
        new("handoffsWithValueZero", TableKind.Counts, _handoff, _fate),
        new("refusals", TableKind.Counts, _handoff, TableAxis.OfWords("reason", Words)),
        new("handoffQueues", TableKind.Counts, _handoff, _queue),
        new("handoffQueueAges", TableKind.Ages, _handoff, _queue),
        new("lateHandoffQueues", TableKind.Ages, _handoff),
        new("acceptedOutcomes", TableKind.Counts, _handoff, _outcome),
        new("returnedOutcomes", TableKind.Counts, _handoff, _outcome),
        new("firstTimeOutcomes", TableKind.Counts, _handoff, _outcome),
    ];

    /// <summary>The words of reasons: those told apart, then others together, then none.</summary>
    internal IReadOnlyList<string?> Words => [.. Reasons ?? [], RefusalWords.Other, null];

    internal override MeasureCounter Counter(JourneyShape shape) => new HandoffCounter(shape, Reasons ?? []);

    internal override Measure Settled(StageLog log) => Reasons is null ? new HandoffMeasure(RefusalWords.Of(log, MostReasons)) : this;

    internal override void Write(Utf8JsonWriter writer)
    {
        if (Reasons is not null)
        {
            writer.WriteStartArray("reasons");
            Reasons.ToList().ForEach(writer.WriteStringValue);
            writer.WriteEndArray();
        }
    }

    internal override Measure? Read(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "reasons") is not { } members)
        {
            return null;
        }

        return !members.TryGetValue("reasons", out var list) ? new HandoffMeasure()
            : reading.Items<string>(list, JsonPath.Of(path, "reasons"), reading.AnyName) is { } reasons
                ? new HandoffMeasure(reasons)
                : null;
    }

    /// <summary>Of a tally, a table of counts by its place.</summary>
    internal static RowsOf<long> Counts(FunnelTally tally, int table) => (RowsOf<long>)tally.TablesOf<HandoffMeasure>()[table];

    /// <summary>Of a tally, a table of ages by its place.</summary>
    internal static RowsOf<AgeRuns> Ages(FunnelTally tally, int table) => (RowsOf<AgeRuns>)tally.TablesOf<HandoffMeasure>()[table];

    /// <summary>Of a tally, the values of offers by handoff and fate.</summary>
    internal static RowsOf<decimal> Values(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<HandoffMeasure>()[Place.Values];

    /// <summary>Where each table stands among <see cref="Tables"/>.</summary>
    internal static class Place
    {
        public const int Fates = 0;
        public const int Ages = 1;
        public const int LateAges = 2;
        public const int Values = 3;
        public const int WithoutValue = 4;
        public const int ValueZero = 5;
        public const int Refusals = 6;
        public const int Queues = 7;
        public const int QueueAges = 8;
        public const int LateQueueAges = 9;
        public const int Accepted = 10;
        public const int Returned = 11;
        public const int FirstTime = 12;
    }
}
