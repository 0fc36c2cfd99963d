using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Journeys;

/// <summary>One engine serves everybody.</summary>
public sealed class JourneyEngineConcurrencySpec
{
    private const int Threads = 4;
    private const int Size = 50;

    /// <summary>The same process and walks each time: how many moves there are to disturb must not be left to chance.</summary>
    private static readonly Rnd _seed = new(20_261_124);

    [Fact]
    public void Many_threads_on_one_engine_decide_as_one_thread_does()
    {
        var process = ProcessGenerators.Process.Sample(40, _seed, Size).MaxBy(Liveliness)!;
        var walks = JourneyGenerators.WalksOf(process, 20, 40).Sample(500, _seed, Size).ToArray();
        var alone = new JourneyEngine(process);
        var expected = walks.Select(walk => walk.Decisions(alone).Select(taken => taken.Decision).ToArray()).ToArray();
        var shared = new JourneyEngine(process);
        var (agreed, moves) = (new int[Threads], new int[Threads]);

        Assert.Empty(ThrownBy(thread =>
        {
            for (var i = 0; i < walks.Length; i++)
            {
                var which = (i + (thread * walks.Length / Threads)) % walks.Length;
                var decisions = walks[which].Decisions(shared).Select(taken => taken.Decision).ToList();
                agreed[thread] += decisions.SequenceEqual(expected[which]) ? 1 : 0;
                moves[thread] += decisions.Count(decision => decision is Moved);
            }
        }));
        Assert.All(agreed, count => Assert.Equal(walks.Length, count));
        Assert.All(moves, count => Assert.InRange(count, 2_000, int.MaxValue));
    }

    /// <summary>The machines that move journeys are never shared by two moves at once: nothing but moves, so that they would meet.</summary>
    [Fact]
    public void A_machine_serves_one_move_at_a_time()
    {
        var process = Examples.Process;
        var mover = new StatelessMover(process);

        Assert.Empty(ThrownBy(thread =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                mover.Fire(process.Transitions[(i + thread) % process.Transitions.Count]);
            }
        }));
    }

    /// <summary>What several threads throw that do the same at once.</summary>
    private static ConcurrentQueue<Exception> ThrownBy(Action<int> work)
    {
        var thrown = new ConcurrentQueue<Exception>();
        using var start = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                work(thread);
            }
            catch (Exception exception)
            {
                thrown.Enqueue(exception);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return thrown;
    }

    /// <summary>How many moves some walks make: in a process that closes early, threads would have little to disturb each other with.</summary>
    private static int Liveliness(ProcessDefinition process)
    {
        var engine = new JourneyEngine(process);
        return JourneyGenerators.WalksOf(process, 20, 40).Sample(10, _seed, Size).Sum(walk => walk.Decisions(engine).Count(taken => taken.Decision is Moved));
    }
}
