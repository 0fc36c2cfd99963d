using System.Numerics;

namespace RevenueProcess;

/// <summary>Counts deviations for one cell. Where a log says no more than stages and instants, a move costs one look at its pair of stages.</summary>
internal sealed class DeviationCounter(JourneyShape shape) : MeasureCounter
{
    private const int Standings = (int)JourneyStanding.Open + 1;

    private readonly PairTable _pairs = shape.Pairs;
    private readonly DeviationNumbers _numbers = new(shape.Pairs);
    private readonly SortedDictionary<int, VersionMoves> _versions = [];
    private readonly SparseArray<JourneysWith?> _journeysWith = new();
    private readonly long[] _journeysByKind = new long[DeviationMeasure.KindPlaces * Standings];
    private VersionMoves? _latest;
    private int _kinds;
    private bool _isUnjudged;
    private long _gatesJudged;

    public override void Count(in JourneyFacts facts)
    {
        unchecked // numbers of pairs and counts of visits, which fit
        {
            (_kinds, _isUnjudged) = (0, false);
            if (facts.Details is { TellsOfMoves: true } details)
            {
                CountMoves(facts, details);
            }
            else
            {
                CountMoves(facts);
            }

            foreach (var late in facts.AfterClose)
            {
                CountAfterClose(facts, late);
            }

            if (shape.HasGates)
            {
                CountGateStays(facts);
            }

            _kinds |= _isUnjudged && (_kinds & (1 << DeviationMeasure.IllegalJourneys)) == 0 ? 1 << DeviationMeasure.UnjudgedJourneys : 0;
            _journeysByKind[(DeviationMeasure.AllJourneys * Standings) + (int)facts.Standing]++;
            for (var kinds = _kinds; kinds != 0; kinds &= kinds - 1)
            {
                _journeysByKind[(BitOperations.TrailingZeroCount(kinds) * Standings) + (int)facts.Standing]++;
            }
        }
    }

    public override Table[] Build() =>
    [
        new RowsOf<long>([.. _versions.Values.SelectMany(version => version.Deviations.Pairs.Select(one => KeyValuePair.Create(new TallyKey(one.Key, version.Version), one.Value)))]),
        new RowsOf<long>(
        [
            .. _journeysWith.Pairs.SelectMany(one => one.Value!.ByStanding.Index().Where(count => count.Item > 0)
                .Select(count => KeyValuePair.Create(new TallyKey(one.Key, count.Index), count.Item))),
        ]),
        Counts(_journeysByKind, Standings),
        ByVersion(version => version.Moves),
        ByVersion(version => version.Unjudged),
        Counts([_gatesJudged]),
    ];

    /// <summary>Of a log that says no more than stages and instants.</summary>
    private void CountMoves(in JourneyFacts facts)
    {
        var stages = facts.Stages;
        var (isDeclared, width) = (shape.Declared, _pairs.Nowhere);
        var version = VersionOf(JudgedMove.NoVersion);
        var row = _pairs.Nowhere * width;
        for (var visit = 0; visit < stages.Length; visit++)
        {
            if (!isDeclared[row + stages[visit]])
            {
                Judge(facts, visit, _pairs[From(facts, visit), stages[visit]], MoveMarks.None, version);
            }

            row = stages[visit] * width;
        }

        version.Moves += stages.Length;
    }

    private void CountMoves(in JourneyFacts facts, VisitDetails details)
    {
        for (var visit = 0; visit < facts.Stages.Length; visit++)
        {
            var number = facts.FirstVisit + visit;
            var marks = details.Marks?[number] ?? MoveMarks.None;
            var move = details.Judged?[number] ?? new JudgedMove(JudgedMove.NoVersion, IsGiven: true, _pairs[From(facts, visit), facts.Stages[visit]]);
            if (marks.HasFlag(MoveMarks.Migration))
            {
                continue;
            }

            var version = VersionOf(move.Version);
            if (move.IsGiven)
            {
                version.Moves++;
                Judge(facts, visit, move.Pair, marks, version);
            }
            else
            {
                version.Unjudged++;
                _isUnjudged = true;
            }
        }
    }

    private void Judge(in JourneyFacts facts, int visit, PairFlags pair, MoveMarks marks, VersionMoves version)
    {
        var (from, to) = (From(facts, visit), facts.Stages[visit]);
        if (facts.ByTakeBack.BinarySearch(facts.FirstVisit + visit) < 0 && DeviationKinds.Of(pair) is { } kind)
        {
            Add(facts, kind, from, to, version);
        }
        else if (marks.HasFlag(MoveMarks.GateNotMet))
        {
            Add(facts, DeviationKind.GateNotMet, from, to, version);
        }

        if (facts.Details?.Owners.Named is { Values.Count: > 0 } owners)
        {
            JudgeOwner(facts, owners, visit, pair, version);
        }

        if (marks.HasFlag(MoveMarks.OutOfOrder))
        {
            Add(facts, DeviationKind.OutOfOrder, from, to, version);
        }

        _gatesJudged += (marks & MoveMarks.GateJudged) == MoveMarks.None ? 0 : 1;
    }

    /// <summary>
    /// Whether two stays in a row name different owners at entry, without a handoff between. A gate that was passed through is no stay; where an entry
    /// names nobody, nobody knows.
    /// </summary>
    private void JudgeOwner(in JourneyFacts facts, CodedColumn owners, int visit, PairFlags pair, VersionMoves version)
    {
        if (!shape.Holds[facts.Stages[visit]] && visit + 1 < facts.Stages.Length)
        {
            return;
        }

        var before = visit - 1;
        while (before >= 0 && !shape.Holds[facts.Stages[before]])
        {
            before--;
        }

        if (before < 0 || facts.Stages[before] == _pairs.Elsewhere || facts.Stages[visit] == _pairs.Elsewhere)
        {
            return;
        }

        var (from, to) = (facts.Stages[before], facts.Stages[visit]);
        var isHandoff = (before == visit - 1 ? pair : _pairs[from, to]).HasFlag(PairFlags.Handoff);
        var (was, now) = (owners.CodeOf(facts.FirstVisit + before), owners.CodeOf(facts.FirstVisit + visit));
        if (!isHandoff && was >= 0 && now >= 0 && was != now)
        {
            Add(facts, DeviationKind.OwnerChanged, from, to, version);
        }
    }

    private void CountAfterClose(in JourneyFacts facts, AfterCloseEntry late)
    {
        var version = VersionOf(late.Move.Version);
        if (!late.Move.IsGiven)
        {
            version.Unjudged++;
            _isUnjudged = true;
            return;
        }

        version.Moves++;
        Add(facts, DeviationKind.AfterClose, _pairs.Nowhere, Math.Min(late.Stage, _pairs.Elsewhere), version);
    }

    private void CountGateStays(in JourneyFacts facts)
    {
        for (var visit = 0; visit < facts.Stages.Length; visit++)
        {
            var stage = facts.Stages[visit];
            var isOpen = visit + 1 == facts.Stages.Length;
            var move = facts.Details?.Judged?[facts.FirstVisit + visit] ?? JudgedMove.OfNoVersion;
            if (move.IsGiven && !shape.Holds[stage] && !shape.Closes[stage] && (isOpen || facts.Entered[visit + 1] > facts.Entered[visit]))
            {
                Add(facts, DeviationKind.GateTookTime, _pairs.Nowhere, stage, VersionOf(move.Version));
            }
        }
    }

    private int From(in JourneyFacts facts, int visit) => visit == 0 ? _pairs.Nowhere : facts.Stages[visit - 1];

    private void Add(in JourneyFacts facts, DeviationKind kind, int from, int to, VersionMoves version)
    {
        // Where it matters, a start and a journey that was elsewhere are of two kinds; they have no stage, so that one number serves for both.
        var number = _numbers.Of(kind, from == _pairs.Elsewhere ? _pairs.Nowhere : from, to);
        version.Deviations[number]++;
        _kinds |= (1 << DeviationMeasure.JourneysOf(kind)) | (kind.IsIllegal() ? 1 << DeviationMeasure.IllegalJourneys : 0);
        var with = _journeysWith[number] ??= new JourneysWith();
        if (with.Latest != facts.Journey)
        {
            with.Latest = facts.Journey;
            with.ByStanding[(int)facts.Standing]++;
        }
    }

    /// <summary>Most moves are of the version of the move before.</summary>
    private VersionMoves VersionOf(int version)
    {
        if (_latest?.Version != version)
        {
            if (!_versions.TryGetValue(version, out var found))
            {
                _versions.Add(version, found = new VersionMoves(version));
            }

            _latest = found;
        }

        return _latest;
    }

    private Table ByVersion(Func<VersionMoves, long> countOf) => new RowsOf<long>(
        [.. _versions.Values.Where(version => countOf(version) > 0).Select(version => KeyValuePair.Create(new TallyKey(version.Version), countOf(version)))]);

    private sealed class VersionMoves(int version)
    {
        public int Version { get; } = version;

        public long Moves { get; set; }

        public long Unjudged { get; set; }

        public SparseArray<long> Deviations { get; } = new();
    }

    private sealed class JourneysWith
    {
        public int Latest { get; set; } = -1;

        public long[] ByStanding { get; } = new long[Standings];
    }
}
