using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>An event keeps what was judged: what let the move pass, and what failed before.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class EvidenceLaws
{
    [Property]
    public bool Evidence_is_what_failed_of_the_rows_tried_before_each_once_and_then_the_gate_of_the_row(Walk walk) =>
        walk.Decisions().All(taken => taken.Events.All(entered => entered.Evidence.SequenceEqual(Judged(walk.Process, taken, entered))));

    [Property]
    public bool What_is_unmet_is_the_evidence_that_is_not_met(Walk walk) =>
        walk.Decisions().All(taken => taken.Events.All(entered =>
            entered.Unmet.SequenceEqual(entered.Evidence.Where(evaluation => evaluation.Verdict != Verdict.Met))));

    [Fact]
    public void A_lead_that_a_gate_sent_to_nurture_tells_why_it_was_not_ready()
    {
        var engine = new JourneyEngine(Examples.Process);
        var ready = LeadProfile.Of(Examples.Employees.Is(80), Examples.Demo.At(Examples.Now));
        var qualified = engine.Fire(engine.Start("journey-1", "acme", Examples.Now).Journey, "hand over", ready, Examples.Now).Journey;

        var accepted = engine.Fire(qualified, "accept", ready, Examples.Now + Duration.FromDays(40)).Entered();

        Assert.Equal(["triage", "nurture"], accepted.Select(entered => entered.To));
        var unmet = Assert.Single(accepted[1].Unmet);
        Assert.Equal("Sales ready v1 is not met: demo request", unmet.ToParagraph()[.."Sales ready v1 is not met: demo request".Length]);
        Assert.Empty(accepted[0].Evidence);
    }

    [Fact]
    public void Evidence_keeps_what_a_custom_condition_said_when_it_was_asked()
    {
        var said = "by hand";
        var condition = new CustomCondition("approved", (_, _) => CustomVerdict.Met(said));
        var process = ProcessDefinition.Named("p", 1).Stage("a").Stage("b", outcome: Outcome.Won)
            .On("go", "a", "b", LeadDefinition.Named("fine", 1).When(Criterion.Custom("approved"))).Build().Bind(CustomConditions.Of(condition));
        var engine = new JourneyEngine(process);

        var moved = engine.Fire(engine.Start("j", "lead", Examples.Now).Journey, "go", LeadProfile.Empty, Examples.Now);
        said = "by somebody else";

        Assert.Contains("by hand", moved.Entered()[0].Evidence[0].Root.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A naive restatement: the rows that were tried are those of the trigger, of the gate, or the automatic ones of the stage.</summary>
    private static IEnumerable<Evaluation> Judged(ProcessDefinition process, Taken taken, StageEntered entered)
    {
        var from = process[entered.From!];
        var (profile, now) = (taken.Step.Profile, taken.Now);
        var tried = process.Transitions
            .Where(row => row.From == from && (!from.Holds || (taken.Step.Trigger is null ? row.IsAutomatic : row.Trigger == taken.Step.Trigger)))
            .ToList();
        var row = tried.FindIndex(one => !(now - taken.Before.Entered < one.After) && one.Gate.Definitions.All(definition => definition.Evaluate(profile, now) == Verdict.Met));
        var failed = tried.Take(row).SelectMany(one => one.Gate.Definitions).Distinct()
            .Select(definition => definition.Explain(profile, now)).Where(evaluation => evaluation.Verdict != Verdict.Met);
        return [.. failed, .. tried[row].Gate.Definitions.Select(definition => definition.Explain(profile, now))];
    }
}
