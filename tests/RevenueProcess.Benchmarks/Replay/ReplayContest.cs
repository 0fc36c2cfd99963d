using System.Globalization;
using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Replay;

/// <summary>Past events through the process again: a replay against Stateless on a reused machine.</summary>
internal static class ReplayContest
{
    public static void Run(Options options, RatioTable table)
    {
        var data = ReplayData.Of(options.Events);
        var ours = new OurReplay(data);
        var byCondition = new StatelessReplay(data, guardEachCondition: true);
        var byGate = new StatelessReplay(data, guardEachCondition: false);
        var result = ours.Run();
        foreach (var theirs in new[] { byCondition.Run(), byGate.Run() })
        {
            if (result != theirs)
            {
                throw new InvalidOperationException($"The two sides replay differently: {result} and {theirs}.");
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nreplay: {data.Triggers.Length:#,0} events of {data.Profiles.Length:#,0} leads, {result.Moves:#,0} moves, {result.Refusals:#,0} refusals with {ours.Failed:#,0} failed conditions, load {Machine.Load()}"));
        var times = Contest.Run(options.Repetitions, () => ours.Run(), () => byCondition.Run(), () => byGate.Run());
        var events = data.Triggers.Length;
        table.Faster("replay, an event: destination or failed conditions", times[0].Per(events), times[1].Per(events), 12);
        table.Faster("replay, an event: the peer names failed gates only", times[0].Per(events), times[2].Per(events));
        table.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"replay allocates {ours.Allocated / (double)data.Triggers.Length:0.####} bytes an event (0: {(ours.Allocated == 0 ? "met" : "MISSED")})"));
    }
}
