using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.Process;

namespace RevenueProcess.Specification.Simulation;

/// <summary>The leads of the default plan pass the gates that a lead can pass, and where none does the simulator says so.</summary>
public sealed class UsualLeadsLaws
{
    private static readonly Instant _from = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant _asOf = _from + Duration.FromDays(365);
    private static readonly Instant _judged = Instant.FromUnixTimeSeconds(0);

    private static readonly CustomConditions _conditions = CustomConditions.Of(
        new CustomCondition(
            "of our size",
            static (profile, _) => !profile.TryGet(ProcessGenerators.Employees, out var count) ? CustomVerdict.Unknown()
                : count is >= 20 and < 500 ? CustomVerdict.Met("fits") : CustomVerdict.NotMet("too small or too large"),
            ProcessGenerators.Employees),
        new CustomCondition("never", static (_, _) => CustomVerdict.NotMet("no")));

    /// <summary>Two gates that one and the same lead, the witness, passes at any instant of three weeks: what it did fades, and it does nothing more.</summary>
    private static Gen<ProcessDefinition> Gated { get; } =
        from witness in ProcessGenerators.Profile
        from first in Asking(witness)
        from second in Asking(witness)
        select Build(LeadDefinition.Named("first", 1).When(first), LeadDefinition.Named("second", 1).When(second));

    [Property(MaxTest = 60)]
    public Property Where_a_lead_would_pass_every_gate_for_three_weeks_some_leads_of_the_default_plan_win() => Prop.ForAll(Gated.ToArbitrary(), process =>
    {
        var simulator = Of(process);
        var won = simulator.Run(300, seed: 1).Count(simulated => simulated.Journey.IsWon);
        return (won > 0 && simulator.Warnings.Count == 0)
            .Label($"{won} won; {string.Join("; ", simulator.Warnings)}; {string.Join("; ", process.Definitions.Select(definition => definition.Criterion))}")
            .Classify(process.Scores.Count > 0, "asks a score")
            .Classify(process.CustomNames.Count > 0, "asks a custom condition");
    });

    [Property(Arbitrary = [typeof(ProcessGenerators)])]
    public void A_gate_is_warned_of_exactly_when_no_lead_of_the_plan_passes_it(ProcessDefinition process)
    {
        var plan = SimulationPlan.Default(process, _from, _asOf) with { Lead = _ => SimulatedLead.Unknown };
        var unpassed = process.Transitions.Where(row => row.Gate.Definitions.Any(definition => definition.Evaluate(LeadProfile.Empty, _from) != Verdict.Met));

        Assert.Equal(unpassed.Select(row => row.ToString()), new JourneySimulator(process, plan).Warnings.Select(RowOf));
    }

    [Fact]
    public void Leads_reach_grades_levels_and_points()
    {
        var score = Score.Named("warm", 1)
            .Fit(20, ProcessGenerators.Employees.AtLeast(100)).Fit(10, ProcessGenerators.Country.OneOf("CH", "DE")).Fit(-30, ProcessGenerators.Country.EqualTo("XX"))
            .Engagement(ProcessGenerators.Demo, 15, halfLife: Duration.FromDays(10), cap: 40).Engagement(ProcessGenerators.Visit, 2, halfLife: Duration.FromDays(5), cap: 20)
            .Grades(30, 20, 10).Levels(40, 25, 10).Build();
        var process = Build(
            LeadDefinition.Named("hot", 1).When(score.GradeAtLeast(FitGrade.A, 2)),
            LeadDefinition.Named("keen", 1).When(Criterion.AtLeastOf(2, score.AtLeast(55), Criterion.Custom("of our size"), !score.FitAtLeast(1))));

        var journeys = Of(process).Run(2_000, seed: 1).ToList();

        Assert.InRange(journeys.Count(simulated => simulated.Journey.IsWon), 100, 1_500);
        Assert.Empty(Of(process).Warnings);
    }

    [Fact]
    public void A_gate_that_nobody_passes_is_named()
    {
        var large = ProcessGenerators.Employees.AtLeast(50);
        var process = Build(
            LeadDefinition.Named("both", 1).When(large & ProcessGenerators.Employees.AtMost(20)), LeadDefinition.Named("never", 2).When(Criterion.Custom("never") & large));
        var simulator = Of(process);

        Assert.DoesNotContain(simulator.Run(200, seed: 1), simulated => simulated.Journey.IsWon);
        Assert.Equal([WarningCodes.GateNeverPassed, WarningCodes.GateNeverPassed], simulator.Warnings.Select(warning => warning.Code));
        Assert.Equal(
            [
                "$.transitions[0]: none of 200 simulated leads passes the gate of hand over: inquiry → qualified: it asks both v1 [gate-never-passed]",
                "$.transitions[1]: none of 200 simulated leads passes the gate of sign: qualified → customer: it asks never v2 [gate-never-passed]",
            ],
            simulator.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void A_plan_that_knows_nothing_of_its_leads_is_warned_about()
    {
        var process = Build(LeadDefinition.Named("large", 1).When(ProcessGenerators.Employees.AtLeast(50)), LeadDefinition.Named("any", 1).When(!ProcessGenerators.Demo.Seen));
        var warning = Assert.Single(new JourneySimulator(process, new SimulationPlan(_from, _asOf, _asOf)).Warnings);

        Assert.Equal("hand over: inquiry → qualified", RowOf(warning));
    }

    private static string RowOf(Warning warning) => warning.Parameters["row"].Value;

    private static Gen<Criterion> Asking(LeadProfile witness) =>
        from score in Scores
        from form in Gen.Choose(0, 7)
        let first = score.Of(witness, _judged)
        let result = score.Of(witness, _judged + Duration.FromDays(21))
        let points = score.AtLeast(result.Points)
        let asked = (Criterion)(form switch
        {
            0 => points,
            1 => score.FitAtLeast(result.FitPoints) & score.EngagementAtLeast(result.EngagementPoints),
            2 => score.GradeWithin($"{result.Grade}{result.Level}"),
            3 => score.GradeAtLeast(result.Grade!.Value, result.Level!.Value),
            4 => !score.AtLeast(first.Points + 0.0001m),
            5 => Criterion.Meets(LeadDefinition.Named($"inner of {score.Name}", 1).When(points)),
            6 => Criterion.AtLeastOf(2, points, !points, score.FitAtLeast(result.FitPoints)),
            _ => Criterion.Custom("of our size"),
        })
        let bound = LeadDefinition.Named("asked", 1).When(asked).Bind(_conditions)
        where Enumerable.Range(0, 22).All(day => bound.Evaluate(witness, _judged + Duration.FromDays(day)) == Verdict.Met)
        select asked;

    private static Gen<Score> Scores { get; } =
        from employees in Gen.Choose(10, 100)
        from fit in Gen.Choose(1, 20).ListOf(3)
        from country in Gen.Elements("NL", "BE", "US")
        from points in Gen.Choose(2, 15).ListOf(2)
        from days in Gen.Choose(5, 30)
        from number in Gen.Choose(1, int.MaxValue)
        select Score.Named($"score {number}", 1)
            .Fit(fit[0], ProcessGenerators.Employees.AtLeast(employees)).Fit(fit[1], ProcessGenerators.Budget.IsTrue).Fit(-fit[2], ProcessGenerators.Country.EqualTo(country))
            .Engagement(ProcessGenerators.Demo, points[0], halfLife: Duration.FromDays(days)).Engagement(ProcessGenerators.Visit, points[1], cap: 20)
            .Grades(20, 10, 0).Levels(30, 15, 5).Build();

    private static ProcessDefinition Build(LeadDefinition first, LeadDefinition second) => ProcessDefinition.Named("gated", 1)
        .Stage("inquiry").Stage("qualified").Stage("customer", outcome: Outcome.Won).Exit("lost", Outcome.Lost)
        .On("hand over", "inquiry", "qualified", first).On("sign", "qualified", "customer", second).On("lose", ["inquiry", "qualified"], "lost")
        .Build().Bind(_conditions);

    private static JourneySimulator Of(ProcessDefinition process) => new(process, SimulationPlan.Default(process, _from, _asOf));
}
