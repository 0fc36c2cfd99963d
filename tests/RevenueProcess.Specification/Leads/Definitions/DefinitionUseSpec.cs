using NodaTime;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

/// <summary>What a change of a definition touches.</summary>
public sealed class DefinitionUseSpec
{
    private static readonly LeadDefinition Large = LeadDefinition.Named("large", 1).When(Employees.AtLeast(50));

    private static readonly Score B2b = Score.Named("b2b", 1).Fit(10, Criterion.Meets(Large)).Engagement(Demo, 5, Duration.FromDays(7)).Build();

    private static readonly LeadDefinition Ready = LeadDefinition.Named("ready", 1).When(B2b.AtLeast(10));

    private static readonly LeadDefinition Asked = LeadDefinition.Named("asked", 1).When(Demo.Seen);

    [Fact]
    public void Uses_are_found_directly_and_through_definitions_and_scores_across_processes()
    {
        ProcessDefinition[] processes = [Process(1, Ready), Process(2, Large)];
        Assert.Equal(
            [
                "b2b v1: qualify: inquiry → qualified, through ready v1",
                "b2b v2: qualify: inquiry → qualified",
            ],
            processes.SelectMany(process => process.UsesOf("large")).Select(use => use.ToString()),
            StringComparer.Ordinal);
        DefinitionUse use = Assert.Single(processes[0].UsesOf("ready"));
        Assert.Equal(("inquiry", "qualified", true), (use.Transition.From.Id, use.Transition.To.Id, use.IsDirect));
        Assert.Equal(2, processes[0].UsesOf("asked").Count);
        Assert.Empty(processes[1].UsesOf("ready"));
    }

    [Fact]
    public void A_process_with_scores_is_read_back_equal()
    {
        ProcessDefinition process = Process(1, Ready);
        Assert.Equal([B2b], process.Scores);
        ProcessDefinition read = ProcessJson.Read(ProcessJson.Write(process));
        Assert.Equal(process, read);
        Assert.Equal(process.Definitions, read.Definitions);
        Assert.Equal(Ready, read.Definitions.Single(one => one.Name == "ready"));
    }

    [Fact]
    public void Within_a_process_a_version_of_a_score_means_one_thing()
    {
        Score other = Score.Named("b2b", 1).Fit(11, Budget.IsTrue).Build();
        var refused = Assert.Throws<InvalidDefinitionException>(() => Process(1, Ready, LeadDefinition.Named("other", 1).When(other.AtLeast(1))));
        Assert.Equal(FaultCodes.AmbiguousScore, Assert.Single(refused.Faults).Code);
    }

    private static ProcessDefinition Process(int version, LeadDefinition gate, LeadDefinition? asked = null) => ProcessDefinition.Named("b2b", version)
        .Stage("inquiry", team: "marketing", buyer: "exploring")
        .Stage("qualified", team: "sales", buyer: "comparing")
        .Stage("customer", team: "sales", buyer: "using", outcome: Outcome.Won)
        .Exit("lost", Outcome.Lost, team: "sales")
        .On("qualify", from: "inquiry", to: "qualified", gate: gate)
        .On("close", from: "qualified", to: "customer", gate: asked ?? Asked)
        .On("lose", from: "inquiry", to: "lost", gate: asked ?? Asked)
        .On("lose", from: "qualified", to: "lost")
        .Build();
}
