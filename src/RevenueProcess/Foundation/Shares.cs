using System.Runtime.ExceptionServices;

namespace RevenueProcess;

/// <summary>
/// A range of numbers from 0, shared out to the processors in consecutive parts. Whoever works with it must not let the result
/// depend on the number of parts.
/// </summary>
internal readonly record struct Shares(int Count, int Parts)
{
    /// <summary>Above this, more parts cost more memory than they save time: most users keep counts by part.</summary>
    private const int MostParts = 8;

    /// <summary>One part a processor; a single one below the count from which sharing out pays.</summary>
    public static Shares Of(int count, int paysFrom) => new(count, count < paysFrom ? 1 : Math.Min(Environment.ProcessorCount, MostParts));

    /// <summary>Where a part begins; it ends where the next one begins.</summary>
    public int StartOf(int part) => (int)((long)Count * part / Parts);

    /// <summary>
    /// Does the work of every part, given its number and its range <c>[from, to)</c>, at the same time. What stops a part is thrown as it is;
    /// where several are stopped, one of them.
    /// </summary>
    public void ForEach(Action<int, int, int> work)
    {
        var shares = this;
        try
        {
            Parallel.For(0, Parts, part => work(part, shares.StartOf(part), shares.StartOf(part + 1)));
        }
        catch (AggregateException stopped)
        {
            ExceptionDispatchInfo.Throw(stopped.InnerExceptions[0]);
        }
    }
}
