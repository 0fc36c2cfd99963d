using FsCheck.Fluent;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Journeys;

/// <summary>One engine serves everybody.</summary>
public sealed class JourneyEngineConcurrencySpec
{
    private const int Threads = 4;

    [Fact]
    public void Many_threads_on_one_engine_decide_as_one_thread_does()
    {
        var process = ProcessGenerators.Process.Sample(50).MaxBy(candidate => candidate.Transitions.Count)!;
        var walks = JourneyGenerators.WalksOf(process, steps: 40).Sample(500).ToArray();
        var alone = new JourneyEngine(process);
        var expected = walks.Select(walk => walk.Decisions(alone).Select(taken => taken.Decision).ToArray()).ToArray();
        var shared = new JourneyEngine(process);
        using var start = new Barrier(Threads);
        var found = new int[Threads];

        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            for (var i = 0; i < walks.Length; i++)
            {
                var which = (i + (thread * walks.Length / Threads)) % walks.Length;
                found[thread] += walks[which].Decisions(shared).Select(taken => taken.Decision).SequenceEqual(expected[which]) ? expected[which].Count(decision => decision is Moved) : int.MinValue / walks.Length;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        var moves = expected.Sum(decisions => decisions.Count(decision => decision is Moved));
        Assert.InRange(moves, 500, int.MaxValue);
        Assert.All(found, count => Assert.Equal(moves, count));
    }
}
