using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace RevenueProcess.Specification.Process;

/// <summary>
/// Random valid processes, and profiles over the facts of their gates. As an arbitrary: <c>[Property(Arbitrary = [typeof(ProcessGenerators)])]</c>.
/// </summary>
public static class ProcessGenerators
{
    public static NumberFact Employees { get; } = Fact.Number("employees");

    public static TextFact Country { get; } = Fact.Text("country");

    public static FlagFact Budget { get; } = Fact.Flag("budget");

    public static SignalFact Demo { get; } = Fact.Signal("demo request");

    public static SignalFact Visit { get; } = Fact.Signal("pricing visit");

    /// <summary>The definitions that gates are drawn from: attributes, signals in several windows, a reference, and a score.</summary>
    public static IReadOnlyList<LeadDefinition> Definitions { get; } = MakeDefinitions();

    /// <summary>
    /// Valid processes: paths of 1 to 8 stages, some of them gates; 0 to 3 detours; 1 to 3 exits; won anywhere on the path; one or several
    /// entries; rows forward, back, over stages, to the same stage, into and out of detours, and out of closing stages.
    /// </summary>
    public static Gen<ProcessDefinition> Process { get; } =
        Gen.Choose(0, int.MaxValue - 1).Select(seed => new ProcessSketch(new Random(seed)).Build());

    /// <summary>Profiles over the facts of <see cref="Definitions"/>, each present or absent; signals lie within 60 days before the epoch.</summary>
    public static Gen<LeadProfile> Profile { get; } =
        from employees in Gen.Choose(0, 120)
        from country in Gen.Elements("NL", "BE", "US")
        from budget in Gen.Elements(true, false)
        from days in Gen.Choose(0, 60).ListOf(2)
        from visits in Gen.Choose(0, 60).ListOf(3)
        from present in Gen.SubListOf(
            Employees.Is(employees),
            Country.Is(country),
            Budget.Is(budget),
            Demo.At(days.Select(day => Instant.FromUnixTimeSeconds(0) - Duration.FromDays(day))),
            Visit.At(visits.Select(day => Instant.FromUnixTimeSeconds(0) - Duration.FromDays(day))))
        select LeadProfile.Of([.. present]);

    /// <summary>Shrinks by leaving out stages and rows for as long as the process stays valid.</summary>
    public static Arbitrary<ProcessDefinition> Processes() => Arb.From(Process, Smaller);

    private static IEnumerable<ProcessDefinition> Smaller(ProcessDefinition process)
    {
        var without = process.Stages.Reverse().Select(stage => Rebuilt(process, stage, null))
            .Concat(process.Transitions.Select(row => Rebuilt(process, null, row)));
        return without.OfType<ProcessDefinition>();
    }

    private static ProcessDefinition? Rebuilt(ProcessDefinition process, Stage? leftOut, Transition? rowLeftOut)
    {
        var builder = ProcessDefinition.Named(process.Name, process.Version)
            .Entry([.. process.Entries.Where(stage => stage != leftOut).Select(stage => stage.Id)]);
        foreach (var stage in process.Stages.Where(stage => stage != leftOut))
        {
            builder.AddStage(stage.Place, stage.Id, stage.Name, stage.Team, stage.Buyer, stage.IsBuyersTurn && !stage.Closes, stage.Kind, stage.Within, stage.Outcome);
        }

        foreach (var row in process.Transitions.Where(row => row != rowLeftOut && row.From != leftOut && row.To != leftOut))
        {
            builder.AddTransition(row.Trigger, row.From.Id, row.To.Id, row.Gate, row.Reasons, row.IsAutomatic, row.TakesBack, row.After);
        }

        try
        {
            return builder.Build();
        }
        catch (InvalidDefinitionException)
        {
            return null;
        }
    }

    private static LeadDefinition[] MakeDefinitions()
    {
        var large = LeadDefinition.Named("large", 2).AgreedBy("marketing", "sales").Meaning("Large enough to need us").When(Employees.AtLeast(50));
        return
        [
            large,
            LeadDefinition.Named("asked", 1).When(Demo.Within(Duration.FromDays(30))),
            LeadDefinition.Named("keen", 1).When(Visit.Seen & Demo.AtLeast(2, Duration.FromDays(45)) & Visit.Within(Duration.FromDays(10)) & Budget.Present),
            LeadDefinition.Named("likely", 1).When(
                Score.Named("likely to buy", 1).Fit(10, Employees.AtLeast(60)).Fit(5, Budget.IsTrue).Engagement(Visit, 4, halfLife: Duration.FromDays(20)).Build().AtLeast(12) & Country.Present),
            LeadDefinition.Named("mixed", 1).When(Employees.AtLeast(20) & (Visit.Seen | Country.EqualTo("BE"))),
            LeadDefinition.Named("served", 1).When(Country.OneOf("NL", "BE") | !Country.EqualTo("US")),
            LeadDefinition.Named("sales \"ready\"", 3).AgreedBy("sales").When(Criterion.Meets(large) & Budget.IsTrue),
        ];
    }
}
