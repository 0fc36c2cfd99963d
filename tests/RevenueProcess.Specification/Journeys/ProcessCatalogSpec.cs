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
}
