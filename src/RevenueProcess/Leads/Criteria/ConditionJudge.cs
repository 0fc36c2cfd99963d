using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Judges the same conditions of one lead after the other, each at many instants: a timeless one is judged once a lead, signals are
/// followed from one instant to the next, and of both equal ones are one. All others (scores, custom conditions) are asked each time.
/// </summary>
internal sealed class ConditionJudge
{
    private readonly Dictionary<LeafCriterion, int> _numbers = new(SameCondition.Comparer);
    private readonly LeafCriterion[] _conditions;

    /// <summary>1 where the lead at hand fails the timeless condition of that number, else 0.</summary>
    private readonly int[] _timeless;
    private readonly (SignalCriterion Criterion, int Cursor)[] _signals;
    private readonly SignalCursor[] _cursors;

    public ConditionJudge(IEnumerable<LeafCriterion> conditions)
    {
        // Numbered in three groups: the timeless, the signals, and those that are asked each time.
        _conditions = [.. conditions.Distinct(SameCondition.Comparer).OrderBy(condition => condition.IsTimeless ? 0 : condition is SignalCriterion ? 1 : 2)];
        for (int number = 0; number < _conditions.Length; number++)
        {
            _numbers.Add(_conditions[number], number);
        }

        _timeless = new int[_conditions.Count(condition => condition.IsTimeless)];
        SignalCriterion[] signals = [.. _conditions.OfType<SignalCriterion>()];
        List<SignalFact> facts = [.. signals.Select(condition => condition.Signal).Distinct()];
        _signals = [.. signals.Select(condition => (condition, facts.IndexOf(condition.Signal)))];
        _cursors = [.. facts.Select(fact => new SignalCursor(fact))];
    }

    /// <summary>The lead at hand.</summary>
    public LeadProfile Profile { get; private set; } = LeadProfile.Empty;

    /// <summary>The condition with a number.</summary>
    public LeafCriterion this[int number] => _conditions[number];

    /// <summary>The number of a condition that is judged.</summary>
    public int NumberOf(LeafCriterion condition) => _numbers[condition];

    /// <summary>Takes the next lead, or another profile of the same.</summary>
    public void Take(LeadProfile profile)
    {
        Profile = profile;
        for (int number = 0; number < _timeless.Length; number++)
        {
            _timeless[number] = Failing(_conditions[number].Judge(profile, default) == Verdict.Met);
        }

        foreach (ref SignalCursor cursor in _cursors.AsSpan())
        {
            cursor.Take(profile);
        }
    }

    /// <summary>
    /// 0 when the lead meets the condition at an instant, 1 when it does not or that is unknown: a number, to be added without a branch.
    /// </summary>
    public int Fails(int number, Instant now) => number < _timeless.Length ? _timeless[number] : FailsAt(number, now);

    private int FailsAt(int number, Instant now)
    {
        int signal = number - _timeless.Length;
        if (signal < _signals.Length)
        {
            ref readonly (SignalCriterion Criterion, int Cursor) timed = ref _signals[signal];
            return Failing(timed.Criterion.IsMetBy(_cursors[timed.Cursor].UpTo(now), now));
        }

        return Failing(_conditions[number].Judge(Profile, now) == Verdict.Met);
    }

    private static int Failing(bool met) => met ? 0 : 1;

    /// <summary>Data is the same when it is equal; custom conditions of one name may be bound to different things.</summary>
    private sealed class SameCondition : IEqualityComparer<LeafCriterion>
    {
        public static readonly SameCondition Comparer = new();

        public bool Equals(LeafCriterion? one, LeafCriterion? other) =>
            one is { IsTimeless: true } or SignalCriterion ? one.Equals(other) : ReferenceEquals(one, other);

        public int GetHashCode(LeafCriterion condition) => condition.GetHashCode();
    }
}
