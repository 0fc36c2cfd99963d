namespace RevenueProcess.Specification.Funnel;

/// <summary>Three teams, and histories of them told as <see cref="Told"/> tells them.</summary>
internal static class Teams
{
    /// <summary>
    /// Inquiry and engaged (marketing), checked (development), qualified, a gate and offer (sales), customer (success, won and last); nurture (marketing); lost
    /// (sales) and unfit (marketing).
    /// </summary>
    public static ProcessDefinition Process { get; } = ProcessDefinition.Named("teams", 1)
        .Stage("inquiry", team: "marketing").Stage("engaged", team: "marketing").Stage("checked", team: "development")
        .Stage("qualified", team: "sales").GateStage("gate").Stage("offer", team: "sales").Stage("customer", team: "success", outcome: Outcome.Won)
        .Detour("nurture", team: "marketing")
        .Exit("lost", Outcome.Lost, team: "sales").Exit("unfit", Outcome.Disqualified, team: "marketing")
        .On("engage", "inquiry", "engaged").On("check", "engaged", "checked").On("skip the check", "engaged", "qualified").On("pass", "checked", "qualified")
        .On("return", ["checked", "qualified"], "engaged", reasons: ["too small", "no need"]).On("park", ["qualified", "checked"], "nurture").On("wake", "nurture", "engaged")
        .On("accept", "qualified", "gate").Route("gate", "offer").On("sign", "offer", "customer")
        .On("lose", ["qualified", "offer"], "lost", reasons: ["price"]).On("drop", ["inquiry", "engaged", "qualified"], "unfit")
        .Build();

    public static FunnelTally Tally(string told, double? asOf = null, params IReadOnlyList<LogRecord> more) => Tally(Log(told, asOf, more));

    /// <summary>With all that is counted about teams.</summary>
    public static FunnelTally Tally(StageLog log) => log.Tally(frame => frame.Counting(new HandoffMeasure(), new PingPongMeasure(), new JointMeasure(), new BridgeMeasure()));

    public static StageLog Log(string told, double? asOf = null, params IReadOnlyList<LogRecord> more) =>
        StageLog.Of(Process, [.. Told.Entries(told), .. more], new StageLogOptions { AsOf = asOf is { } day ? Told.Day(day) : null });
}
