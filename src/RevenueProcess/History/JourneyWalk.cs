namespace RevenueProcess;

/// <summary>Walks the entries of one journey in order and says what each comes to: the rules of settling, in one place.</summary>
/// <param name="process">The process whose declared moves decide.</param>
/// <param name="slip">A stay shorter than this many ticks, which ends where the journey came from, is a slip; 0 for none.</param>
internal sealed class JourneyWalk(ProcessDefinition process, long slip)
{
    /// <summary>The stage of a journey that has none yet.</summary>
    public const int NoStage = -1;

    private readonly PairTable _pairs = process.Pairs;
    private readonly bool[] _closes = [.. process.Stages.Select(stage => stage.Closes), false];
    private readonly bool[] _isGate = [.. process.Stages.Select(stage => !stage.Holds), false];
    private readonly List<EntryFate> _fates = [];
    private readonly List<(int Entry, int Stage, long Entered)> _visits = [];

    /// <summary>The stage that the journey is in, as entries number it; <see cref="NoStage"/> before the first.</summary>
    public int Stage => _visits.Count == 0 ? NoStage : _visits[^1].Stage;

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
    public void Enter(int stage, long at)
    {
        var fate = FateOf(stage, at);
        if (fate is EntryFate.Visit or EntryFate.VisitByTakeBack)
        {
            _visits.Add((_fates.Count, stage, at));
        }

        _fates.Add(fate);
    }

    private EntryFate FateOf(int stage, long at)
    {
        if (_visits.Count == 0)
        {
            return EntryFate.Visit;
        }

        var (_, here, entered) = _visits[^1];
        var pair = _pairs[Math.Min(here, _pairs.Elsewhere), Math.Min(stage, _pairs.Elsewhere)];
        if (pair.HasFlag(PairFlags.TakesBack))
        {
            TakeBack();
            return Stage == stage ? EntryFate.TakeBack : EntryFate.VisitByTakeBack;
        }

        if (at - entered < slip && _visits.Count > 1 && _visits[^2].Stage == stage)
        {
            Undo(EntryFate.Correction);
            return EntryFate.Correction;
        }

        return pair.HasFlag(PairFlags.Declared) ? EntryFate.Visit
            : here == stage ? EntryFate.Repeat
            : _closes[Math.Min(here, _pairs.Elsewhere)] ? EntryFate.AfterClose
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
