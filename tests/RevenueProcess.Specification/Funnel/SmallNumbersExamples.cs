using NodaTime;

namespace RevenueProcess.Specification.Funnel;

/// <summary>Small numbers that one can count by hand, where laws over random histories seldom look.</summary>
public sealed class SmallNumbersExamples
{
    private static readonly Instant _start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private static readonly ProcessDefinition _process = ProcessDefinition.Named("small", 1)
        .Stage("inquiry").Stage("offer").Stage("customer", outcome: Outcome.Won)
        .Exit("lost", Outcome.Lost)
        .On("offer", "inquiry", "offer").On("win", "offer", "customer").On("lose", "offer", "lost").On("reopen", "lost", "offer")
        .Build();

    [Fact]
    public void Visits_that_ended_are_neither_closed_nor_open()
    {
        // Two lost, of which one was reopened and is open in the offer.
        var funnel = Tally(("a", "inquiry"), ("a", "offer"), ("a", "lost"), ("b", "inquiry"), ("b", "offer"), ("b", "lost"), ("b", "offer"));

        var lost = funnel.Leakage("lost");
        Assert.Equal((2, 1, 1, 0, 1), (lost.Entries, lost.Advanced, lost.Closed, lost.Open, lost.Ended));
        var offer = funnel.Leakage("offer");
        Assert.Equal((3, 2, 1, 2), (offer.Entries, offer.Lost, offer.Open, offer.Ended));
    }

    [Fact]
    public void Leakages_are_equal_when_stage_and_counts_are()
    {
        var funnel = Tally(("a", "inquiry"), ("a", "offer"));
        var twice = Tally(("a", "inquiry"), ("a", "offer"), ("b", "inquiry"), ("b", "offer"));

        Assert.Equal(funnel.Leakage("offer"), Tally(("a", "inquiry"), ("a", "offer")).Leakage("offer"));
        Assert.NotEqual(funnel.Leakage("offer"), funnel.Leakage("inquiry"));
        Assert.NotEqual(funnel.Leakage("offer"), twice.Leakage("offer"));
        Assert.False(funnel.Leakage("offer").Equals(null));
    }

    [Fact]
    public void Deviations_are_counted_by_kind()
    {
        var conformance = Tally(("a", "offer"), ("b", "inquiry"), ("b", "customer"), ("c", "offer")).Conformance;

        Assert.Equal(2, conformance[DeviationKind.WrongStart]);
        Assert.Equal(1, conformance[DeviationKind.Skip]);
        Assert.Equal(0, conformance[DeviationKind.UndeclaredBack]);
        Assert.Equal(["wrong start offer: 2", "skip inquiry → customer: 1"], conformance.Deviations.Select(deviation => deviation.ToString()));
    }

    [Fact]
    public void An_undeclared_step_to_the_next_stage_that_holds_is_no_skip()
    {
        var process = ProcessDefinition.Named("p", 1)
            .Stage("a").Stage("b").GateStage("g").Stage("c").Stage("won", outcome: Outcome.Won).Entry("a", "b", "c")
            .On("go", ["a", "b", "c"], "won").On("check", "a", "g").Route("g", "won")
            .Build();
        var conformance = Told.Log("1: a 0, b 1; 2: b 0, c 1; 3: a 0, c 1", process: process).Tally().Conformance;

        Assert.Equal(["skip a → c: 1", "undeclared move a → b: 1", "undeclared move b → c: 1"], conformance.Deviations.Select(deviation => deviation.ToString()));
    }

    [Fact]
    public void Out_of_an_exit_onto_the_path_is_a_visit_that_advanced_and_a_move_that_reopens()
    {
        var leakage = Told.Log("1: inquiry 0, lost 1, inquiry 2").Tally().Leakage("lost");

        Assert.Equal((1, 1), (leakage.Entries, leakage.Advanced));
        Assert.Equal(MoveKind.Reopen, Told.Process.KindOf(Told.Process["lost"], Told.Process["inquiry"]));
    }

    [Fact]
    public void A_share_of_value_shows_its_parts()
    {
        var won = new StageEntry("a", "customer", _start) { Value = 300m };
        var lost = new StageEntry("b", "lost", _start) { Value = 900m };

        Assert.Equal("25.0 %, 300 of 1,200", StageLog.Of(_process, [won, lost]).Tally().WinRate.ByValue.ToString());
        Assert.Equal("undefined: no journey is won or lost", StageLog.Of(_process, Array.Empty<StageEntry>()).Tally().WinRate.ByValue.ToString());
    }

    [Fact]
    public void A_stay_that_gains_no_age_after_observation_began_is_not_watched()
    {
        StageEntry[] entries = [new("a", "inquiry", _start), new("a", "offer", _start + Duration.FromMilliseconds(700))];

        var funnel = StageLog.Of(_process, entries).Tally(frame => frame with { ObservedFrom = _start + Duration.FromMilliseconds(500) });

        Assert.Equal((0, 0), (funnel.TimeIn("inquiry").Completed, funnel.TimeIn("inquiry").Open));
    }

    private static FunnelTally Tally(params (string Journey, string Stage)[] entries) => StageLog
        .Of(_process, entries.Select((entry, i) => new StageEntry(entry.Journey, entry.Stage, _start + Duration.FromHours(i)))).Tally();
}
