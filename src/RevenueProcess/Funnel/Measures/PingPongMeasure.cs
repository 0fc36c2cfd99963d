namespace RevenueProcess;

/// <summary>Moves from one team to another and straight back, and the journeys that made one.</summary>
public sealed record PingPongMeasure : Measure
{
    private static readonly TableAxis _team = new("team", AxisKind.Team);
    private static readonly TableAxis _over = new("over", AxisKind.Team);

    private static readonly TableSchema[] _tables =
        [new("pingPongs", TableKind.Counts, _team, _over), new("pingPongJourneys", TableKind.Counts, _team, _over)];

    /// <inheritdoc/>
    public override string Name => "pingPongs";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new PingPongCounter(shape);

    /// <summary>Of a tally, how often, by the team that had it first and the one between.</summary>
    internal static RowsOf<long> Moves(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<PingPongMeasure>()[0];

    /// <summary>Of a tally, the journeys, each by the teams of its first.</summary>
    internal static RowsOf<long> Journeys(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<PingPongMeasure>()[1];

    private sealed class PingPongCounter(JourneyShape shape) : MeasureCounter
    {
        private readonly HandoffRules _rules = shape.Handoffs;
        private readonly int _teams = shape.Process.Teams.Count;
        private readonly bool _hasChanges = shape.Handoffs.HasChanges;
        private readonly SparseArray<long> _moves = new();
        private readonly SparseArray<long> _journeys = new();

        public override void Count(in JourneyFacts facts)
        {
            if (!_hasChanges)
            {
                return;
            }

            unchecked // indices of visits and numbers of teams, which fit
            {
                var stages = facts.Stages;
                var (latest, isFirst) = (HandoffRules.None, true);
                var visit = _rules.StayFrom(stages, 0);
                while (visit + 1 < stages.Length)
                {
                    var next = _rules.StayFrom(stages, visit + 1);
                    var change = _rules.ChangeOf(stages[visit], stages[next]);
                    visit = next;
                    if (change == HandoffRules.None)
                    {
                        continue;
                    }

                    if (latest != HandoffRules.None && change == ((latest % _teams) * _teams) + (latest / _teams))
                    {
                        _moves[latest]++;
                        _journeys[latest] += isFirst ? 1 : 0;
                        isFirst = false;
                    }

                    latest = change;
                }
            }
        }

        public override Table[] Build() => [new KeyedBy<long>(_moves, _teams).Counts(one => one), new KeyedBy<long>(_journeys, _teams).Counts(one => one)];
    }
}
