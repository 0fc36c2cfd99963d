using NodaTime;

namespace RevenueProcess;

/// <summary>The deadlines that were recalculated by the end of history: the latest of each visit.</summary>
internal sealed class DueChanges
{
    private readonly Dictionary<(string Journey, long Sequence), Deadline> _latest = [];

    /// <summary>Finds them among events in any order.</summary>
    public static DueChanges Of(IReadOnlyList<JourneyEvent> events, StageLogOptions options)
    {
        var changes = new DueChanges();
        var made = events.OfType<DueChanged>().Where(one => !(one.At > options.AsOf) && !(one.At >= options.CutAt)).ToLookup(one => one.JourneyId, StringComparer.Ordinal);
        if (made.Count == 0)
        {
            return changes;
        }

        foreach (var journey in events.Where(one => one is StageEntered or Migrated && made.Contains(one.JourneyId)).GroupBy(one => one.JourneyId, StringComparer.Ordinal))
        {
            long[] begun = [.. journey.Select(one => one.Sequence).Order()];
            foreach (var change in made[journey.Key].OrderBy(one => one.Sequence))
            {
                var next = Array.BinarySearch(begun, change.Sequence);
                if (~next > 0)
                {
                    changes._latest[(journey.Key, begun[~next - 1])] = change.Deadline;
                }
            }
        }

        return changes;
    }

    /// <summary>The record of an event with the deadline that it led to at last.</summary>
    public StageEntry In(StageEntry entry) =>
        _latest.TryGetValue((entry.JourneyId, entry.Sequence!.Value), out var latest) ? entry with { Deadline = RecordedDeadline.Of(latest) } : entry;
}
