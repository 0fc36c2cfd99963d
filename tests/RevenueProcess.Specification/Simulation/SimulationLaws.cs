using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Process;
using RevenueProcess.Specification.Journeys;

namespace RevenueProcess.Specification.Simulation;

/// <summary>Simulated journeys are lawful history, and the seed is all their chance. The default plan fits every process.</summary>
[Properties(Arbitrary = [typeof(ProcessGenerators)])]
public sealed class SimulationLaws
{
    private const int Leads = 20;
    private static readonly Instant _from = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant _asOf = _from + Duration.FromDays(180);

    [Property]
    public bool The_same_seed_gives_the_same_journeys(ProcessDefinition process, int seed) =>
        Of(process).Run(Leads, seed).SequenceEqual(Of(process).Run(Leads, seed));

    [Property]
    public bool Fewer_leads_are_the_first_of_more(ProcessDefinition process, int seed, NonNegativeInt fewer) =>
        Of(process).Run(fewer.Get % Leads, seed).SequenceEqual(Of(process).Run(Leads, seed).Take(fewer.Get % Leads));

    [Property]
    public bool Different_seeds_give_different_journeys(ProcessDefinition process, int seed, NonZeroInt other) =>
        !Of(process).Run(Leads, seed).SequenceEqual(Of(process).Run(Leads, unchecked(seed + other.Get)));

    [Property]
    public bool No_two_leads_share_their_chance(ProcessDefinition process, int seed) =>
        Of(process).Run(Leads, seed).Select(simulated => simulated.Journey.Started).Distinct().Count() == Leads;

    [Property]
    public bool Every_simulated_journey_is_the_fold_of_its_events(ProcessDefinition process, int seed) =>
        Of(process).Run(Leads, seed).All(simulated => simulated.Events.Fold(process) == simulated.Journey);

    [Property]
    public bool Every_simulated_move_is_one_the_engine_accepts(ProcessDefinition process, int seed)
    {
        var engine = new JourneyEngine(process);
        return Of(process).Run(Leads, seed).All(simulated =>
        {
            var start = engine.Start(simulated.Id, simulated.LeadId, simulated.Events[0].At, simulated.Profile, simulated.Lead.Entry);
            var (journey, next) = (start.Journey, start.Entered().Count);
            while (next < simulated.Events.Count)
            {
                var at = simulated.Events[next].At;
                var entered = simulated.Events.Skip(next).Entered().FirstOrDefault();
                Decision[] possible =
                [
                    engine.Observe(journey, simulated.Profile, at),
                    engine.Elapse(journey, simulated.Profile, at),
                    engine.Decide(journey, new FireTrigger(entered?.Trigger ?? "nothing") { Reason = entered?.Reason, Actor = entered?.Actor }, simulated.Profile, at),
                ];
                if (possible.OfType<Moved>().FirstOrDefault(each => each.Events.SequenceEqual(simulated.Events.Skip(next).Take(each.Events.Count))) is not { } moved)
                {
                    return false;
                }

                (journey, next) = (moved.Journey, next + moved.Events.Count);
            }

            return journey == simulated.Journey;
        });
    }

    [Property]
    public bool Leads_arrive_in_their_window_and_nothing_happens_after_the_end_of_observation(ProcessDefinition process, int seed, PositiveInt days)
    {
        var until = _from + Duration.FromDays(1 + (days.Get % 90));
        var plan = SimulationPlan.Default(process, _from, _asOf);
        plan = new SimulationPlan(_from, until, until + Duration.FromDays(days.Get % 7)) { Stages = plan.Stages, Lead = plan.Lead, Growth = 1 + (days.Get % 5) };
        return new JourneySimulator(process, plan).Run(Leads, seed).All(simulated =>
            simulated.Events[0].At >= _from && simulated.Events[0].At < until && simulated.Events.All(entered => entered.At <= plan.AsOf));
    }

    [Property]
    public bool A_longer_observation_begins_with_the_shorter(ProcessDefinition process, int seed)
    {
        var usual = SimulationPlan.Default(process, _from, _asOf);
        var shorter = new SimulationPlan(_from, _asOf, _asOf) { Stages = usual.Stages, Lead = usual.Lead };
        var longer = new SimulationPlan(_from, _asOf, _asOf + Duration.FromDays(200)) { Stages = usual.Stages, Lead = usual.Lead };
        return new JourneySimulator(process, shorter).Run(Leads, seed).Zip(new JourneySimulator(process, longer).Run(Leads, seed))
            .All(pair => pair.First.Events.SequenceEqual(pair.Second.Events.Where(entered => entered.At <= shorter.AsOf)));
    }

    [Property]
    public bool A_stage_without_behaviour_keeps_whoever_enters(ProcessDefinition process, int seed)
    {
        var plan = SimulationPlan.Default(process, _from, _asOf);
        var journeys = new JourneySimulator(process, new SimulationPlan(_from, _asOf, _asOf) { Lead = plan.Lead }).Run(Leads, seed);
        return journeys.All(simulated => simulated.Events.All(entered => entered.At == simulated.Events[0].At));
    }

    [Fact]
    public void Simulated_journeys_win_lose_wait_and_pass_gates()
    {
        var journeys = ProcessGenerators.Process.Sample(200, new Rnd(20_261_124), 50).SelectMany(process => Of(process).Run(10, seed: 1)).ToList();

        Assert.All(
            (int[])
            [
                journeys.Count(simulated => simulated.Journey.IsWon),
                journeys.Count(simulated => simulated.Journey.Outcome == Outcome.Lost),
                journeys.Count(simulated => simulated.Journey.Outcome is null),
                journeys.Count(simulated => simulated.Events.Count > 5),
                journeys.Count(simulated => simulated.Entered().Any(entered => entered.Evidence.Count > 0)),
                journeys.Count(simulated => simulated.Entered().Any(entered => entered.Reason is not null)),
            ],
            count => Assert.InRange(count, 20, int.MaxValue));
    }

    private static JourneySimulator Of(ProcessDefinition process) => new(process, SimulationPlan.Default(process, _from, _asOf));
}
