using NodaTime;

namespace RevenueProcess;

/// <summary>
/// Finds when time alone changes a journey next. Between the instants at which a window opens or closes, or a time is over, nothing can change,
/// so trying those in order finds the first; where points of a score fade, it goes in steps in which they cannot reach a limit.
/// </summary>
internal sealed class NextChanges
{
    /// <summary>How many steps are taken while points fade before the host is asked to ask again.</summary>
    private const int MostSteps = 100;

    private readonly ProcessDefinition _process;
    private readonly JourneyRun _run;
    private readonly TimedParts[] _parts;

    public NextChanges(ProcessDefinition process, JourneyRun run)
    {
        _process = process;
        _run = run;
        var rows = process.Transitions.ToLookup(row => row.From);
        _parts =
        [
            .. process.Stages.Select(stage => new TimedParts(
                Followed(rows[stage].Where(row => row.HappensByItself), rows).SelectMany(row => row.Gate.Definitions).Select(definition => definition.Criterion))),
        ];
    }

    /// <summary>The first instant from now on at which letting time elapse changes the journey; null when it never does.</summary>
    public Instant? Next(Journey journey, LeadProfile profile, Instant now)
    {
        var parts = _parts[journey.Stage.Ordinal];
        var instants = new Queue<Instant>(TimesOf(journey).Where(instant => instant > now).Concat(parts.ChangesAfter(now, profile)).Distinct().Order());
        var (at, steps) = (now, 0);
        while (!_run.ElapseChanges(journey, profile, at))
        {
            var faded = parts.Scores.Select(score => ScoreFading.Next(score, profile, at)).Min();
            if (faded is { } step && !(instants.TryPeek(out var sooner) && sooner <= step))
            {
                if (++steps == MostSteps)
                {
                    return step;
                }

                at = step;
            }
            else if (!instants.TryDequeue(out at))
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>Rows, and the rows out of the gate stages that they lead into, since those decide where they lead.</summary>
    private static List<Transition> Followed(IEnumerable<Transition> first, ILookup<Stage, Transition> rows)
    {
        var (all, gates) = (new List<Transition>(first), new HashSet<Stage>());
        for (var next = 0; next < all.Count; next++)
        {
            if (!all[next].To.Holds && gates.Add(all[next].To))
            {
                all.AddRange(rows[all[next].To]);
            }
        }

        return all;
    }

    /// <summary>When the journey becomes late, and when it has been in the stage for the times that transitions wait for.</summary>
    private IEnumerable<Instant> TimesOf(Journey journey)
    {
        if (journey is { Deadline: { } deadline, BreachedAt: null })
        {
            yield return deadline.Due + Duration.Epsilon;
        }

        foreach (var row in _process.Transitions.Where(row => row.From == journey.Stage))
        {
            if (row.After is { } after)
            {
                yield return journey.Entered + after;
            }
        }
    }
}
