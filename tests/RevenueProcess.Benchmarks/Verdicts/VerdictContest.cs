using NodaTime;
using RevenueProcess.Benchmarks.Measuring;

namespace RevenueProcess.Benchmarks.Verdicts;

/// <summary>A definition of twelve conditions over a million leads, against the same rule written by hand over the same profiles.</summary>
internal static class VerdictContest
{
    private const int Leads = 1_000_000;
    private const int Explained = 100_000;

    public static void Run(Options options, RatioTable table)
    {
        var definition = SalesReady.Definition;
        var profiles = SalesReady.Profiles(Leads);
        Check(definition, profiles);

        var byDefinition = 0;
        var byHand = 0;
        var allocated = 0L;
        Console.WriteLine($"\nverdicts: {definition.Leaves.Count} conditions, {Leads:#,0} leads, load {Machine.Load()}");
        var times = Contest.Run(
            options.Repetitions,
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                byDefinition = 0;
                foreach (var profile in profiles)
                {
                    byDefinition += definition.Evaluate(profile, SalesReady.Now) == Verdict.Met ? 1 : 0;
                }

                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            },
            () =>
            {
                byHand = 0;
                foreach (var profile in profiles)
                {
                    byHand += SalesReady.ByHand(profile, SalesReady.Now) ? 1 : 0;
                }
            },
            () =>
            {
                for (var i = 0; i < Explained; i++)
                {
                    GC.KeepAlive(definition.Explain(profiles[i], SalesReady.Now).Root);
                }
            });
        if (byDefinition != byHand)
        {
            throw new InvalidOperationException($"The definition met {byDefinition} leads, the rule by hand {byHand}.");
        }

        table.Costs("verdict, a lead", times[0].Per(Leads), times[1].Per(Leads), 1.5);
        table.Note($"Verdicts: {byDefinition:#,0} leads met; {allocated} bytes allocated; with its explanation a verdict takes {times[2].Per(Explained).Best * 1e9:#,0} ns.");
    }

    private static void Check(LeadDefinition definition, LeadProfile[] profiles)
    {
        foreach (var profile in profiles)
        {
            if ((definition.Evaluate(profile, SalesReady.Now) == Verdict.Met) != SalesReady.ByHand(profile, SalesReady.Now))
            {
                throw new InvalidOperationException($"The definition and the rule by hand differ on {profile}.");
            }
        }
    }
}
