using NodaTime;

namespace RevenueProcess;

/// <summary>Counts what migrating would do, journey by journey.</summary>
internal sealed class MigrationCounter(MigrationPlan plan, Instant now)
{
    private readonly int[] _inStages = new int[plan.From.Stages.Count];
    private MigrationDryRun _counts = new(plan, now);

    /// <summary>Counts a journey.</summary>
    public void Add(Journey journey)
    {
        if (journey.Process.Equals(plan.To))
        {
            _counts = _counts with { Journeys = _counts.Journeys + 1, Done = _counts.Done + 1 };
        }
        else if (!journey.Process.Equals(plan.From))
        {
            AddOther(journeys: 1);
        }
        else
        {
            Add(journey.Stage, journey.Deadline, Instant.Max(now, journey.LastEventAt));
        }
    }

    /// <summary>Counts a journey of the old version by the visit that it is in.</summary>
    public void Add(Stage stage, Deadline? before, Instant at)
    {
        _counts = _counts with { Journeys = _counts.Journeys + 1 };
        if (stage.Closes)
        {
            _counts = _counts with { Closed = _counts.Closed + 1 };
            return;
        }

        _inStages[stage.Ordinal]++;
        var after = JourneyMigration.DeadlineAfter(plan, stage, before, plan.Target(stage)!, at);
        _counts = (before, after) switch
        {
            (null, null) => _counts,
            (null, _) => _counts with { DeadlinesGained = _counts.DeadlinesGained + 1 },
            (_, null) => _counts with { DeadlinesLost = _counts.DeadlinesLost + 1 },
            _ when before == after => _counts with { DeadlinesKept = _counts.DeadlinesKept + 1 },
            _ => _counts with { DeadlinesChanged = _counts.DeadlinesChanged + 1 },
        };
        _counts = _counts with { Migrating = _counts.Migrating + 1, PastDue = _counts.PastDue + (at > after?.Due ? 1 : 0) };
    }

    /// <summary>Counts journeys that the plan does not lead on.</summary>
    public void AddOther(int journeys) => _counts = _counts with { Journeys = _counts.Journeys + journeys, OtherVersion = _counts.OtherVersion + journeys };

    /// <summary>What was counted.</summary>
    public MigrationDryRun Counted() => _counts with
    {
        Moves = new ValueList<MigrationCount>(plan.From.Stages.Where(stage => _inStages[stage.Ordinal] > 0)
            .Select(stage => new MigrationCount(stage.Id, plan.Target(stage)!.Id, _inStages[stage.Ordinal]))),
    };
}
