using FsCheck.Xunit;
using NodaTime;

namespace RevenueProcess.Specification.Journeys;

/// <summary>An option is what asking would come to, for each trigger of the stage.</summary>
[Properties(Arbitrary = [typeof(JourneyGenerators)])]
public sealed class OptionLaws
{
    [Property]
    public bool There_is_one_option_for_each_trigger_that_has_a_row_in_the_stage(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken => engine.Options(taken.Before, taken.Step.Profile, taken.Now).Select(option => option.Trigger).SequenceEqual(
            walk.Process.Triggers.Where(trigger => walk.Process.Transitions.Any(row => row.From == taken.Before.Stage && row.Trigger == trigger)), StringComparer.Ordinal));
    }

    [Property]
    public bool The_moves_of_the_options_are_what_is_permitted(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken =>
            engine.Options(taken.Before, taken.Step.Profile, taken.Now).Where(option => option.IsPermitted).Select(option => option.Move!)
                .SequenceEqual(engine.Permitted(taken.Before, taken.Step.Profile, taken.Now)));
    }

    [Property]
    public bool The_refusal_of_an_option_is_what_firing_it_says(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken =>
            engine.Options(taken.Before, taken.Step.Profile, taken.Now).Where(option => !option.IsPermitted).All(option =>
                option.Refusal == engine.Fire(taken.Before, option.Trigger, taken.Step.Profile, taken.Now)
                && option.ToString() == option.Refusal!.Why));
    }

    [Property]
    public bool Before_the_last_event_nothing_is_permitted_and_every_option_says_so(Walk walk)
    {
        var engine = new JourneyEngine(walk.Process);
        return walk.Decisions(engine).All(taken =>
            engine.Options(taken.Before, taken.Step.Profile, taken.Before.LastEventAt - Duration.Epsilon)
                .All(option => option.Refusal?.Code == RefusalCode.EarlierThanLastEvent));
    }

    [Fact]
    public void A_screen_shows_each_button_and_why_it_is_grey()
    {
        var engine = new JourneyEngine(Examples.Process);
        var journey = engine.Start("journey-1", "acme", Examples.Now).Journey;

        Assert.Equal(
            ["'hand over' refused in inquiry: sales ready v1 is not met", "give up → lost (no answer)"],
            engine.Options(journey, LeadProfile.Of(Examples.Employees.Is(20)), Examples.Now).Select(option => option.ToString()));
        var nurture = engine.Fire(journey, "give up", LeadProfile.Empty, Examples.Now, "no answer").Journey;
        Assert.Equal(["come back → inquiry"], engine.Options(nurture, LeadProfile.Empty, Examples.Now).Select(option => option.ToString()));
    }
}
