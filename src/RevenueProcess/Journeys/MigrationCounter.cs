using NodaTime;

namespace RevenueProcess;

/// <summary>Counts what migrating would do, journey by journey.</summary>
internal sealed class MigrationCounter(MigrationPlan plan, Instant now)
{
    private readonly int[] _inStages = new int[plan.From.Stages.Count];
    private int _closed, _done, _other, _kept, _changed, _gained, _lost, _pastDue;

    /// <summary>Counts a journey.</summary>
    public void Add(Journey journey)
    {
        if (journey.Process.Equals(plan.To))
        {
            _done++;
        }
        else if (!journey.Process.Equals(plan.From))
        {
            _other++;
        }
        else
        {
            Add(journey.Stage, journey.Deadline, Instant.Max(now, journey.LastEventAt));
        }
    }

    /// <summary>Counts a journey of the old version by the visit that it is in.</summary>
    public void Add(Stage stage, Deadline? before, Instant at)
    {
        if (stage.Closes)
        {
            _closed++;
            return;
        }

        _inStages[stage.Ordinal]++;
        var after = JourneyMigration.DeadlineAfter(plan, stage, before, plan.Target(stage)!, at);
        _ = (before, after) switch
        {
            (null, null) => 0,
            (null, _) => _gained++,
            (_, null) => _lost++,
            _ when before == after => _kept++,
            _ => _changed++,
        };
        _pastDue += at > after?.Due ? 1 : 0;
    }

    /// <summary>Counts journeys that the plan does not lead on.</summary>
    public void AddOther(int journeys) => _other += journeys;

    /// <summary>What was counted.</summary>
    public MigrationDryRun Counted() => new(plan, now)
    {
        Journeys = _inStages.Sum() + _closed + _done + _other,
        Migrating = _inStages.Sum(),
        Closed = _closed,
        Done = _done,
        OtherVersion = _other,
        DeadlinesKept = _kept,
        DeadlinesChanged = _changed,
        DeadlinesGained = _gained,
        DeadlinesLost = _lost,
        PastDue = _pastDue,
        Moves = new ValueList<MigrationCount>(plan.From.Stages.Where(stage => _inStages[stage.Ordinal] > 0)
            .Select(stage => new MigrationCount(stage.Id, plan.Target(stage)!.Id, _inStages[stage.Ordinal]))),
    };
}
