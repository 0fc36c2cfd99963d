namespace RevenueProcess;

/// <summary>Counts one joint for one cell.</summary>
/// <param name="shape">The process and the frame.</param>
/// <param name="teams">The teams; null where there is no joint.</param>
internal sealed class JointCounter(JourneyShape shape, TeamPair? teams) : MeasureCounter
{
    private readonly HandoffRules _rules = shape.Handoffs;
    private readonly int _from = shape.Process.Teams.ToList().IndexOf(teams?.From ?? "");
    private readonly int _to = shape.Process.Teams.ToList().IndexOf(teams?.To ?? "");
    private readonly long[] _journeys = new long[(int)JointCount.Direct + 1];
    private readonly long[] _wins = new long[(int)JointCount.Direct + 1];
    private readonly Fated[] _fates = new Fated[HandoffFates.Places];
    private AgeBuffer _late;

    private struct Fated
    {
        public AgeBuffer Ages;
        public ValueTotal Value;
        public UInt128 Ticks;
    }

    public override void Count(in JourneyFacts facts)
    {
        if (teams is null)
        {
            return;
        }

        var last = _rules.Workers[facts.Stages[^1]];
        var (entersFrom, entersTo) = (last == _from, last == _to);
        foreach (var stage in facts.Stages)
        {
            entersFrom |= _rules.Stayers[stage] == _from;
            entersTo |= _rules.Stayers[stage] == _to;
        }

        var isWon = facts.Standing == JourneyStanding.Won;
        var isHandedOver = entersTo && CountHandedOver(facts, isWon);
        _journeys[(int)JointCount.Entered] += entersFrom || isHandedOver ? 1 : 0;
        if (entersTo && !isHandedOver)
        {
            _journeys[(int)JointCount.Direct]++;
            _wins[(int)JointCount.Direct] += isWon ? 1 : 0;
        }
    }

    public override Table[] Build()
    {
        var fates = new SparseArray<Fated>();
        foreach (var (fate, fated) in _fates.Index().Where(one => one.Item.Value.Count > 0))
        {
            fates[fate] = fated;
        }

        var late = new SparseArray<AgeBuffer>();
        late[0] = _late;
        var rows = new KeyedBy<Fated>(fates);
        return
        [
            Counts(_journeys),
            Counts(_wins),
            rows.Counts(one => one.Value.Count),
            rows.Ages(one => one.Ages),
            new KeyedBy<AgeBuffer>(late).Ages(one => one),
            rows.Amounts(one => (decimal)one.Ticks),
            rows.Amounts(one => one.Value.Total),
            rows.Counts(one => one.Value.Missing),
            rows.Counts(one => one.Value.Zero),
        ];
    }

    /// <summary>
    /// Counts a journey that was handed over, from its first offer: accepted when an offer was or when it was won after that, else with the fate of its
    /// last offer. False where there is none.
    /// </summary>
    private bool CountHandedOver(in JourneyFacts facts, bool isWon)
    {
        var offers = new OfferReader(shape, facts);
        var (first, fate, ended) = (-1, default(HandoffFate), 0L);
        while (fate != HandoffFate.Accepted && offers.Next())
        {
            if (_rules.TeamOf(offers.Handoff) == _from && _rules.Workers[offers.To] == _to)
            {
                first = first < 0 ? offers.Visit : first;
                (fate, ended) = (offers.Fate, offers.Ended);
            }
        }

        if (first < 0)
        {
            return false;
        }

        if (isWon && _rules.WonFrom(facts.Stages, first) is >= 0 and var won)
        {
            ended = fate == HandoffFate.Accepted ? Math.Min(ended, facts.Entered[won]) : facts.Entered[won];
            fate = HandoffFate.Accepted;
        }

        _wins[(int)JointCount.Accepted] += isWon && fate == HandoffFate.Accepted ? 1 : 0;
        CountFate(ref _fates[(int)fate], facts.Entered[first], ended, facts.Value);
        return true;
    }

    private void CountFate(ref Fated fated, long from, long to, decimal? value)
    {
        fated.Value.Add(value);
        fated.Ticks += (UInt128)(to - from);
        if (shape.IsWatched(from, to, out var late))
        {
            fated.Ages.Add(shape.AgeOf(to - from));
            if (late > 0)
            {
                _late.Add(late);
            }
        }
    }
}
