using NodaTime;

namespace RevenueProcess;

/// <summary>Counts what migrating would do, journey by journey.</summary>
internal sealed class MigrationCounter(MigrationPlan plan, Instant now)
{
    /// <summary>How many open journeys are in each stage of the old version.</summary>
    public int[] InStages { get; } = new int[plan.From.Stages.Count];

    public int Closed { get; private set; }

    public int Done { get; private set; }

    public int OtherVersion { get; private set; }

    public int PastDue { get; private set; }

    public (int Kept, int Changed, int Gained, int Lost) Deadlines { get; private set; }

    public void Add(Journey journey)
    {
        if (journey.Process.Equals(plan.To))
        {
            Done++;
        }
        else if (!journey.Process.Equals(plan.From))
        {
            OtherVersion++;
        }
        else if (journey.IsClosed)
        {
            Closed++;
        }
        else
        {
            InStages[journey.Stage.Ordinal]++;
            AddDeadline(journey, Instant.Max(now, journey.LastEventAt));
        }
    }

    private void AddDeadline(Journey journey, Instant at)
    {
        var after = JourneyMigration.DeadlineAfter(plan, journey, plan.Target(journey.Stage)!, at);
        var (kept, changed, gained, lost) = Deadlines;
        Deadlines = (journey.Deadline, after) switch
        {
            (null, null) => Deadlines,
            (null, _) => (kept, changed, gained + 1, lost),
            (_, null) => (kept, changed, gained, lost + 1),
            _ when journey.Deadline == after => (kept + 1, changed, gained, lost),
            _ => (kept, changed + 1, gained, lost),
        };
        PastDue += at > after?.Due ? 1 : 0;
    }
}
