using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// How the journeys that were open at one instant became those that are open at as-of: each by how it came in and where it is now, in count and in
/// value. The log must remember the first instant (<see cref="StageLogOptions.Since"/>).
/// </summary>
/// <param name="Since">The first instant, exclusive: what a cut at it sees. The second is the frame's as-of.</param>
public sealed record MovementMeasure(Instant Since) : Measure
{
    private static readonly TableAxis _entrance = TableAxis.Of<MovementEntrance>("entrance");
    private static readonly TableAxis _end = TableAxis.Of<MovementEnd>("end");

    private static readonly TableSchema[] _tables =
    [
        new("movements", TableKind.Counts, _entrance, _end),
        new("movementValues", TableKind.Amounts, _entrance, _end),
        new("movementsWithoutValue", TableKind.Counts, _entrance, _end),
        new("movementChanges", TableKind.Amounts, TableAxis.Of<MovementChange>("change")),
        new("movementChangeCounts", TableKind.Counts, TableAxis.Of<MovementChange>("change")),
    ];

    /// <summary>
    /// The days, first and last inclusive, on which a journey must be expected to close to be in the movement; null for all journeys. With it,
    /// journeys move in and out when their expected close does.
    /// </summary>
    public DateInterval? Closing { get; init; }

    /// <summary>
    /// Whether the second instant is exclusive, as the first is: the log is a cut (<see cref="StageLogOptions.CutAt"/>). Tallying settles it.
    /// </summary>
    public bool EndIsExclusive { get; init; }

    /// <inheritdoc/>
    public override string Name => "movement";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new MovementCounter(shape, Closing);

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("since", InstantPattern.ExtendedIso.Format(Since));
        if (EndIsExclusive)
        {
            writer.WriteBoolean("endIsExclusive", value: true);
        }

        if (Closing is { } closing)
        {
            writer.WriteStartObject("closing");
            writer.WriteString("from", LocalDatePattern.Iso.Format(closing.Start));
            writer.WriteNumber("days", closing.Length);
            writer.WriteEndObject();
        }
    }

    internal override Measure? Read(JsonReading reading, JsonElement element, string path)
    {
        DateInterval? closing = null;
        var endIsExclusive = false;
        return reading.Object(element, path, "since", "endIsExclusive", "closing") is { } members
            && reading.Required(members, "since", path, reading.Instant, out Instant since)
            && (!members.TryGetValue("endIsExclusive", out var end) || reading.Flag(end, JsonPath.Of(path, "endIsExclusive"), out endIsExclusive))
            && (!members.TryGetValue("closing", out var days) || (closing = IntervalOf(reading, days, JsonPath.Of(path, "closing"))) is not null)
                ? new MovementMeasure(since) { Closing = closing, EndIsExclusive = endIsExclusive }
                : null;
    }

    internal override Measure Settled(StageLog log) => this with { EndIsExclusive = log.IsCut };

    private static DateInterval? IntervalOf(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "from", "days") is not { } members || !reading.Required(members, "from", path, reading.Date, out LocalDate from))
        {
            return null;
        }

        var most = Period.DaysBetween(from, LocalDate.MaxIsoValue) + 1;
        return reading.Required(members, "days", path, (JsonElement e, string at, out long days) => reading.Integer(e, at, 1, most, out days), out long count)
            ? new DateInterval(from, from.PlusDays((int)count - 1))
            : null;
    }

    internal override string? FaultIn(StageLog log) => log.Since == Since
        ? null
        : Invariant($"The frame counts the movement since {Since}, the log remembers {(log.Since is { } since ? Invariant($"{since}") : "no earlier instant")}; build the log with that instant as {nameof(StageLogOptions)}.{nameof(StageLogOptions.Since)}.");

    /// <summary>Of a tally, journeys by entrance and end.</summary>
    internal static RowsOf<long> Journeys(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<MovementMeasure>()[0];

    /// <summary>Of a tally, their values at the second instant.</summary>
    internal static RowsOf<decimal> Values(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<MovementMeasure>()[1];

    /// <summary>Of a tally, those of them that have no value at the second instant.</summary>
    internal static RowsOf<long> WithoutValue(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<MovementMeasure>()[2];

    /// <summary>Of a tally, the value of those open at the first instant then, and by how much it rose and fell.</summary>
    internal static RowsOf<decimal> Changes(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<MovementMeasure>()[3];

    /// <summary>Of a tally, how many of those open at the first instant had no value then, and of how many it rose and fell.</summary>
    internal static RowsOf<long> ChangeCounts(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<MovementMeasure>()[4];

    private sealed class MovementCounter(JourneyShape shape, DateInterval? closing) : MeasureCounter
    {
        private const int Ends = (int)MovementEnd.MovedOut + 1;
        private const int Pairs = ((int)MovementEntrance.MovedIn + 1) * Ends;
        private const int Changes = (int)MovementChange.Decreased + 1;

        private readonly long[] _journeys = new long[Pairs];
        private readonly decimal[] _values = new decimal[Pairs];
        private readonly long[] _withoutValue = new long[Pairs];
        private readonly decimal[] _changes = new decimal[Changes];
        private readonly long[] _changed = new long[Changes];

        public override void Count(in JourneyFacts facts)
        {
            if (Movements.Of(shape, closing, facts) is not var (entrance, end))
            {
                return;
            }

            var pair = ((int)entrance * Ends) + (int)end;
            _journeys[pair]++;
            _withoutValue[pair] += facts.Value is null ? 1 : 0;
            Add(ref _values[pair], facts.Value ?? 0);
            if (entrance == MovementEntrance.Open)
            {
                var before = facts.Then.Value;
                var change = (facts.Value ?? 0) - (before ?? 0);
                Add(ref _changes[(int)MovementChange.First], before ?? 0);
                _changed[(int)MovementChange.First] += before is null ? 1 : 0;
                if (change != 0)
                {
                    var way = change > 0 ? MovementChange.Increased : MovementChange.Decreased;
                    Add(ref _changes[(int)way], Math.Abs(change));
                    _changed[(int)way]++;
                }
            }
        }

        public override Table[] Build() =>
            [Counts(_journeys, Ends), Amounts(_values, Ends), Counts(_withoutValue, Ends), Amounts(_changes, width: 1), Counts(_changed)];

        private static void Add(ref decimal sum, decimal value) => sum = Sums.Of(sum, value, "the total value");
    }
}
