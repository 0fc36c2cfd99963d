using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.History;

/// <summary>Who is late, of journeys and of their history.</summary>
[Properties(Arbitrary = [typeof(MigratingGenerators)], MaxTest = 300)]
public sealed class OverdueLaws
{
    [Property]
    public Property An_open_journey_is_overdue_strictly_after_its_due_instant(MigratingWalk walk)
    {
        var journey = walk.Before.Journey;
        var due = journey.IsClosed ? null : journey.Deadline?.Due;

        Assert.Equal(journey.IsClosed ? 0 : 1, Overdue.Of([journey], walk.At).Open);
        Assert.Equal(due is { } passed && walk.At > passed, Overdue.Of([journey], walk.At).Journeys.Count == 1);
        Assert.True(due is not { } last || (Overdue.Of([journey], last).Journeys.Count == 0 && Overdue.Of([journey], last + Duration.Epsilon).Journeys.Count == 1));
        return true.Classify(walk.At > due, "late").Classify(journey.IsClosed, "closed");
    }

    [Property]
    public Property The_overdue_of_a_log_are_those_of_its_journeys(MigratingWalk walk)
    {
        var (events, journey) = walk.Before;
        if (events.Any(one => Instant.FromUnixTimeTicks(one.At.ToUnixTimeTicks()) != one.At))
        {
            return true.Classify(true, "too fine for a log"); // which keeps instants to 100 ns
        }

        var (ofLog, ofJourneys) = (StageLog.Of(walk.Walk.Process, events, new StageLogOptions { AsOf = walk.At }).Overdue(), Overdue.Of([journey], walk.At));

        Assert.Equal((ofJourneys.AsOf, ofJourneys.Open), (ofLog.AsOf, ofLog.Open));
        Assert.Equal(ofJourneys.Journeys.Select(one => (one.JourneyId, one.Stage, one.Deadline)), ofLog.Journeys.Select(one => (one.JourneyId, one.Stage, one.Deadline)));
        return true.Classify(ofLog.Journeys.Count > 0, "late");
    }

    [Fact]
    public void Who_is_late_longest_comes_first_and_of_equal_ones_the_first_by_id()
    {
        StageEntry[] entries = [Entry("late", hours: 0), Entry("b", hours: -2), Entry("a", hours: -2), Entry("in time", hours: 24 * 30), new("closed", "lost", TimeExamples.Friday)];

        var overdue = StageLog.Of(TimeExamples.Process, entries).Overdue();

        Assert.Equal(["a", "b", "late"], overdue.Journeys.Select(one => one.JourneyId));
        Assert.Equal("3 of 4 open journeys are overdue", overdue.ToString());
        Assert.Equal("late in open, due 2026-03-09T11:00:00Z by office v1", overdue.Journeys[2].ToString());
    }

    private static StageEntry Entry(string journey, int hours) => new(journey, "open", TimeExamples.Friday + Duration.FromHours(hours));
}
