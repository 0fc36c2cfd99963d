using NodaTime;

namespace RevenueProcess;

/// <summary>Asks a process about every move of a log, and gathers what it says.</summary>
internal sealed class HistoryChecking
{
    private readonly StageLog _log;
    private readonly Stage?[] _targets;
    private readonly Func<string, Instant, LeadProfile?>? _profiles;
    private readonly MoveCheck _check;
    private readonly Dictionary<(MoveFinding Finding, int From, int To), Found> _found = [];
    private readonly HashSet<(LeadDefinition Definition, LeafCriterion Condition)> _reasons = [];

    /// <param name="log">The history.</param>
    /// <param name="process">The process.</param>
    /// <param name="target">What a stage of the log is in the process; null for one that it lacks.</param>
    /// <param name="profiles">What was known of leads.</param>
    public HistoryChecking(StageLog log, ProcessDefinition process, Func<Stage, Stage?> target, Func<string, Instant, LeadProfile?>? profiles)
    {
        _log = log;
        _targets = [.. log.Process.Stages.Select(target)];
        _profiles = profiles;
        _check = new MoveCheck(process);
    }

    public IReadOnlyList<CheckedMoves> Check()
    {
        var (visits, nowhere) = (_log.Columns, _log.Process.Pairs.Nowhere);
        for (var journey = 0; journey < visits.Journeys; journey++)
        {
            var (first, end) = (visits.Starts[journey], visits.Starts[journey + 1]);
            for (var visit = first; visit < end; visit++)
            {
                var isNoMove = visits.ByTakeBack.AsSpan().BinarySearch(visit) >= 0 || visits.Details?.Marks?[visit].HasFlag(MoveMarks.Migration) == true;
                if (!isNoMove)
                {
                    Take(journey, visit == first ? nowhere : visits.Stages[visit - 1], visits.Stages[visit], visits.Entered[visit], visits.Details?.Triggers[visit]);
                }
            }
        }

        foreach (var late in visits.AfterClose)
        {
            var closed = visits.Stages[visits.Starts[late.Journey + 1] - 1];
            Take(late.Journey, closed, Math.Min(late.Stage, _log.Process.Pairs.Elsewhere), late.Ticks, trigger: null);
        }

        return
        [
            .. _found.OrderBy(one => one.Key.Finding).ThenBy(one => one.Key.From == nowhere ? -1 : one.Key.From).ThenBy(one => one.Key.To)
                .Select(one => one.Value.Build(one.Key.Finding, _log.Process.Stages.ElementAtOrDefault(one.Key.From), _log.Process.Stages.ElementAtOrDefault(one.Key.To))),
        ];
    }

    private void Take(int journey, int from, int to, long ticks, string? trigger)
    {
        _reasons.Clear();
        var (id, at) = (_log.Columns.Keys[journey], Instant.FromUnixTimeTicks(ticks));
        var finding = Find(id, from, to, at, trigger);
        if (!_found.TryGetValue((finding, from, to), out var found))
        {
            _found.Add((finding, from, to), found = new Found());
        }

        found.Add(new CheckedMove(id, at), _reasons);
    }

    private MoveFinding Find(string journey, int from, int to, Instant at, string? trigger)
    {
        var isStart = from == _log.Process.Pairs.Nowhere;
        return _targets.ElementAtOrDefault(to) is not { } entered || (!isStart && _targets.ElementAtOrDefault(from) is null)
            ? MoveFinding.Unmapped
            : _check.Find(isStart ? null : _targets[from], entered, trigger, _profiles?.Invoke(journey, at), at, _reasons);
    }

    private sealed class Found
    {
        private static readonly Comparer<CheckedMove> _order = Comparer<CheckedMove>.Create((one, other) =>
            one.At != other.At ? one.At.CompareTo(other.At) : string.CompareOrdinal(one.JourneyId, other.JourneyId));

        private readonly SortedSet<CheckedMove> _first = new(_order);
        private readonly Dictionary<(LeadDefinition Definition, LeafCriterion Condition), long> _reasons = [];
        private long _count;

        public void Add(CheckedMove move, IEnumerable<(LeadDefinition Definition, LeafCriterion Condition)> reasons)
        {
            _count++;
            if (_first.Add(move) && _first.Count > CheckedMoves.MostExamples)
            {
                _first.Remove(_first.Max!);
            }

            foreach (var reason in reasons)
            {
                _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
            }
        }

        public CheckedMoves Build(MoveFinding finding, Stage? from, Stage? to) => new(
            finding, from, to, _count, [.. _first],
            [
                .. _reasons.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key.Definition.Name, StringComparer.Ordinal)
                    .ThenBy(reason => reason.Key.Condition.ToString(), StringComparer.Ordinal)
                    .Select(reason => new GateReason(reason.Key.Definition, reason.Key.Condition, reason.Value)),
            ]);
    }
}
