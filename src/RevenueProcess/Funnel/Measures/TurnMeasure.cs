namespace RevenueProcess;

/// <summary>Whose turn it was, for every tick of a journey up to its last close or as-of, and what its buyer met: teams, and moves that send back.</summary>
public sealed record TurnMeasure : Measure
{
    private static readonly TableSchema[] _tables =
    [
        new("turnTicks", TableKind.Amounts, new TableAxis("stage", AxisKind.Stage)),
        new("met", TableKind.Counts, TableAxis.Of<BuyerCount>("what")),
        new("outsideTicks", TableKind.Amounts, new TableAxis("stage", AxisKind.Stage)),
    ];

    /// <inheritdoc/>
    public override string Name => "turns";

    internal override IReadOnlyList<TableSchema> Tables => _tables;

    internal override MeasureCounter Counter(JourneyShape shape) => new TurnCounter(shape);

    /// <summary>Of a tally, the time that journeys were in each stage and elsewhere, but for the last closing stage.</summary>
    internal static RowsOf<decimal> Ticks(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<TurnMeasure>()[0];

    /// <summary>Of a tally, what buyers met.</summary>
    internal static long Met(FunnelTally tally, BuyerCount what) => ((RowsOf<long>)tally.TablesOf<TurnMeasure>()[1])[new TallyKey((int)what)];

    /// <summary>Of a tally, the part of that time in which the stage's team does not work.</summary>
    internal static RowsOf<decimal> OutsideTicks(FunnelTally tally) => (RowsOf<decimal>)tally.TablesOf<TurnMeasure>()[2];

    private sealed class TurnCounter : MeasureCounter
    {
        private readonly JourneyShape _shape;
        private readonly StageTurns _turns;
        private readonly UInt128[] _ticks;
        private readonly UInt128[] _outside;
        private int[] _lastToMeet;
        private readonly long[] _met = new long[(int)BuyerCount.Returned + 1];
        private int[] _lastToMeetOwner = [];

        public TurnCounter(JourneyShape shape)
        {
            _shape = shape;
            _turns = new StageTurns(shape.Process);
            _ticks = new UInt128[shape.Elsewhere + 1];
            _outside = new UInt128[shape.Elsewhere + 1];
            _lastToMeet = new int[shape.Process.Teams.Count];
            Array.Fill(_lastToMeet, -1);
        }

        public override void Count(in JourneyFacts facts)
        {
            unchecked // counts of visits, and times that are never below 0
            {
                var stages = facts.Stages;
                var entered = facts.Entered;
                var last = stages.Length - 1;
                Meet(stages[0], facts.Journey);
                for (var visit = 1; visit < stages.Length && visit < entered.Length; visit++)
                {
                    _ticks[stages[visit - 1]] += (ulong)(entered[visit] - entered[visit - 1]);
                    Meet(stages[visit], facts.Journey);
                }

                _ticks[stages[last]] += _shape.Closes[stages[last]] ? 0 : (ulong)(_shape.AsOf - entered[last]);
                if (_shape.Process.Calendars.Count > 0)
                {
                    CountOutside(facts);
                }

                var sentBack = _turns.TimesSentBack(stages);
                _met[(int)BuyerCount.Returns] += sentBack;
                _met[(int)BuyerCount.Returned] += sentBack > 0 ? 1 : 0;
                if (facts.Touches.Length > 0)
                {
                    MeetByTouch(facts);
                }

                if (facts.Details?.Owners.AtEntry is { Values.Count: > 0 } owners)
                {
                    MeetOwners(owners, facts);
                }
            }
        }

        public override Table[] Build() => [Amounts(_ticks), Counts(_met), Amounts(_outside)];

        private void CountOutside(in JourneyFacts facts)
        {
            for (var visit = 0; visit < facts.Stages.Length; visit++)
            {
                var left = visit + 1 < facts.Stages.Length ? facts.Entered[visit + 1] : _shape.AsOf;
                _outside[facts.Stages[visit]] += (ulong)_turns.OutsideOf(facts.Stages[visit], facts.Entered[visit], left);
            }
        }

        private void Meet(int stage, int journey) => MeetTeam(_turns.Meets[stage], journey);

        private void MeetTeam(int team, int journey)
        {
            if (team >= 0 && _lastToMeet[team] != journey)
            {
                _lastToMeet[team] = journey;
                _met[(int)BuyerCount.Teams]++;
            }
        }

        /// <summary>Who was in touch was met, too: teams of the process, and others that come after them.</summary>
        private void MeetByTouch(in JourneyFacts facts)
        {
            var (known, all) = (_lastToMeet.Length, facts.Log.Touches!.Teams.Count);
            if (known < all)
            {
                Array.Resize(ref _lastToMeet, all);
                Array.Fill(_lastToMeet, -1, known, all - known);
            }

            foreach (var touch in facts.Touches)
            {
                MeetTeam(touch.Team, facts.Journey);
            }
        }

        private void MeetOwners(CodedColumn owners, in JourneyFacts facts)
        {
            if (_lastToMeetOwner.Length == 0)
            {
                _lastToMeetOwner = new int[owners.Values.Count];
                Array.Fill(_lastToMeetOwner, -1);
            }

            for (var visit = 0; visit < facts.Stages.Length; visit++)
            {
                if (owners.CodeOf(facts.FirstVisit + visit) is >= 0 and var owner && _lastToMeetOwner[owner] != facts.Journey)
                {
                    _lastToMeetOwner[owner] = facts.Journey;
                    _met[(int)BuyerCount.Owners]++;
                }
            }
        }
    }
}
