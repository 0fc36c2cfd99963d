using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Conversion between pairs of path stages, a row a journey: when a journey that reached the first stage reached the second or closed, or how long
/// it has been open.
/// </summary>
/// <param name="Pairs">Each leads from a path stage to a later one; each once.</param>
public sealed record ConversionMeasure(IReadOnlyList<StagePair> Pairs) : Measure
{
    private static readonly TableSchema[] _tables =
    [
        new("conversions", TableKind.Ages, new TableAxis("pair", AxisKind.Pair), TableAxis.Of<ConversionEnd>("end")),
        new("lateConversions", TableKind.Ages, new TableAxis("pair", AxisKind.Pair)),
        new("conversionCounts", TableKind.Counts, new TableAxis("pair", AxisKind.Pair), TableAxis.Of<ConversionEnd>("end")),
    ];

    /// <summary>The pairs, each once, in the order in which reports show them.</summary>
    public IReadOnlyList<StagePair> Pairs { get; } = Require.AllPresent(Require.AllPresent(Pairs).Distinct());

    /// <inheritdoc/>
    public override string Name => "conversions";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new ConversionCounter(shape, Pairs);

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("pairs");
        foreach (var pair in Pairs)
        {
            writer.WriteStartObject();
            writer.WriteString("from", pair.From);
            writer.WriteString("to", pair.To);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal override Measure? Read(JsonReading reading, JsonElement element, string path) =>
        reading.Object(element, path, "pairs") is { } members && reading.Member(members, "pairs", path, out var list)
        && reading.Items(list, JsonPath.Of(path, "pairs"), (JsonElement pair, string at, out StagePair read) => (read = PairOf(reading, pair, at)!) is not null) is { } pairs
            ? new ConversionMeasure(pairs)
            : null;

    private static StagePair? PairOf(JsonReading reading, JsonElement element, string path) =>
        reading.Object(element, path, "from", "to") is { } members
        && reading.Member(members, "from", path, out var from) && reading.Name(from, JsonPath.Of(path, "from"), out var first)
        && reading.Member(members, "to", path, out var to) && reading.Name(to, JsonPath.Of(path, "to"), out var second)
            ? new StagePair(first, second)
            : null;

    internal override string? FaultIn(ProcessDefinition process) => Pairs
        .Where(pair => !process.TryFind(pair.From, out var from) || !process.TryFind(pair.To, out var to) || !process.Pairs[from, to].HasFlag(PairFlags.Forward))
        .Select(pair => $"Conversion {pair} cannot be measured: it must lead from a stage of the path to a later one ({string.Join(", ", process.Path)}).")
        .FirstOrDefault();

    /// <summary>Of a tally, the ages of journeys by pair and end.</summary>
    internal static RowsOf<AgeRuns> Ages(FunnelTally tally) => (RowsOf<AgeRuns>)tally.TablesOf<ConversionMeasure>()[0];

    /// <summary>Of a tally, the ages at which journeys that were under way came under observation, by pair.</summary>
    internal static RowsOf<AgeRuns> Late(FunnelTally tally) => (RowsOf<AgeRuns>)tally.TablesOf<ConversionMeasure>()[1];

    /// <summary>Of a tally, journeys by pair and end, whether they were under observation or not.</summary>
    internal static RowsOf<long> Counts(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<ConversionMeasure>()[2];

    private sealed class ConversionCounter(JourneyShape shape, IReadOnlyList<StagePair> pairs) : MeasureCounter
    {
        private const int Ends = (int)ConversionEnd.Open + 1;

        private readonly int[] _from = [.. pairs.Select(pair => shape.Process[pair.From].Position!.Value)];
        private readonly int[] _to = [.. pairs.Select(pair => shape.Process[pair.To].Position!.Value)];
        private readonly SparseArray<AgeBuffer> _ages = new();
        private readonly SparseArray<AgeBuffer> _late = new();
        private readonly SparseArray<long> _counts = new();

        public override void Count(in JourneyFacts facts)
        {
            unchecked // indices and counts; instants are within ±9,999 years, so the time between two fits
            {
                var last = facts.Stages.Length - 1;
                var isClosed = shape.Closes[facts.Stages[last]];
                for (var pair = 0; pair < _from.Length; pair++)
                {
                    var from = facts.Reached[_from[pair]];
                    if (from == JourneyReader.Never)
                    {
                        continue;
                    }

                    var to = Converted(facts, from, _to[pair]);
                    var end = to != JourneyReader.Never ? ConversionEnd.Converted : isClosed ? ConversionEnd.Closed : ConversionEnd.Open;
                    var ended = to != JourneyReader.Never ? facts.Entered[to] : isClosed ? facts.Entered[last] : shape.AsOf;
                    Count(pair, end, facts.Entered[from], ended);
                }
            }
        }

        public override Table[] Build() =>
        [
            new RowsOf<AgeRuns>([.. _ages.Pairs.Select(pair => KeyValuePair.Create(KeyOf(pair.Key), pair.Value.Ages))]),
            new RowsOf<AgeRuns>([.. _late.Pairs.Select(pair => KeyValuePair.Create(new TallyKey(pair.Key), pair.Value.Ages))]),
            new RowsOf<long>([.. _counts.Pairs.Select(pair => KeyValuePair.Create(KeyOf(pair.Key), pair.Value))]),
        ];

        private static TallyKey KeyOf(int number) => new(number / Ends, number % Ends);

        /// <summary>The visit at which the second stage was reached at or after the first: its first reach, or a later visit.</summary>
        private static int Converted(in JourneyFacts facts, int from, int position)
        {
            var to = facts.Reached[position];
            if (to >= from || to == JourneyReader.Never)
            {
                return to;
            }

            var later = facts.Stages[from..].IndexOf((ushort)position);
            return later < 0 ? JourneyReader.Never : from + later;
        }

        private void Count(int pair, ConversionEnd end, long from, long to)
        {
            unchecked
            {
                var number = (pair * Ends) + (int)end;
                _counts[number]++;
                if (!shape.IsWatched(from, to, out var late))
                {
                    return;
                }

                _ages[number].Add(shape.AgeOf(to - from));
                if (late > 0)
                {
                    _late[pair].Add(late);
                }
            }
        }
    }
}
