using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RevenueProcess.Specification.Journeys;

/// <summary>What a decision needs of the store that keeps its events.</summary>
[Properties(Arbitrary = [typeof(MigratingGenerators)])]
public sealed class AppendConditionLaws
{
    [Property(MaxTest = 300)]
    public Property A_decision_says_what_its_store_must_hold_true(MigratingWalk walk)
    {
        var engine = new JourneyEngine(walk.Walk.Process);
        var start = walk.Walk.Begin(engine);
        Assert.Equal(new AppendCondition("journey", 0, "lead", walk.Walk.Process.Name, NoOtherIsOpen: !start.Journey.IsClosed, IsOpen: !start.Journey.IsClosed), start.Condition);
        var (opened, closed) = (0, 0);
        foreach (var (before, moved) in walk.Walk.Decisions(engine).Select(taken => (taken.Before, taken.Decision as Moved)).Append((walk.Before.Journey, walk.Migrate() as Moved)))
        {
            if (moved is not null)
            {
                Assert.Equal(
                    new AppendCondition("journey", before.Sequence, "lead", before.Process.Name, before.IsClosed && !moved.Journey.IsClosed, !moved.Journey.IsClosed), moved.Condition);
                opened += moved.Condition.NoOtherIsOpen ? 1 : 0;
                closed += moved.Condition.IsOpen ? 0 : 1;
            }
        }

        return true.Classify(opened > 0, "reopened").Classify(closed > 0, "closed");
    }
}
