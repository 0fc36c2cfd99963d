using System.Text.Json;

namespace RevenueProcess;

/// <summary>
/// The joint of two teams, by journeys: those that entered the stages of the first, those that it handed over and what became of them, those that
/// came to the second without it, and the wins of both.
/// </summary>
/// <param name="Teams">The teams; null for the first two along the path of which one hands over to the other.</param>
public sealed record JointMeasure(TeamPair? Teams = null) : Measure
{
    private static readonly TableAxis _what = TableAxis.Of<JointCount>("what");
    private static readonly TableAxis _fate = TableAxis.Of<HandoffFate>("fate");

    private static readonly TableSchema[] _tables =
    [
        new("jointJourneys", TableKind.Counts, _what),
        new("jointWins", TableKind.Counts, _what),
        new("jointFates", TableKind.Counts, _fate),
        new("jointAges", TableKind.Ages, _fate),
        new("lateJoint", TableKind.Ages),
        new("jointTicks", TableKind.Amounts, _fate),
        new("jointValues", TableKind.Amounts, _fate),
        new("jointWithoutValue", TableKind.Counts, _fate),
        new("jointWithValueZero", TableKind.Counts, _fate),
    ];

    /// <summary>The teams; null for the first two along the path of which one hands over to the other.</summary>
    public TeamPair? Teams { get; } = Teams;

    /// <inheritdoc/>
    public override string Name => "joint";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    /// <summary>The teams that are counted in a process; null where it has no joint and none is stated.</summary>
    internal TeamPair? In(ProcessDefinition process) => Teams ?? TeamPair.FirstOf(process);

    internal override MeasureCounter Counter(JourneyShape shape) => new JointCounter(shape, In(shape.Process));

    internal override void Write(Utf8JsonWriter writer)
    {
        if (Teams is not null)
        {
            writer.WriteString("from", Teams.From);
            writer.WriteString("to", Teams.To);
        }
    }

    internal override Measure? Read(JsonReading reading, JsonElement element, string path)
    {
        if (reading.Object(element, path, "from", "to") is not { } members)
        {
            return null;
        }

        return members.Count == 0 ? new JointMeasure()
            : reading.Required<string>(members, "from", path, reading.AnyName, out var from) & reading.Required<string>(members, "to", path, reading.AnyName, out var to)
                ? new JointMeasure(new TeamPair(from, to))
                : null;
    }

    internal override string? FaultIn(ProcessDefinition process) => Teams is null ? null : TeamFaults.In(process, Name, Teams.From, Teams.To);

    /// <summary>Of a tally, a table of counts by its place.</summary>
    internal static RowsOf<long> Counts(FunnelTally tally, int table) => (RowsOf<long>)tally.TablesOf<JointMeasure>()[table];

    /// <summary>Of a tally, a table of ages by its place.</summary>
    internal static RowsOf<AgeRuns> Ages(FunnelTally tally, int table) => (RowsOf<AgeRuns>)tally.TablesOf<JointMeasure>()[table];

    /// <summary>Of a tally, a table of amounts by its place.</summary>
    internal static RowsOf<decimal> Amounts(FunnelTally tally, int table) => (RowsOf<decimal>)tally.TablesOf<JointMeasure>()[table];

    /// <summary>Where each table stands among <see cref="Tables"/>.</summary>
    internal static class Place
    {
        public const int Journeys = 0;
        public const int Wins = 1;
        public const int Fates = 2;
        public const int Ages = 3;
        public const int LateAges = 4;
        public const int Ticks = 5;
        public const int Values = 6;
        public const int WithoutValue = 7;
        public const int ValueZero = 8;
    }
}
