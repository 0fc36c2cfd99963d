using NodaTime;

namespace RevenueProcess;

/// <summary>
/// A condition that the host supplies, because data cannot say it. Definitions hold its name only (<see cref="Criterion.Custom"/>), so
/// they stay data; the host binds the name to this.
/// </summary>
public sealed class CustomCondition
{
    private readonly Func<LeadProfile, Instant, CustomVerdict> _judge;

    /// <summary>A condition.</summary>
    /// <param name="name">The name that definitions use.</param>
    /// <param name="judge">
    /// Judges a lead by its profile, without signals later than the instant. It must be pure and fast: it is called at every evaluation,
    /// by several threads at once. What it throws goes to the caller of the evaluation.
    /// </param>
    /// <param name="reads">
    /// The attributes it reads, if it can be unknown for want of them: once all have values, it must be met or not met. They are then
    /// among the missing facts that settle an unknown definition.
    /// </param>
    /// <exception cref="ArgumentException">The name is blank or not well-formed Unicode.</exception>
    public CustomCondition(string name, Func<LeadProfile, Instant, CustomVerdict> judge, params IReadOnlyList<AttributeFact> reads)
    {
        Require.NotNull(judge);
        Require.NotNull(reads);
        Name = Require.Name(name);
        Reads = Require.AllPresent(Require.AllPresent(reads).Distinct());
        _judge = judge;
    }

    /// <summary>The name that definitions use.</summary>
    public string Name { get; }

    /// <summary>The attributes it reads, if it can be unknown for want of them.</summary>
    public IReadOnlyList<AttributeFact> Reads { get; }

    /// <summary>The verdict on a lead.</summary>
    /// <param name="profile">What is known of the lead; signals later than the instant are not shown to the condition.</param>
    /// <param name="now">The instant at which the lead is judged.</param>
    /// <returns>What the condition finds: its verdict, and its words for it.</returns>
    public CustomVerdict Evaluate(LeadProfile profile, Instant now)
    {
        Require.NotNull(profile);
        return _judge(profile.AsOf(now), now);
    }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
