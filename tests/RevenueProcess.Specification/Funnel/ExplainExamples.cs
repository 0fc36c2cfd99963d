namespace RevenueProcess.Specification.Funnel;

/// <summary>Each number says in a sentence what was counted: of whom, by when, in which unit.</summary>
public sealed class ExplainExamples
{
    private static readonly FunnelTally _tally = Told.Log(
        "a: inquiry 0, qualified 2, proposal 3, customer 4; b: inquiry 0, lost 1; c: inquiry 0, unfit 2; d: inquiry 0, qualified 3, nurture 4; e: nurture 0, lost 2, customer 3", asOf: 6).Tally();

    [Fact]
    public void A_conversion_says_what_it_counted() => Assert.Equal(
        "Of 5 journeys that reached inquiry by 2026-03-08T00:00:00Z (as-of), 1 reached customer then or later, 3 closed without it, 1 open; the eventual share is estimated from 5 of them under observation, open ones censored, and known up to 4 days of 24 hours, in grains of PT1S rounded down.",
        _tally.Conversion("inquiry", "customer").Explain());

    [Fact]
    public void A_win_rate_says_what_it_counted() => Assert.Equal(
        "Of 5 journeys up to 2026-03-08T00:00:00Z (as-of): 1 won of 3 won or lost, 0 of them lost without a decision; 1 disqualified and 1 open, which are in neither part.",
        _tally.WinRate.Explain());

    [Fact]
    public void A_time_in_stage_says_what_it_counted() => Assert.Equal(
        "Days of 24 hours from entering inquiry to leaving it, in grains of PT1S rounded down, of each visit under observation: 4 ended by 2026-03-08T00:00:00Z (as-of), 0 open, which count for as long as they have lasted.",
        _tally.TimeIn("inquiry").Explain());

    [Fact]
    public void A_leakage_says_what_it_counted() => Assert.Equal(
        "Visits of qualified by the next visit of the journey, up to 2026-03-08T00:00:00Z (as-of): 2 entries = 1 advanced + 0 moved back + 1 recycled + 0 lost + 0 disqualified + 0 elsewhere + 0 closed + 0 open.",
        _tally.Leakage("qualified").Explain());

    [Fact]
    public void A_conformance_says_what_it_counted() => Assert.Equal(
        "Of 14 recorded moves up to 2026-03-08T00:00:00Z (as-of), starts and entries after close among them, legal are 11: declared, directly or through gates only, or taken back, and with no gate known to have been closed (known of 0). Of 5 journeys that can be judged, every move is legal of 4. Moves that cannot, since nobody gave their version: 0.",
        _tally.Conformance.Explain());

    [Fact]
    public void A_flow_says_what_it_counted() => Assert.Equal(
        "Journeys in a stage in 2026-03, from 2026-03-01T00:00:00Z on and before 2026-04-01T00:00:00Z: 0 present at its start + 4 entries − 4 exits = 0 present at its end; present at an instant is who entered before it and has not left before it.",
        Assert.Single(_tally.Flow("inquiry")).Explain());

    [Fact]
    public void Transitions_and_throughput_say_what_they_counted()
    {
        Assert.Equal(
            "Moves from one recorded stage to the next, 8 in all up to 2026-03-08T00:00:00Z (as-of); each share is moves to a stage ÷ all moves out of the stage left, visits that last in neither.",
            _tally.Transitions().Explain());
        var throughput = Told.Log("a: inquiry 0, lost 1, inquiry 2, customer 3, satisfied 4").Tally(frame => frame.Counting(new CycleMeasure())).Throughput();
        Assert.Equal(
            "Journeys in 2026-03, from 2026-03-01T00:00:00Z on and before 2026-04-01T00:00:00Z: 1 started, 1 won (first entry that wins), 1 closed and still so at as-of, 1 reopened for the first time.",
            Assert.Single(throughput).Explain());
    }

    [Fact]
    public void Whose_turn_it_was_says_what_it_counted() => Assert.Equal(
        "Elapsed days of 24 hours of 1 journey, each from its start to its last close or, while open, to 2026-03-04T00:00:00Z (as-of): 2.0 in all = 0.0 the buyer + 2.0 nobody + 0.0 closed.",
        Told.Log("a: inquiry 0", asOf: 2).Tally(frame => frame.Counting(new TurnMeasure())).WhoseTurn().Explain());
}
