using static System.FormattableString;

namespace RevenueProcess;

/// <summary>A condition of a lead definition that would have refused recorded moves.</summary>
/// <param name="Definition">The definition that was not met, by name and version.</param>
/// <param name="Condition">The condition of it that failed, as <see cref="LeadDefinition.Failing"/> finds it.</param>
/// <param name="Moves">How many moves it would have refused, with others or alone; at least 1.</param>
public sealed record GateReason(LeadDefinition Definition, LeafCriterion Condition, long Moves)
{
    /// <summary>The definition that was not met, by name and version.</summary>
    public LeadDefinition Definition { get; } = Require.NotNull(Definition);

    /// <summary>The condition of it that failed, as <see cref="LeadDefinition.Failing"/> finds it.</summary>
    public LeafCriterion Condition { get; } = Require.NotNull(Condition);

    /// <summary>How many moves it would have refused, with others or alone; at least 1.</summary>
    public long Moves { get; } = Require.AtLeast(Moves, 1);

    /// <summary>The reason as <c>sales ready v1, employees at least 50: 12</c>.</summary>
    public override string ToString() => Invariant($"{Definition}, {Condition}: {Moves:#,0}");
}
