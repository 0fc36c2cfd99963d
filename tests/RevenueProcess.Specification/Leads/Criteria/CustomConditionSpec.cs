using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RevenueProcess.Specification.Journeys;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class CustomConditionSpec
{
    private const string Approval = "has budget approval";

    private static readonly LeadDefinition Ready = LeadDefinition.Named("sales ready", 1).When(Employees.AtLeast(50) & Criterion.Custom(Approval));

    private static readonly CustomConditions Finance = CustomConditions.Of(new CustomCondition(
        Approval, (profile, _) => profile.TryGet(Revenue, out var revenue)
            ? revenue > 1 ? CustomVerdict.Met("was approved for 2026") : CustomVerdict.NotMet("was refused by the CFO")
            : CustomVerdict.Unknown("was not asked for"),
        Revenue));

    [Property]
    public Property A_bound_definition_is_equal_to_the_unbound_one(Instant now) => Prop.ForAll(WithCustoms.ToArbitrary(), definition =>
    {
        LeadDefinition bound = definition.Bind(Conditions);
        _ = now;
        return bound.Equals(definition) && bound.GetHashCode() == definition.GetHashCode() && bound.CustomNames.SequenceEqual(definition.CustomNames, StringComparer.Ordinal)
            && DefinitionsJson.Write(Vocabulary.Of([bound])) == DefinitionsJson.Write(Vocabulary.Of([definition]));
    });

    [Property]
    public Property A_bound_definition_gives_the_verdict_of_the_condition(LeadProfile profile, Instant now) =>
        Prop.ForAll(Gen.Elements("approved", "on the list", "large by our own count").ToArbitrary(), name =>
        {
            Conditions.TryFind(name, out CustomCondition? condition);
            Evaluation evaluation = LeadDefinition.Named("d", 1).When(Criterion.Custom(name)).Bind(Conditions).Explain(profile, now);
            CustomVerdict found = condition!.Evaluate(profile, now);
            var leaf = (CustomExplanation)evaluation.Root;
            return evaluation.Verdict == found.Verdict && leaf.Subject == name && leaf.Required == "holds" && leaf.Text == (found.Actual ?? "")
                && leaf.Actual == (string.IsNullOrEmpty(found.Actual) ? found.Verdict.Text() : found.Actual);
        });

    [Property]
    public bool A_condition_never_sees_signals_later_than_now(LeadProfile profile, Instant now)
    {
        var seen = LeadProfile.Empty;
        var spy = CustomConditions.Of(new CustomCondition("spy", (asked, _) =>
        {
            seen = asked;
            return default;
        }));
        LeadDefinition.Named("d", 1).When(Criterion.Custom("spy")).Bind(spy).Evaluate(profile, now);
        return seen.Equals(profile.AsOf(now)) && seen.Times(Demo).ToArray().All(instant => instant <= now);
    }

    [Fact]
    public void An_explanation_tells_what_the_host_found()
    {
        LeadDefinition ready = Ready.Bind(Finance);
        Evaluation refused = ready.Explain(LeadProfile.Of(Employees.Is(60), Revenue.Is(0)), Noon);
        Assert.Equal("sales ready v1 is not met\n  has budget approval   holds   was refused by the CFO", refused.ToString());
        Assert.Equal("Sales ready v1 is not met: has budget approval was refused by the CFO but must hold.", refused.ToParagraph());
        Assert.Equal(Verdict.Met, ready.Evaluate(LeadProfile.Of(Employees.Is(60), Revenue.Is(2)), Noon));
    }

    [Fact]
    public void What_a_condition_reads_is_among_the_missing_facts()
    {
        Assert.Equal([Employees, Revenue], Ready.Bind(Finance).Missing(LeadProfile.Empty, Noon));
        Assert.Equal([Revenue], Ready.Bind(Finance).Missing(LeadProfile.Of(Employees.Is(60)), Noon));

        var mute = CustomConditions.Of(new CustomCondition(Approval, (_, _) => CustomVerdict.Unknown()));
        Assert.Empty(Ready.Bind(mute).Missing(LeadProfile.Empty, Noon));
        Assert.Equal("Sales ready v1 is unknown: has budget approval is unknown and must hold.", Ready.Bind(mute).Explain(LeadProfile.Of(Employees.Is(60)), Noon).ToParagraph());
    }

    [Fact]
    public void An_unbound_condition_cannot_be_evaluated()
    {
        Assert.Equal([Approval], Ready.CustomNames);
        Assert.Contains($"\"{Approval}\" is not bound", Assert.Throws<InvalidOperationException>(
            () => Ready.Evaluate(LeadProfile.Of(Employees.Is(60)), Noon)).Message, StringComparison.Ordinal);
        Assert.Contains($"sales ready v1 asks the custom condition \"{Approval}\"", Assert.Throws<ArgumentException>(
            () => Ready.Bind(Conditions)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_are_found_through_definitions_and_scores()
    {
        Score score = Score.Named("b2b", 1).Fit(10, Criterion.Custom("on the list")).Fit(5, Criterion.Meets(Ready)).Build();
        LeadDefinition warm = LeadDefinition.Named("warm", 1).When(score.AtLeast(10) | !Criterion.Custom("approved"));
        Assert.Equal(["approved", Approval, "on the list"], warm.CustomNames);
        Assert.Contains("\"approved\", \"on the list\"", Assert.Throws<ArgumentException>(() => warm.Bind(Finance)).Message, StringComparison.Ordinal);

        var all = CustomConditions.Of([.. Conditions.Names.Select(Found), Find(Finance, Approval)]);
        Assert.Equal(Verdict.NotMet, warm.Bind(all).Evaluate(LeadProfile.Empty, Noon));
        Assert.Equal(5, score.Bind(all).Of(LeadProfile.Of(Employees.Is(60), Revenue.Is(2)), Noon).Points);

        static CustomCondition Found(string name) => Find(Conditions, name);
        static CustomCondition Find(CustomConditions among, string name) => among.TryFind(name, out var found) ? found : throw new InvalidOperationException(name);
    }

    [Fact]
    public void A_name_stands_for_one_condition_and_a_verdict_must_exist()
    {
        var one = new CustomCondition("one", (_, _) => new CustomVerdict((Verdict)7, ""));
        Assert.Contains("\"one\" occurs twice", Assert.Throws<ArgumentException>(() => CustomConditions.Of(one, one)).Message, StringComparison.Ordinal);
        Assert.Contains("verdict is 7", Assert.Throws<ArgumentOutOfRangeException>(() => one.Evaluate(LeadProfile.Empty, Noon)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Criterion.Custom(" "));
        Assert.Empty(CustomConditions.None.Names);
    }

    [Fact]
    public void A_process_asks_the_condition_at_its_gate_and_keeps_what_it_said()
    {
        ProcessDefinition process = Process().Bind(Finance);
        var engine = new JourneyEngine(process);
        Journey journey = engine.Start("j", "acme", Noon).Journey;

        var refused = Assert.IsType<Refused>(engine.Fire(journey, "hand over", LeadProfile.Of(Employees.Is(60), Revenue.Is(0)), Noon));
        Assert.Equal("was refused by the CFO", Assert.Single(refused.Unmet).Root.Failing()[0].Actual);

        var moved = Assert.IsType<Moved>(engine.Fire(journey, "hand over", LeadProfile.Of(Employees.Is(60), Revenue.Is(2)), Noon));
        Evaluation evidence = Assert.Single(moved.Entered()[0].Evidence);
        Assert.Equal("was approved for 2026", ((CustomExplanation)evidence.Root.Children[1]).Text);
        Assert.Equal(evidence, EvaluationJson.Read(EvaluationJson.Write(evidence)));
    }

    [Fact]
    public void A_process_is_the_same_bound_and_unbound_and_as_json()
    {
        ProcessDefinition process = Process();
        ProcessDefinition bound = process.Bind(Finance);
        Assert.NotSame(process, bound);
        Assert.Equal(process, bound);
        Assert.Equal(process.Hash, bound.Hash);
        Assert.Equal(process, ProcessJson.Read(ProcessJson.Write(bound)));
        Assert.Equal([Approval], process.CustomNames);
        Assert.Contains($"b2b v1 asks the custom condition \"{Approval}\"", Assert.Throws<ArgumentException>(() => process.Bind(CustomConditions.None)).Message, StringComparison.Ordinal);
        Assert.Contains($"\"{Approval}\", with no code bound to it", Assert.Throws<ArgumentException>(() => new JourneyEngine(process)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_with_a_process_that_names_a_condition_nobody_registered_does_not_start()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddRevenueProcess(options => options.Add(Process())));
        Assert.Contains($"b2b v1 asks the custom condition \"{Approval}\", which nobody registered", refused.Message, StringComparison.Ordinal);

        using var provider = new ServiceCollection()
            .AddRevenueProcess(options => options.Add(Process()).Condition(Approval, (_, _) => CustomVerdict.Met("was approved")))
            .BuildServiceProvider(validateScopes: true);
        var engine = provider.GetRequiredService<JourneyEngine>();
        Assert.IsType<Moved>(engine.Fire(engine.Start("j", "acme", Noon).Journey, "hand over", LeadProfile.Of(Employees.Is(60)), Noon));
        Assert.Equal(
            Verdict.Met,
            provider.GetRequiredService<Vocabulary>().Find("sales ready", 1)!.Evaluate(LeadProfile.Of(Employees.Is(60)), Noon));
    }

    private static Gen<LeadDefinition> WithCustoms { get; } =
        from one in Gen.Elements(Conditions.Names.ToArray())
        from other in PlainCriteria
        from nested in Gen.Elements(true, false)
        select LeadDefinition.Named("d", 1).When(
            nested ? Criterion.Meets(LeadDefinition.Named("inner", 1).When(!Criterion.Custom(one))) | other : Criterion.AtLeastOf(1, other, Criterion.Custom(one)));

    private static ProcessDefinition Process() => ProcessDefinition.Named("b2b", 1)
        .Stage("inquiry", team: "marketing", buyer: "exploring")
        .Stage("customer", team: "sales", buyer: "using", outcome: Outcome.Won)
        .Exit("lost", Outcome.Lost, team: "sales")
        .On("hand over", from: "inquiry", to: "customer", gate: Ready)
        .On("lose", from: "inquiry", to: "lost")
        .Build();
}
