using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// Does the bridge pay? Journeys whose first handoff out of the first team's stages led to the team between, beside those that it led straight to the
/// last: how many reached the last team and were won, when, and what they are worth.
/// </summary>
/// <param name="Teams">The teams; null for the first three along the path.</param>
public sealed record BridgeMeasure(TeamRoute? Teams = null) : Measure
{
    private static readonly TableAxis _arm = TableAxis.Of<BridgeSide>("arm");
    private static readonly TableAxis _outcome = TableAxis.Of<JourneyStanding>("outcome");
    private static readonly TableAxis _end = TableAxis.Of<ConversionEnd>("end");

    private static readonly TableSchema[] _tables =
    [
        new("bridgeOutcomes", TableKind.Counts, _arm, _outcome),
        new("bridgeValues", TableKind.Amounts, _arm, _outcome),
        new("bridgeWithoutValue", TableKind.Counts, _arm, _outcome),
        new("bridgeWithValueZero", TableKind.Counts, _arm, _outcome),
        new("bridgeReachCounts", TableKind.Counts, _arm, _end),
        new("bridgeReaches", TableKind.Ages, _arm, _end),
        new("lateBridgeReaches", TableKind.Ages, _arm),
        new("bridgeWinCounts", TableKind.Counts, _arm, _end),
        new("bridgeWins", TableKind.Ages, _arm, _end),
        new("lateBridgeWins", TableKind.Ages, _arm),
    ];

    /// <summary>The teams; null for the first three along the path.</summary>
    public TeamRoute? Teams { get; } = Teams;

    /// <inheritdoc/>
    public override string Name => "bridge";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    /// <summary>The teams that are counted in a process; null where its path has fewer than three and none are stated.</summary>
    internal TeamRoute? In(ProcessDefinition process) => Teams ?? TeamRoute.FirstOf(process);

    internal override MeasureCounter Counter(JourneyShape shape) => new BridgeCounter(shape, In(shape.Process));

    internal override void Write(Utf8JsonWriter writer)
    {
        if (Teams is not null)
        {
            writer.WriteString("from", Teams.From);
            writer.WriteString("over", Teams.Over);
            writer.WriteString("to", Teams.To);
        }
    }

    internal override Measure? Read(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "from", "over", "to") is not { } members)
        {
            return null;
        }

        return members.Count == 0 ? new BridgeMeasure()
            : reading.Required<string>(members, "from", path, reading.AnyName, out var from)
                & reading.Required<string>(members, "over", path, reading.AnyName, out var over)
                & reading.Required<string>(members, "to", path, reading.AnyName, out var to)
                ? new BridgeMeasure(new TeamRoute(from, over, to))
                : null;
    }

    internal override string? FaultIn(ProcessDefinition process) => Teams is null ? null : TeamFaults.In(process, Name, Teams.From, Teams.Over, Teams.To);

    /// <summary>Of a tally, a table of counts by its place.</summary>
    internal static RowsOf<long> Counts(FunnelTally tally, int table) => (RowsOf<long>)tally.TablesOf<BridgeMeasure>()[table];

    /// <summary>Of a tally, a table of ages by its place.</summary>
    internal static RowsOf<AgeRuns> Ages(FunnelTally tally, int table) => (RowsOf<AgeRuns>)tally.TablesOf<BridgeMeasure>()[table];

    /// <summary>Of a tally, the values by arm and outcome.</summary>
    internal static RowsOf<decimal> Values(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<BridgeMeasure>()[Place.Values];

    /// <summary>Where each table stands among <see cref="Tables"/>.</summary>
    internal static class Place
    {
        public const int Outcomes = 0;
        public const int Values = 1;
        public const int WithoutValue = 2;
        public const int ValueZero = 3;
        public const int Reaches = 4;
        public const int ReachAges = 5;
        public const int LateReachAges = 6;
        public const int Wins = 7;
        public const int WinAges = 8;
        public const int LateWinAges = 9;
    }
}
