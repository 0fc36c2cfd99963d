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
        var process = ProcessGenerators.Process.Sample(40).MaxBy(Liveliness)!;
        var walks = JourneyGenerators.WalksOf(process, 20, 40).Sample(500).ToArray();
        var alone = new JourneyEngine(process);
        var expected = walks.Select(walk => walk.Decisions(alone).Select(taken => taken.Decision).ToArray()).ToArray();
        var shared = new JourneyEngine(process);
        using var start = new Barrier(Threads);
        var (agreed, moves) = (new int[Threads], new int[Threads]);

        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            for (var i = 0; i < walks.Length; i++)
            {
                var which = (i + (thread * walks.Length / Threads)) % walks.Length;
                var decisions = walks[which].Decisions(shared).Select(taken => taken.Decision).ToList();
                agreed[thread] += decisions.SequenceEqual(expected[which]) ? 1 : 0;
                moves[thread] += decisions.Count(decision => decision is Moved);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(agreed, count => Assert.Equal(walks.Length, count));
        Assert.All(moves, count => Assert.InRange(count, 2_000, int.MaxValue));
    }

    /// <summary>How many moves some walks make: in a process that closes early, threads would have little to disturb each other with.</summary>
    private static int Liveliness(ProcessDefinition process)
    {
        var engine = new JourneyEngine(process);
        return JourneyGenerators.WalksOf(process, 20, 40).Sample(10).Sum(walk => walk.Decisions(engine).Count(taken => taken.Decision is Moved));
    }
}
