namespace RevenueProcess;

/// <summary>Walks the entries of one journey in order and says what each comes to: the rules of settling, in one place.</summary>
/// <param name="process">The process whose declared moves decide.</param>
/// <param name="judge">Judges moves by the versions that entries state; null where none states one.</param>
/// <param name="slip">A stay shorter than this many ticks, which ends where the journey came from, is a slip; 0 for none.</param>
internal sealed class JourneyWalk(ProcessDefinition process, EntryJudge? judge, long slip)
{
    /// <summary>The stage of a journey that has none yet.</summary>
    public const int NoStage = -1;

    private readonly PairTable _pairs = process.Pairs;
    private readonly bool[] _closes = [.. process.Stages.Select(stage => stage.Closes), false];
    private readonly bool[] _isGate = [.. process.Stages.Select(stage => !stage.Holds), false];
    private readonly List<EntryFate> _fates = [];
    private readonly List<WalkedVisit> _visits = [];

    /// <summary>The stage that the journey is in, as entries number it; <see cref="NoStage"/> before the first.</summary>
    public int Stage => _visits.Count == 0 ? NoStage : _visits[^1].Stage;

    /// <summary>The visits so far.</summary>
    public IReadOnlyList<WalkedVisit> Visits => _visits;

    /// <summary>What each entry came to so far.</summary>
    public IReadOnlyList<EntryFate> Fates => _fates;

    /// <summary>Begins a journey.</summary>
    public void Start()
    {
        _fates.Clear();
        _visits.Clear();
    }

    /// <summary>Passes an entry that equals the one before it.</summary>
    public void Pass() => _fates.Add(EntryFate.Surplus);

    /// <summary>Takes the next entry.</summary>
    /// <param name="stage">Its stage, as entries number it.</param>
    /// <param name="at">When it settled.</param>
    /// <param name="row">The row it came from, where anybody will ask.</param>
    public void Enter(int stage, long at, int row)
    {
        var fate = FateOf(stage, at, row);
        if (fate is EntryFate.Visit or EntryFate.VisitByTakeBack)
        {
            _visits.Add(new WalkedVisit(_fates.Count, stage, at, row, row));
        }
        else if (fate is EntryFate.Continues)
        {
            _visits[^1] = _visits[^1] with { JudgingRow = row, LatestRow = row };
        }
        else if (fate is EntryFate.TakeBack && _visits.Count > 0)
        {
            _visits[^1] = _visits[^1] with { LatestRow = row };
        }

        _fates.Add(fate);
    }

    private EntryFate FateOf(int stage, long at, int row)
    {
        if (_visits.Count == 0)
        {
            judge?.Judge(from: null, row);
            return EntryFate.Visit;
        }

        var (here, entered, judging) = (_visits[^1].Stage, _visits[^1].Entered, _visits[^1].JudgingRow);
        var isClosed = _closes[Math.Min(here, _pairs.Elsewhere)];
        var pair = judge?.Judge(judging, row) ?? _pairs[Math.Min(here, _pairs.Elsewhere), Math.Min(stage, _pairs.Elsewhere)];
        if (judge is not null && here == stage && (judge.IsMigration(row) || !judge.AreOfOneStage(judging, row)))
        {
            return EntryFate.Continues;
        }

        if (judge?.IsMigration(row) == true)
        {
            return isClosed ? EntryFate.AfterClose : EntryFate.Visit;
        }

        if (pair.HasFlag(PairFlags.TakesBack))
        {
            TakeBack();
            judge?.Judge(_visits.Count == 0 ? null : _visits[^1].JudgingRow, row);
            return Stage == stage ? EntryFate.TakeBack : EntryFate.VisitByTakeBack;
        }

        if (here == stage && !pair.HasFlag(PairFlags.Declared))
        {
            return EntryFate.Repeat;
        }

        if (at - entered < slip && _visits.Count > 1 && _visits[^2].Stage == stage)
        {
            Undo(EntryFate.Correction);
            return EntryFate.Correction;
        }

        return pair.HasFlag(PairFlags.Declared) ? EntryFate.Visit
            : isClosed ? EntryFate.AfterClose
            : EntryFate.Visit;
    }

    /// <summary>Takes back the latest visit and the gates that were passed on the way to it, since a gate holds nobody.</summary>
    private void TakeBack()
    {
        do
        {
            Undo(EntryFate.TakenBack);
        }
        while (_visits.Count > 0 && _isGate[Math.Min(Stage, _pairs.Elsewhere)]);
    }

    /// <summary>Makes the latest visit none.</summary>
    private void Undo(EntryFate fate)
    {
        _fates[_visits[^1].Entry] = fate;
        _visits.RemoveAt(_visits.Count - 1);
    }
}
