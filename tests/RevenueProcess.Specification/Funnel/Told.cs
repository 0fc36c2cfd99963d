using System.Globalization;
using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>One process and histories of it told in words, for examples: <c>"a: inquiry 0, qualified 3.5; b: inquiry 1"</c>, in days.</summary>
internal static class Told
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);

    /// <summary>
    /// Inquiry, a gate, qualified, proposal (which may be revised: a move to itself), customer (won), satisfied; nurture; lost (may be
    /// reopened) and unfit.
    /// </summary>
    public static ProcessDefinition Process { get; } = ProcessDefinition.Named("told", 1)
        .Stage("inquiry").GateStage("check").Stage("qualified").Stage("proposal").Stage("customer", outcome: Outcome.Won).Stage("satisfied")
        .Detour("nurture")
        .Exit("lost", Outcome.Lost).Exit("unfit", Outcome.Disqualified)
        .On("hand over", "inquiry", "check").Route("check", "qualified")
        .On("propose", "qualified", "proposal").On("revise", "proposal", "proposal").On("sign", "proposal", "customer").On("thank", "customer", "satisfied")
        .On("park", "qualified", "nurture").On("wake", "nurture", "qualified")
        .On("refuse", ["inquiry", "qualified", "proposal"], "lost", reasons: ["too dear", Reason.WithoutDecision("went quiet")])
        .On("drop", "inquiry", "unfit").On("reopen", "lost", "inquiry")
        .Build();

    public static Instant Day(double day) => Start + Duration.FromDays(day);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static StageEntry[] Entries(string told) =>
    [
        .. told.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(journey =>
        {
            var (id, stays) = (journey.Split(':')[0], journey.Split(':')[1]);
            return stays.Split(',', StringSplitOptions.TrimEntries).Select(stay => stay.Split(' ')).Select(words =>
                new StageEntry(id, words[0], Day(double.Parse(words[1], CultureInfo.InvariantCulture))));
        }),
    ];

    public static StageLog Log(string told, double? asOf = null, ProcessDefinition? process = null) =>
        StageLog.Of(process ?? Process, Entries(told), new StageLogOptions { AsOf = asOf is { } day ? Day(day) : null });

    /// <summary>The tally in a frame that differs from the usual one.</summary>
    public static FunnelTally Tally(this StageLog log, Func<TallyFrame, TallyFrame> changed) => log.Tally(changed(log.Frame()));
}
