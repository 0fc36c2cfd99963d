using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A visit that was not taken back, read from events in the words of the semantics, one after the other.</summary>
/// <param name="Stage">The stage, which may be a gate.</param>
/// <param name="Entered">When it began.</param>
internal sealed record CountedVisit(Stage Stage, Instant Entered)
{
    /// <summary>The visits that count after some events.</summary>
    public static List<CountedVisit> After(ProcessDefinition process, IEnumerable<StageEntered> events)
    {
        var visits = new List<CountedVisit>();
        foreach (var entered in events)
        {
            if (process.Transitions.Any(row => row.TakesBack && row.From.Id == entered.From && row.To.Id == entered.To))
            {
                visits.RemoveAt(visits.Count - 1);
                while (visits.Count > 0 && !visits[^1].Stage.Holds)
                {
                    visits.RemoveAt(visits.Count - 1);
                }

                if (visits.Count > 0 && visits[^1].Stage.Id == entered.To)
                {
                    continue;
                }
            }

            visits.Add(new CountedVisit(process[entered.To], entered.At));
        }

        return visits;
    }
}
