namespace RevenueProcess;

/// <summary>Counts one bridge for one cell.</summary>
/// <param name="shape">The process and the frame.</param>
/// <param name="teams">The teams; null where there is no bridge.</param>
internal sealed class BridgeCounter(JourneyShape shape, TeamRoute? teams) : MeasureCounter
{
    private const int Standings = (int)JourneyStanding.Open + 1, Ends = (int)ConversionEnd.Open + 1;

    private readonly HandoffRules _rules = shape.Handoffs;
    private readonly int _from = shape.Process.Teams.ToList().IndexOf(teams?.From ?? "");
    private readonly int _over = shape.Process.Teams.ToList().IndexOf(teams?.Over ?? "");
    private readonly int _to = shape.Process.Teams.ToList().IndexOf(teams?.To ?? "");
    private readonly SparseArray<ValueTotal> _journeys = new();
    private readonly SparseArray<Arrivals> _reaches = new();
    private readonly SparseArray<AgeBuffer> _lateReaches = new();
    private readonly SparseArray<Arrivals> _wins = new();
    private readonly SparseArray<AgeBuffer> _lateWins = new();

    private struct Arrivals
    {
        public AgeBuffer Ages;
        public long Count;
    }

    public override void Count(in JourneyFacts facts)
    {
        if (teams is null || LeaveOf(facts, out var side) is not (>= 0 and var left))
        {
            return;
        }

        // A journey that was won before tells nothing of the way it took to be won.
        var won = facts.Standing == JourneyStanding.Won ? _rules.WonFrom(facts.Stages, 0) : -1;
        if (won >= 0 && won < left)
        {
            return;
        }

        _journeys[((int)side * Standings) + (int)facts.Standing].Add(facts.Value);
        Count(_reaches, _lateReaches, side, facts, left, ReachFrom(facts.Stages, left));
        Count(_wins, _lateWins, side, facts, left, won);
    }

    public override Table[] Build()
    {
        var journeys = new KeyedBy<ValueTotal>(_journeys, Standings);
        var (reaches, wins) = (new KeyedBy<Arrivals>(_reaches, Ends), new KeyedBy<Arrivals>(_wins, Ends));
        return
        [
            journeys.Counts(one => one.Count),
            journeys.Amounts(one => one.Total),
            journeys.Counts(one => one.Missing),
            journeys.Counts(one => one.Zero),
            reaches.Counts(one => one.Count),
            reaches.Ages(one => one.Ages),
            new KeyedBy<AgeBuffer>(_lateReaches).Ages(one => one),
            wins.Counts(one => one.Count),
            wins.Ages(one => one.Ages),
            new KeyedBy<AgeBuffer>(_lateWins).Ages(one => one),
        ];
    }

    /// <summary>The visit at which the first team handed the journey over for the first time; −1 where it never did, or to another team than the two.</summary>
    private int LeaveOf(in JourneyFacts facts, out BridgeSide side)
    {
        side = default;
        var offers = new OfferReader(shape, facts);
        while (offers.Next())
        {
            if (_rules.TeamOf(offers.Handoff) == _from)
            {
                var team = _rules.Workers[offers.To];
                side = team == _over ? BridgeSide.Over : BridgeSide.Straight;
                return team == _over || team == _to ? offers.Visit : -1;
            }
        }

        return -1;
    }

    /// <summary>The first visit from a place on of a path stage of the last team, where the journey stays; −1 where there is none.</summary>
    private int ReachFrom(ReadOnlySpan<ushort> stages, int visit)
    {
        visit = _rules.StayFrom(stages, visit);
        while (visit < stages.Length && (_rules.Workers[stages[visit]] != _to || !_rules.IsOnPath[stages[visit]]))
        {
            visit = _rules.StayFrom(stages, visit + 1);
        }

        return visit < stages.Length ? visit : -1;
    }

    private void Count(SparseArray<Arrivals> arrivals, SparseArray<AgeBuffer> lates, BridgeSide side, in JourneyFacts facts, int left, int arrived)
    {
        var last = facts.Stages.Length - 1;
        var isClosed = shape.Closes[facts.Stages[last]];
        var end = arrived >= 0 ? ConversionEnd.Converted : isClosed ? ConversionEnd.Closed : ConversionEnd.Open;
        var (from, to) = (facts.Entered[left], arrived >= 0 ? facts.Entered[arrived] : isClosed ? facts.Entered[last] : shape.AsOf);
        ref var counted = ref arrivals[((int)side * Ends) + (int)end];
        counted.Count++;
        if (shape.IsWatched(from, to, out var late))
        {
            counted.Ages.Add(shape.AgeOf(to - from));
            if (late > 0)
            {
                lates[(int)side].Add(late);
            }
        }
    }
}
