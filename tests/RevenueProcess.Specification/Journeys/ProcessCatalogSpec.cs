namespace RevenueProcess.Specification.Journeys;

/// <summary>A catalog holds each version once, and one engine a version.</summary>
public sealed class ProcessCatalogSpec
{
    private static readonly ProcessDefinition _second = ProcessDefinition.Named("example", 2).Stage("inquiry").Stage("customer", outcome: Outcome.Won).On("buy", "inquiry", "customer").Build();

    [Fact]
    public void A_version_is_found_by_name_and_number()
    {
        var catalog = new ProcessCatalog(_second, Examples.Process, _second);

        Assert.Equal([_second, Examples.Process], catalog.Processes);
        Assert.True(catalog.TryFind("example", 1, out var first) && first.Equals(Examples.Process));
        Assert.False(catalog.TryFind("example", 3, out _));
        Assert.False(catalog.TryFind("Example", 1, out _));
    }

    [Fact]
    public void New_journeys_get_the_latest_version_and_old_ones_the_version_they_began_under()
    {
        var catalog = new ProcessCatalog(_second, Examples.Process);

        Assert.Equal(2, catalog.Engine("example").Process.Version);
        Assert.Equal(1, catalog.Engine("example", 1).Process.Version);
        Assert.Same(catalog.Engine("example"), catalog.Engine("example", 2));
    }

    [Fact]
    public void A_catalog_without_processes_or_with_two_contents_of_one_version_is_refused()
    {
        var rival = ProcessDefinition.Named("example", 2).Stage("inquiry").Stage("client", outcome: Outcome.Won).On("buy", "inquiry", "client").Build();

        Assert.Contains("no process", Assert.Throws<ArgumentException>(() => new ProcessCatalog()).Message, StringComparison.Ordinal);
        Assert.Contains("example v2 is added with two contents", Assert.Throws<ArgumentException>(() => new ProcessCatalog(_second, rival)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new ProcessCatalog(_second, null!));
    }

    [Fact]
    public void An_engine_that_the_catalog_lacks_is_named_with_what_it_holds()
    {
        var catalog = new ProcessCatalog(_second);

        Assert.Contains("'other' is not in the catalog; it holds example v2", Assert.Throws<ArgumentException>(() => catalog.Engine("other")).Message, StringComparison.Ordinal);
        Assert.Contains("'example' v7", Assert.Throws<ArgumentException>(() => catalog.Engine("example", 7)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journey_is_decided_by_the_engine_of_its_version_from_its_events()
    {
        var catalog = new ProcessCatalog(_second, Examples.Process);
        var started = (Moved)catalog.Engine("example", 1).Start("journey-1", "acme", Examples.Now);
        var touch = new TouchLead("call") { Id = "c-1" };

        var touched = (Moved)catalog.Decide(started.Events, touch, LeadProfile.Empty, Examples.Now);
        var again = (Unchanged)catalog.Decide([.. started.Events, .. touched.Events], touch, LeadProfile.Empty, Examples.Now);

        Assert.Same(catalog.Engine("example", 1), catalog.Engine(started.Journey));
        Assert.Equal((Examples.Process, 2), (touched.Journey.Process, touched.Journey.Sequence));
        Assert.Equal(touched.Events, again.Recorded);
        Assert.Equal(touched.Journey, again.Journey);
    }

    [Fact]
    public void A_start_is_decided_by_the_latest_version_of_the_process_that_is_named_or_the_only_one()
    {
        var other = ProcessDefinition.Named("other", 1).Stage("open").Stage("won", outcome: Outcome.Won).On("win", "open", "won").Build();
        var (one, two, start) = (new ProcessCatalog(_second, Examples.Process), new ProcessCatalog(_second, other), new StartJourney("journey-1", "acme"));

        Assert.Equal(_second, one.Decide([], start, LeadProfile.Empty, Examples.Now).Journey.Process);
        Assert.Equal(other, two.Decide([], start, LeadProfile.Empty, Examples.Now, "other").Journey.Process);
        Assert.Contains(
            "The catalog holds several processes, example v2, other v1; name the one in which the journey starts.",
            Assert.Throws<ArgumentException>("process", () => two.Decide([], start, LeadProfile.Empty, Examples.Now)).Message, StringComparison.Ordinal);
        Assert.Equal(FaultCodes.NoEvents, Assert.Throws<InvalidEventException>(() => one.Decide([], new TouchLead("call"), LeadProfile.Empty, Examples.Now)).Fault.Code);
    }

    [Fact]
    public void All_versions_that_are_missing_are_told_at_once()
    {
        var catalog = new ProcessCatalog(_second);
        ProcessIdentity[] needed = [Examples.Process.Identity, new ProcessIdentity("other", 3, "hash"), _second.Identity];

        Assert.Equal(catalog.Missing(needed), Assert.Throws<InvalidDefinitionException>(() => catalog.RequireAll(needed)).Faults);
        catalog.RequireAll([_second.Identity]);
    }

    [Fact]
    public void The_events_of_many_journeys_fold_to_each_of_them()
    {
        var engine = new JourneyEngine(Examples.Process);
        var (one, two) = ((Moved)engine.Start("journey-1", "acme", Examples.Now), (Moved)engine.Start("journey-2", "zenith", Examples.Now));
        var touched = (Moved)engine.Touch(one.Journey, "call", Examples.Now);

        Assert.Equal([one.Journey.Apply(touched.Events[0]), two.Journey], Journey.FoldAll(new ProcessCatalog(Examples.Process), [.. one.Events, .. two.Events, .. touched.Events]));
        Assert.Empty(Journey.FoldAll(new ProcessCatalog(Examples.Process), []));
    }
}
