namespace RevenueProcess;

/// <summary>Recorded moves by the kind of actor that asked for them, and by the stage entered.</summary>
public sealed record ActorMeasure : Measure
{
    /// <summary>The number of an actor whose kind is not known.</summary>
    internal const int Unknown = 0;

    private static readonly TableAxis _actor = TableAxis.OfWords("actor", [null, .. TableAxis.Of<ActorKind>("actor").Words]);

    private static readonly TableSchema[] _tables = [new("actors", TableKind.Counts, _actor, new TableAxis("stage", AxisKind.Stage))];

    /// <inheritdoc/>
    public override string Name => "actors";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new ActorCounter(shape);

    /// <summary>Of a tally, moves by kind of actor and stage entered.</summary>
    internal static RowsOf<long> Moves(FunnelTally tally) => (RowsOf<long>)tally.TablesOf<ActorMeasure>()[0];

    private sealed class ActorCounter(JourneyShape shape) : MeasureCounter
    {
        private readonly int _width = shape.Elsewhere + 1;
        private readonly long[] _moves = new long[((int)ActorKind.Agent + 1) * (shape.Elsewhere + 1)];

        public override void Count(in JourneyFacts facts)
        {
            var marks = facts.Details?.Marks;
            for (var visit = 0; visit < facts.Stages.Length; visit++)
            {
                var mark = marks is null ? MoveMarks.None : marks[facts.FirstVisit + visit];
                if (!mark.HasFlag(MoveMarks.Migration))
                {
                    _moves[((int)(mark & MoveMarks.Actor) * _width) + facts.Stages[visit]]++;
                }
            }
        }

        public override Table[] Build() => [Counts(_moves, _width)];
    }
}
