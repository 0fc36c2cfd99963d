using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.House;

namespace RevenueProcess.Specification.Process;

/// <summary>A comparison of two versions is complete: without differences they say the same, and whatever was changed is named.</summary>
[Properties(Arbitrary = [typeof(ProcessGenerators)], MaxTest = 300)]
public sealed class ProcessComparisonLaws
{
    private static readonly BusinessCalendar _office = BusinessCalendar.Named("office", 1, "Europe/Zurich").OpenWeekdays("09:00-17:00").Build();

    [Property(MaxTest = 600)]
    public Property Two_versions_without_differences_say_the_same(ProcessDefinition process, int seed)
    {
        var random = new Random(seed);
        var (one, two) = (MigrationGenerators.NextOf(process, random, random.Next(3)), MigrationGenerators.NextOf(process, random, random.Next(3)));
        var isAlike = ProcessComparison.Of(one, two).Differences.Count == 0;
        Assert.Equal(isAlike, one.Equals(new OpenProcess(two) { Version = one.Version }.Build()));
        return true.Classify(isAlike, "alike");
    }

    [Property(MaxTest = 2_000)]
    public Property Whatever_is_changed_gives_a_difference_that_names_it(ProcessDefinition process, int seed)
    {
        var random = new Random(seed);
        var change = ProcessChange.All[random.Next(ProcessChange.All.Count)];
        var open = new OpenProcess(process);
        var (name, changed) = (change.Do(open, random), open.Build());
        if (name is null || changed is null || changed.Equals(process))
        {
            return true.Classify(true, "no other process");
        }

        var differences = ProcessComparison.Of(process, changed).Differences;
        Assert.Contains(differences, difference => difference.Parameters.Any(parameter => parameter.Values.Any(value => value.Contains(name, StringComparison.Ordinal))));
        return true.Collect(change.What);
    }

    [Property]
    public void What_one_version_adds_the_other_way_round_is_gone(ProcessDefinition process, int seed)
    {
        var next = MigrationGenerators.NextOf(process, new Random(seed), changes: 4);
        var (forth, back) = (ProcessComparison.Of(process, next).Differences, ProcessComparison.Of(next, process).Differences);
        Assert.Equal(
            forth.Select(difference => Turned(difference.Code)).Order(StringComparer.Ordinal), back.Select(difference => difference.Code).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        static string Turned(string code) =>
            code.EndsWith("-added", StringComparison.Ordinal) ? code.Replace("-added", "-removed", StringComparison.Ordinal) : code.Replace("-removed", "-added", StringComparison.Ordinal);
    }

    [Property]
    public void A_diagram_of_two_versions_shows_every_stage_and_transition_of_both(ProcessDefinition process, int seed)
    {
        var next = MigrationGenerators.NextOf(process, new Random(seed), changes: 4);
        var comparison = ProcessComparison.Of(process, next);
        var diagram = ProcessDiagram.ToMermaid(comparison).Split('\n');
        var gone = comparison.Differences.Where(difference => difference.Code == DifferenceCodes.StageRemoved).Select(difference => process[difference.Parameters["stage"].Value]);
        var rows = next.Transitions.Count + comparison.Differences.Count(difference => difference.Code == DifferenceCodes.TransitionRemoved);
        var entries = process.Entries.Concat(next.Entries).Select(entry => entry.Id).Distinct(StringComparer.Ordinal).Count();

        Assert.Equal(
            next.Stages.Select(stage => $"s{stage.Ordinal}").Concat(gone.Select(stage => $"gone{stage.Ordinal}")).Order(StringComparer.Ordinal),
            diagram.Where(line => line.Contains(":::", StringComparison.Ordinal)).Select(line => line.Trim().Split('[', '(', '{')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(rows + entries, diagram.Count(line => line.Contains("-->", StringComparison.Ordinal) || line.Contains("==>", StringComparison.Ordinal) || line.Contains("-.->", StringComparison.Ordinal)));
        Assert.Equal(comparison.Differences.Any(difference => difference.Code == DifferenceCodes.StageAdded), diagram.Any(line => line.StartsWith("  classDef new ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_differences_in_words_and_as_a_diagram_are_the_approved_ones()
    {
        var comparison = ProcessComparison.Of(Old(), New());

        Approved.Is("Process/Differences", $"{comparison}\n\n{ProcessDiagram.ToMermaid(comparison)}");
        Assert.Equal("b2b v1 and b2b v1 say the same", ProcessComparison.Of(Old(), Old()).ToString());
        Assert.Equal("$.path[1]", comparison.Differences.First(difference => difference.Code == DifferenceCodes.StageAdded).Path);
        Assert.Equal(ProcessComparison.Of(Old(), New()), comparison);
    }

    [Fact]
    public void Every_code_has_an_example() => Assert.Equal(
        DifferenceSentences.All.Codes.Order(StringComparer.Ordinal),
        ProcessComparison.Of(Old(), New()).Differences.Concat(ProcessComparison.Of(Listed(true), Listed(false)).Differences).Concat(ProcessComparison.Of(New(), Old()).Differences)
            .Select(difference => difference.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public void The_page_lists_every_code_once_with_its_parameters() => Assert.Equal(
        DifferenceSentences.All.Codes.Select(code => $"| `{code}` | {string.Join(", ", DifferenceSentences.All.ParametersOf(code).Select(name => $"`{name}`"))} |".Replace("|  |", "| – |", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Repository.Read("docs/migration.md").Split("## What differs")[1].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => $"{string.Join('|', line.Split('|')[..3])}|").Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static ProcessDefinition Old()
    {
        var (budget, visit) = (Fact.Flag("budget"), Fact.Signal("visit"));
        return ProcessDefinition.Named("b2b", 1)
            .Stage("inquiry", team: "marketing").Stage("qualified", team: "sales", within: Duration.FromDays(2)).Stage("offer", team: "sales").Stage("customer", outcome: Outcome.Won)
            .Detour("nurture", team: "marketing").Detour("pool").Exit("lost", Outcome.Lost)
            .On("hand over", "inquiry", "qualified", gate: LeadDefinition.Named("ready", 1).When(budget.IsTrue))
            .On("hand over", "inquiry", "nurture").On("leave", "inquiry", "lost").On("offer", "qualified", "offer").On("win", "offer", "customer")
            .On("rest", "qualified", "nurture").On("sink", "qualified", "pool").On("wake", ["nurture", "pool"], "qualified")
            .On("lose", "offer", "lost", reasons: ["price", "time"])
            .Define(LeadDefinition.Named("warm", 1).When(Score.Named("heat", 1).Engagement(visit, 5).Build().AtLeast(5)), LeadDefinition.Named("hot", 1).When(Score.Named("fit", 1).Fit(5, budget.IsTrue).Build().AtLeast(5)))
            .Build();
    }

    private static ProcessDefinition New()
    {
        var (budget, visit) = (Fact.Flag("budget"), Fact.Signal("visit"));
        return ProcessDefinition.Named("b2b", 2)
            .Stage("inquiry", team: "marketing").Stage("accepted", team: "sales", within: new ServiceLevel(Duration.FromHours(4), _office)).Stage("customer", team: "success", outcome: Outcome.Won).Stage("satisfied", team: "success")
            .Detour("pool", buyer: "waiting").Detour("nurture", team: "marketing", within: new ServiceLevel(Duration.FromHours(80), _office)).Exit("lost", Outcome.Lost).Entry("inquiry", "pool")
            .On("leave", "inquiry", "lost").On("hand over", "inquiry", "nurture", gate: LeadDefinition.Named("cold", 1).When(!budget.Present))
            .On("hand over", "inquiry", "accepted", gate: LeadDefinition.Named("ready", 2).When(budget.IsTrue & visit.Seen))
            .On("win", "accepted", "customer").On("praise", "customer", "satisfied").Automatically("wake", "pool", "accepted", gate: LeadDefinition.Named("ready", 2).When(budget.IsTrue & visit.Seen))
            .On("wake", "nurture", "accepted").On("rest", "accepted", "nurture").On("lose", "accepted", "lost", reasons: ["price", Reason.WithoutDecision("went quiet")])
            .Define(LeadDefinition.Named("warm", 1).When(Score.Named("heat", 1).Engagement(visit, 7).Build().AtLeast(5)), LeadDefinition.Named("fine", 1).When(Score.Named("fit", 2).Fit(5, budget.IsTrue).Build().AtLeast(5)))
            .Build();
    }

    /// <summary>Rows of one stage and of two in one order or another, and a holiday more or less.</summary>
    private static ProcessDefinition Listed(bool first)
    {
        var holidays = BusinessCalendar.Named("office", 1, "Europe/Zurich").OpenWeekdays("09:00-17:00").Holidays(first ? [new LocalDate(2026, 5, 1)] : [new LocalDate(2026, 5, 2)]).Build();
        var builder = ProcessDefinition.Named("b2b", 1).Stage("a", within: new ServiceLevel(Duration.FromHours(1), holidays)).Stage("b").Stage("c", outcome: Outcome.Won);
        return (first ? builder.On("go", "a", "b").On("win", "b", "c").On("jump", "a", "c") : builder.On("win", "b", "c").On("go", "a", "b").On("jump", "a", "c")).Build();
    }
}
