using NodaTime;

namespace RevenueProcess;

/// <summary>What custom conditions found of a lead at an instant: each is asked once, and its answer kept.</summary>
internal sealed class CustomAnswers(LeadProfile profile, Instant at)
{
    private readonly Dictionary<CustomCondition, CustomVerdict> _answers = new(ReferenceEqualityComparer.Instance);

    public Instant At => at;

    /// <summary>The answer of a condition, which is asked when it was not asked before. Never asked while others wait.</summary>
    public CustomVerdict Of(CustomCondition condition)
    {
        lock (_answers)
        {
            if (_answers.TryGetValue(condition, out var answer))
            {
                return answer;
            }
        }

        var found = condition.Evaluate(profile, at);
        lock (_answers)
        {
            return _answers.TryAdd(condition, found) ? found : _answers[condition];
        }
    }
}
