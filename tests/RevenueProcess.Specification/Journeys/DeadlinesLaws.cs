using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>A host keeps one timer: the earliest of all instants, and who waits for it.</summary>
public sealed class DeadlinesLaws
{
    [Property(MaxTest = 300)]
    public Property Deadlines_give_what_a_sorted_list_gives(int seed)
    {
        var random = new Random(seed);
        var (deadlines, list, popped) = (new Deadlines(), new Dictionary<string, Instant>(StringComparer.Ordinal), 0);
        for (var step = 0; step < 200; step++)
        {
            var (journey, at) = ($"journey-{random.Next(20)}", Instant.FromUnixTimeSeconds(random.Next(50)));
            switch (random.Next(6))
            {
                case 0:
                    deadlines.Set(journey, null);
                    list.Remove(journey);
                    break;
                case 1:
                    string[] due = [.. list.Where(one => one.Value <= at).OrderBy(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key)];
                    Assert.Equal(due, deadlines.PopDue(at));
                    Array.ForEach(due, one => list.Remove(one));
                    popped += due.Length;
                    break;
                default:
                    deadlines.Set(journey, at);
                    list[journey] = at;
                    break;
            }

            Assert.Equal(list.Count, deadlines.Count);
            Assert.Equal(list.Count == 0 ? null : list.Values.Min(), deadlines.Next);
        }

        return true.ToProperty().Classify(popped > 20, "many popped");
    }

    [Fact]
    public void What_was_replaced_is_let_go()
    {
        var deadlines = new Deadlines();
        var replaced = SetAgainAndAgain(deadlines);

        GC.Collect();

        Assert.DoesNotContain(replaced, one => one.IsAlive);
        Assert.Equal(1, deadlines.Count);
    }

    [Fact]
    public void A_journey_without_a_name_cannot_wait() => Assert.Throws<ArgumentException>(() => new Deadlines().Set(" ", Instant.MinValue));

    /// <summary>Sets one journey a thousand times, with its id as another object each time: those but the first, which is the key, and the last ones.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> SetAgainAndAgain(Deadlines deadlines)
    {
        var ids = new List<WeakReference>();
        for (var second = 0; second < 1000; second++)
        {
            var id = new string("journey-1".AsSpan());
            deadlines.Set(id, Instant.FromUnixTimeSeconds(second));
            ids.Add(new WeakReference(id));
        }

        return ids[1..^20];
    }
}
