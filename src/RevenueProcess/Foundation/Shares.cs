using System.Runtime.ExceptionServices;

namespace RevenueProcess;

/// <summary>
/// Work shared out to as many threads as the caller allows, and to no more: the one place of the library that starts any. Whoever works with
/// it must not let the result depend on the number of parts.
/// </summary>
/// <param name="Count">How many numbers there are, from 0, shared out in consecutive parts.</param>
/// <param name="Parts">How many parts.</param>
internal readonly record struct Shares(int Count, int Parts)
{
    /// <summary>Above this, more parts cost more memory than they save time: most users keep counts by part.</summary>
    private const int MostParts = 8;

    /// <summary>One part for each thread that the caller allows; a single one below the count from which sharing out pays.</summary>
    public static Shares Of(int count, int paysFrom, int degree) => new(count, count < paysFrom ? 1 : Math.Min(degree, MostParts));

    /// <summary>Does the work of each number, on at most so many threads at the same time; of what stops any, one is thrown as it is.</summary>
    public static void Each(int count, int degree, Action<int> work)
    {
        if (degree == 1 || count == 1)
        {
            for (var number = 0; number < count; number++)
            {
                work(number);
            }

            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = degree }, work);
        }
        catch (AggregateException stopped)
        {
            ExceptionDispatchInfo.Throw(stopped.InnerExceptions[0]);
        }
    }

    /// <summary>Where a part begins; it ends where the next one begins.</summary>
    public int StartOf(int part) => (int)((long)Count * part / Parts);

    /// <summary>Does the work of every part, given its number and its range <c>[from, to)</c>, at the same time.</summary>
    public void ForEach(Action<int, int, int> work)
    {
        var shares = this;
        Each(Parts, Parts, part => work(part, shares.StartOf(part), shares.StartOf(part + 1)));
    }
}
