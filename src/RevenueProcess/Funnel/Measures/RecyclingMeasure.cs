namespace RevenueProcess;

/// <summary>What comes of first and of later visits of each stage, and of journeys that were sent back beside those that never were.</summary>
public sealed record RecyclingMeasure : Measure
{
    private static readonly TableSchema[] _tables =
    [
        new("firstVisits", TableKind.Counts, new TableAxis("stage", AxisKind.Stage), TableAxis.Of<VisitFate>("fate")),
        new("laterVisits", TableKind.Counts, new TableAxis("stage", AxisKind.Stage), TableAxis.Of<VisitFate>("fate")),
        new("passes", TableKind.Counts, TableAxis.Of<PassKind>("pass"), TableAxis.Of<JourneyStanding>("outcome")),
        new("reworked", TableKind.Counts, TableAxis.Of<JourneyStanding>("outcome")),
    ];

    /// <inheritdoc/>
    public override string Name => "recycling";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new RecyclingCounter(shape);

    /// <summary>Of a tally, the first visits that journeys made of each stage, by fate.</summary>
    internal static RowsOf<long> FirstVisits(FunnelTally tally) => Of(tally, 0);

    /// <summary>Of a tally, the visits of stages in which the journey had been before, by fate.</summary>
    internal static RowsOf<long> LaterVisits(FunnelTally tally) => Of(tally, 1);

    /// <summary>Of a tally, journeys by whether they were ever sent back, and by how they stand.</summary>
    internal static RowsOf<long> Passes(FunnelTally tally) => Of(tally, 2);

    /// <summary>Of a tally, journeys that visited any stage more than once, by how they stand.</summary>
    internal static RowsOf<long> Reworked(FunnelTally tally) => Of(tally, 3);

    private static RowsOf<long> Of(FunnelTally tally, int table) => (RowsOf<long>)tally.TablesOf<RecyclingMeasure>()[table];

    private sealed class RecyclingCounter : MeasureCounter
    {
        private const int Standings = (int)JourneyStanding.Open + 1;

        private readonly int _width;
        private readonly byte[] _fates;
        private readonly StageTurns _turns;
        private readonly long[] _first;
        private readonly long[] _later;
        private readonly long[] _passes = new long[((int)PassKind.Recycled + 1) * Standings];
        private readonly long[] _reworked = new long[Standings];
        private readonly int[] _lastVisitor;

        public RecyclingCounter(JourneyShape shape)
        {
            _turns = new StageTurns(shape.Process);
            _width = shape.Elsewhere + 1;
            _lastVisitor = new int[_width];
            Array.Fill(_lastVisitor, -1);
            _first = new long[_width * StageLeakage.Places];
            _later = new long[_width * StageLeakage.Places];

            // By pair of stages, in a last column for what comes after the last visit.
            _fates = new byte[_width * (_width + 1)];
            for (var from = 0; from < _width; from++)
            {
                for (var to = 0; to < _width; to++)
                {
                    _fates[(from * (_width + 1)) + to] = (byte)VisitFates.Of(shape.Pairs[from, to]);
                }

                _fates[(from * (_width + 1)) + _width] = (byte)(shape.Closes[from] ? VisitFate.Closed : VisitFate.Open);
            }
        }

        public override void Count(in JourneyFacts facts)
        {
            unchecked // indices and counts of visits, which fit
            {
                var stages = facts.Stages;
                var isReworked = false;
                for (var visit = 0; visit < stages.Length; visit++)
                {
                    var stage = stages[visit];
                    var pair = (stage * (_width + 1)) + (visit + 1 < stages.Length ? stages[visit + 1] : _width);
                    if (stage + 1 == _width)
                    {
                        continue; // elsewhere is no stage, and nobody can say whether it is the same one again
                    }

                    var isAgain = _lastVisitor[stage] == facts.Journey;
                    _lastVisitor[stage] = facts.Journey;
                    isReworked |= isAgain;
                    (isAgain ? _later : _first)[(stage * StageLeakage.Places) + _fates[pair]]++;
                }

                _passes[((int)(_turns.TimesSentBack(stages) > 0 ? PassKind.Recycled : PassKind.First) * Standings) + (int)facts.Standing]++;
                _reworked[(int)facts.Standing] += isReworked ? 1 : 0;
            }
        }

        public override Table[] Build() => [Counts(_first, StageLeakage.Places), Counts(_later, StageLeakage.Places), Counts(_passes, Standings), Counts(_reworked)];
    }
}
