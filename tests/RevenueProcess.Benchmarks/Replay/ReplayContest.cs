using System.Globalization;
using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Replay;

/// <summary>Past events through the process again: the compiled table against Stateless on a reused machine.</summary>
internal static class ReplayContest
{
    public static void Run(Options options, RatioTable table)
    {
        var data = ReplayData.Of(options.Events);
        var (ours, peer) = (new OurReplay(data), new StatelessReplay(data));
        var (result, theirs) = (ours.Run(), peer.Run());
        if (result != theirs)
        {
            throw new InvalidOperationException($"The two sides replay differently: {result} and {theirs}.");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nreplay: {data.Triggers.Length:#,0} events of {data.Profiles.Length:#,0} leads, {result.Moves:#,0} moves, {result.Refusals:#,0} refusals with {ours.Failed:#,0} failed conditions, load {Machine.Load()}"));
        var times = Contest.Run(options.Repetitions, () => ours.Run(), () => peer.Run());
        table.Faster("replay, an event", times[0].Per(data.Triggers.Length), times[1].Per(data.Triggers.Length), 12);
        table.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"replay allocates {ours.Allocated / (double)data.Triggers.Length:0.####} bytes an event (0: {(ours.Allocated == 0 ? "met" : "MISSED")})"));
    }
}
