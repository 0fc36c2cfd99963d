using System.Text.Json;

namespace RevenueProcess;

/// <summary>Recorded moves by the version that judges them, in which ways they depart from it, and how the journeys that do ended. Conformance is read from it.</summary>
public sealed record DeviationMeasure : Measure
{
    /// <summary>Where all journeys are counted, beside those with each kind of deviation.</summary>
    internal const int AllJourneys = 0;

    /// <summary>Where journeys with a move that the process would not have made are counted.</summary>
    internal const int IllegalJourneys = 1;

    /// <summary>Where journeys are counted that have no such move, and one that nobody can judge.</summary>
    internal const int UnjudgedJourneys = 2;

    /// <summary>How many such places there are.</summary>
    internal const int KindPlaces = UnjudgedJourneys + DeviationKinds.Places;

    private static readonly TableAxis _deviation = new("deviation", AxisKind.Deviation);
    private static readonly TableAxis _version = new("version", AxisKind.Version);
    private static readonly TableAxis _outcome = TableAxis.Of<JourneyStanding>("outcome");

    private static readonly TableAxis _kind = TableAxis.OfWords(
        "kind", [null, "illegal", "unjudged", .. Enum.GetNames<DeviationKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)]);

    private static readonly TableSchema[] _tables =
    [
        new("deviations", TableKind.Counts, _deviation, _version),
        new("deviationOutcomes", TableKind.Counts, _deviation, _outcome),
        new("deviationKindOutcomes", TableKind.Counts, _kind, _outcome),
        new("judgedMoves", TableKind.Counts, _version),
        new("unjudgedMoves", TableKind.Counts, _version),
        new("judgedGates", TableKind.Counts),
    ];

    /// <inheritdoc/>
    public override string Name => "deviations";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new DeviationCounter(shape);

    /// <summary>Where journeys with a deviation of a kind are counted.</summary>
    internal static int JourneysOf(DeviationKind kind) => UnjudgedJourneys + (int)kind;

    /// <summary>Of a tally, deviations by number and version.</summary>
    internal static RowsOf<long> Deviations(FunnelTally tally) => Rows(tally, 0);

    /// <summary>Of a tally, journeys with a deviation by its number and how they stand.</summary>
    internal static RowsOf<long> JourneysWith(FunnelTally tally) => Rows(tally, 1);

    /// <summary>Of a tally, journeys by number of kind and how they stand.</summary>
    internal static RowsOf<long> JourneysByKind(FunnelTally tally) => Rows(tally, 2);

    /// <summary>Of a tally, judged moves by version.</summary>
    internal static RowsOf<long> Moves(FunnelTally tally) => Rows(tally, 3);

    /// <summary>Of a tally, moves of versions that nobody gave.</summary>
    internal static RowsOf<long> Unjudged(FunnelTally tally) => Rows(tally, 4);

    /// <summary>Of a tally, moves of which it is known whether their gate was met.</summary>
    internal static long GatesJudged(FunnelTally tally) => Rows(tally, 5)[new TallyKey(0)];

    private static RowsOf<long> Rows(FunnelTally tally, int table) => (RowsOf<long>)tally.TablesOf<DeviationMeasure>()[table];
}
