using NodaTime;

namespace RevenueProcess;

/// <summary>The parts of criteria whose verdict time alone can change: signals that are counted, and scores that fade.</summary>
internal sealed class TimedParts
{
    private readonly List<SignalCriterion> _signals = [];
    private readonly List<ScoreCriterion> _scores = [];

    public TimedParts(IEnumerable<Criterion> criteria)
    {
        foreach (var criterion in criteria)
        {
            Add(criterion);
        }
    }

    /// <summary>The comparisons of scores.</summary>
    public IReadOnlyList<ScoreCriterion> Scores => _scores;

    /// <summary>The instants after another one at which a signal that is to come is seen, or one that was seen leaves its window.</summary>
    public IEnumerable<Instant> ChangesAfter(Instant after, LeadProfile profile) =>
        _signals.SelectMany(signal => Changes(profile, signal.Signal, signal.Window))
            .Concat(_scores.SelectMany(score => score.Score.Engagement.SelectMany(row => Changes(profile, row.Signal, window: null))))
            .Where(instant => instant > after);

    private static IEnumerable<Instant> Changes(LeadProfile profile, SignalFact signal, Duration? window)
    {
        var seen = profile.Times(signal).ToArray();
        return window is { } some ? seen.Concat(seen.Where(instant => Instant.MaxValue - instant > some).Select(instant => instant + some)) : seen;
    }

    private void Add(Criterion criterion)
    {
        switch (criterion)
        {
            case SignalCriterion signal:
                _signals.Add(signal);
                break;
            case ScoreCriterion scored:
                _scores.Add(scored);
                foreach (var row in scored.Score.Fit)
                {
                    Add(row.Criterion);
                }

                break;
            case NotCriterion not:
                Add(not.Inner);
                break;
            case MeetsCriterion meets:
                Add(meets.Definition.Criterion);
                break;
            case GroupCriterion group:
                foreach (var child in group.Children)
                {
                    Add(child);
                }

                break;
        }
    }
}
