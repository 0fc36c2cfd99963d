using NodaTime;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.Simulation;

/// <summary>Plans: what they mean, and what is refused.</summary>
public sealed class SimulationSpec
{
    private static readonly Instant _from = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant _asOf = _from + Duration.FromDays(365);

    private static SimulationPlan Plan => SimulationPlan.Default(Examples.Process, _from, _asOf);

    [Fact]
    public void A_process_of_one_stage_is_simulated_with_the_default_plan()
    {
        var process = ProcessDefinition.Named("till", 1).Stage("sold", outcome: Outcome.Won).Build();

        var journeys = new JourneySimulator(process, SimulationPlan.Default(process, _from, _asOf)).Run(100, seed: 7).ToList();

        Assert.Equal(100, journeys.Count);
        Assert.All(journeys, simulated => Assert.Single(simulated.Events));
    }

    [Fact]
    public void Journeys_are_made_as_they_are_asked_for()
    {
        var drawn = 0;
        var plan = Plan with
        {
            Lead = _ =>
            {
                drawn++;
                return SimulatedLead.Unknown;
            },
        };

        var third = new JourneySimulator(Examples.Process, plan).Run(1_000_000_000, seed: 1).Where(simulated => simulated.Id == "journey-3").First();

        Assert.Equal("lead-3", third.LeadId);
        Assert.Equal(3, drawn);
    }

    [Fact]
    public void Weights_say_how_often_each_choice_and_reason_is_taken()
    {
        var plan = new SimulationPlan(_from, _from + Duration.FromDays(1), _asOf)
            .In("inquiry", StageBehaviour.Exponential(Duration.FromDays(1)).Choosing("hand over", 3).Choosing("give up", 1)) with
        {
            Lead = draw => new SimulatedLead(LeadProfile.Of(Examples.Employees.Is(100), Examples.Demo.At(draw.Arrival + Duration.FromDays(1)))),
            Patience = 1,
        };
        plan = plan.In("qualified", StageBehaviour.LogNormal(Duration.FromDays(1)).Choosing("return", 1, ("too small", 9), ("no need", 1)));

        var events = new JourneySimulator(Examples.Process, plan).Run(4_000, seed: 3).SelectMany(simulated => simulated.Entered()).ToList();
        double given = events.Count(entered => entered.Trigger == "give up");
        double returned = events.Count(entered => entered.Trigger == "return");
        double tooSmall = events.Count(entered => entered.Reason == "too small");

        Assert.InRange(given / 4_000, 0.22, 0.28);
        Assert.InRange(tooSmall / returned, 0.87, 0.93);
    }

    [Theory]
    [InlineData(StaySpread.Exponential)]
    [InlineData(StaySpread.LogNormal)]
    public void Stays_have_the_mean_and_the_variation_that_were_stated(StaySpread spread)
    {
        var mean = Duration.FromDays(4);
        var behaviour = spread == StaySpread.Exponential ? StageBehaviour.Exponential(mean) : StageBehaviour.LogNormal(mean, variation: 0.5);
        var draw = new SimulationDraw(seed: 1, number: 1);

        var days = Enumerable.Range(0, 50_000).Select(_ => behaviour.Stay(draw).TotalDays).ToList();
        var average = days.Average();
        var deviation = Math.Sqrt(days.Average(each => (each - average) * (each - average)));

        Assert.InRange(average, 3.9, 4.1);
        Assert.InRange(deviation / average, behaviour.Variation * 0.97, behaviour.Variation * 1.03);

        // Of exponential stays 1 − e^−0.1 last less than a tenth of the mean; of log-normal ones with this variation none to speak of.
        var (least, most) = spread == StaySpread.Exponential ? (0.090, 0.100) : (0, 0.001);
        Assert.InRange(days.Count(each => each < 0.4) / 50_000.0, least, most);
    }

    [Fact]
    public void Growth_is_the_inflow_at_the_end_in_proportion_to_the_start()
    {
        var plan = new SimulationPlan(_from, _asOf, _asOf) { Growth = 4 };
        var days = new JourneySimulator(Examples.Process, plan).Run(40_000, seed: 5).Select(simulated => (simulated.Journey.Started - _from).TotalDays).ToList();
        double first = days.Count(day => day < 36.5);
        double last = days.Count(day => day >= 365 - 36.5);

        Assert.InRange(last / first, Math.Pow(4, 0.9) * 0.95, Math.Pow(4, 0.9) * 1.05);
    }

    [Fact]
    public void Forgotten_visits_never_end()
    {
        var plan = Plan.In("inquiry", Plan.Stages["inquiry"] with { Forgotten = 1 });

        Assert.All(new JourneySimulator(Examples.Process, plan).Run(200, seed: 5), simulated => Assert.Single(simulated.Events));
    }

    [Fact]
    public void A_lead_that_a_gate_refuses_tries_again_until_its_time_has_come()
    {
        var plan = new SimulationPlan(_from, _from + Duration.FromDays(1), _asOf)
        {
            Patience = 100,
            Lead = draw => new SimulatedLead(LeadProfile.Of(Examples.Employees.Is(100), Examples.Demo.At(draw.Arrival + Duration.FromDays(20)))),
        };
        plan = plan.In("inquiry", StageBehaviour.Exponential(Duration.FromDays(1)).Choosing("hand over"));

        var journeys = new JourneySimulator(Examples.Process, plan).Run(200, seed: 5).ToList();

        Assert.All(journeys, simulated => Assert.InRange((simulated.Events[1].At - simulated.Events[0].At).TotalDays, 20, 50));
        Assert.All(journeys, simulated => Assert.Equal("marketing", simulated.Events[1].Actor));
    }

    [Fact]
    public void A_circle_of_short_stays_ends_after_the_most_events()
    {
        var process = ProcessDefinition.Named("circle", 1)
            .Stage("a").Stage("b", outcome: Outcome.Won)
            .On("stay", "a", "a").On("leave", "a", "b")
            .Build();
        var plan = new SimulationPlan(_from, _asOf, _asOf) { MostEvents = 50 }
            .In("a", StageBehaviour.Exponential(StageBehaviour.ShortestMean).Choosing("stay"));

        Assert.All(new JourneySimulator(process, plan).Run(10, seed: 5), simulated => Assert.Equal(50, simulated.Events.Count));
    }

    [Fact]
    public void A_lead_brings_its_attributes_its_value_and_its_entry()
    {
        var plan = Plan with
        {
            Lead = draw => SimulatedLead.Unknown.With("source", draw.Weighted(("webinar", 3), ("ads", 1))) with { Value = draw.Between(1, 9) * 1000m, Entry = "inquiry" },
        };

        var journeys = new JourneySimulator(Examples.Process, plan).Run(1_000, seed: 5).ToList();

        Assert.InRange(journeys.Count(simulated => simulated.Attributes["source"] == "webinar"), 700, 800);
        Assert.Equal(Enumerable.Range(1, 9).Select(thousands => (decimal?)thousands * 1000), journeys.Select(simulated => simulated.Value).Distinct().Order());
        Assert.All(journeys, simulated => Assert.Equal(simulated.Id.Replace("journey", "lead", StringComparison.Ordinal), simulated.LeadId));
    }

    [Fact]
    public void A_plan_that_does_not_fit_names_everything_that_does_not()
    {
        var usual = StageBehaviour.Exponential(Duration.FromDays(1));
        var plan = Plan
            .In("nowhere", usual)
            .In("triage", usual)
            .In("inquiry", usual.Choosing("sign"))
            .In("nurture", usual.Choosing("wake up", weight: 0))
            .In("qualified", usual.Choosing("return", 1, ("too big", 1)));

        var message = Assert.Throws<ArgumentException>(() => new JourneySimulator(Examples.Process, plan)).Message;

        Assert.All(
            (string[])
            [
                "stage 'nowhere' does not exist", "stage 'triage' is a gate", "stage 'inquiry' has no trigger 'sign'; its triggers are 'hand over', 'give up'",
                "all choices in 'nurture' have the weight 0", "trigger 'return' in 'qualified' has no reason 'too big'; its reasons are 'too small', 'no need'",
            ],
            fault => Assert.Contains(fault, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        var behaviour = StageBehaviour.Exponential(Duration.FromDays(1)).Choosing("sign");

        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulationPlan(_from, _from, _asOf));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulationPlan(_from, _asOf, _from));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan with { Growth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan with { Patience = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan with { MostEvents = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => StageBehaviour.Exponential(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => StageBehaviour.LogNormal(Duration.FromDays(1), variation: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => behaviour with { Forgotten = 1.01 });
        Assert.Throws<ArgumentOutOfRangeException>(() => behaviour.Choosing("lose", weight: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => behaviour.Choosing("lose", 1, ("price", double.NaN)));
        Assert.Throws<ArgumentException>(() => behaviour.Choosing("sign"));
        Assert.Throws<ArgumentException>(() => behaviour.Choosing("lose", 1, ("price", 1), ("price", 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JourneySimulator(Examples.Process, Plan).Run(-1, seed: 1));
    }
}
