using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace RevenueProcess.Specification.DependencyInjection;

public sealed class RevenueProcessServicesSpec
{
    private static readonly NumberFact _employees = Fact.Number("employees");

    private static readonly LeadDefinition _salesReady = Ready(employees: 50);

    [Fact]
    public void A_container_built_with_validation_on_gives_everything()
    {
        using var provider = Container(services => services.AddRevenueProcess(options => options.Add(Process("b2b", 1))));

        Assert.Equal("b2b v1", provider.GetRequiredService<ProcessDefinition>().ToString());
        Assert.Same(provider.GetRequiredService<ProcessCatalog>().Engine("b2b"), provider.GetRequiredService<JourneyEngine>());
        Assert.Equal(_salesReady, provider.GetRequiredService<Vocabulary>().Find("sales ready", 1));
        Assert.Same(SystemClock.Instance, provider.GetRequiredService<IClock>());
    }

    [Fact]
    public void The_hosts_own_clock_stays()
    {
        var clock = FakeClock.FromUtc(2026, 11, 23);
        using var provider = Container(services => services.AddSingleton<IClock>(clock).AddRevenueProcess(options => options.Add(Process("b2b", 1))));

        Assert.Same(clock, provider.GetRequiredService<IClock>());
    }

    [Fact]
    public void Registering_the_same_again_changes_nothing()
    {
        var services = new ServiceCollection();
        services.AddRevenueProcess(options => options.Add(Process("b2b", 1)));
        var once = services.Select(service => service.ServiceType).ToArray();
        services.AddRevenueProcess(options => options.Add(Process("b2b", 1)));

        Assert.Equal(once.Order(ByName), services.Select(service => service.ServiceType).Order(ByName));
        using var provider = services.BuildServiceProvider(validateScopes: true);
        Assert.Single(provider.GetRequiredService<ProcessCatalog>().Processes);
    }

    [Fact]
    public void New_journeys_run_under_the_latest_version_and_old_ones_find_theirs()
    {
        using var provider = Container(services => services
            .AddRevenueProcess(options => options.Add(Process("b2b", 2)))
            .AddRevenueProcess(options => options.Add(Process("b2b", 1))));

        Assert.Equal(2, provider.GetRequiredService<JourneyEngine>().Process.Version);
        Assert.Equal(1, provider.GetRequiredService<ProcessCatalog>().Engine("b2b", 1).Process.Version);
    }

    [Fact]
    public void With_several_processes_the_catalog_tells_them_apart()
    {
        using var provider = Container(services => services.AddRevenueProcess(options => options.Add(Process("b2b", 1)).Add(Process("b2c", 1))));

        Assert.Null(provider.GetService<JourneyEngine>());
        Assert.Equal("b2c", provider.GetRequiredService<ProcessCatalog>().Engine("b2c").Process.Name);
        var unknown = Assert.Throws<ArgumentException>(() => provider.GetRequiredService<ProcessCatalog>().Engine("b2g"));
        Assert.Contains("'b2g' is not in the catalog; it holds b2b v1, b2c v1", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_the_options_stop_the_host_at_once()
    {
        var none = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddRevenueProcess(_ => { }));
        Assert.Contains("no process is added", none.Message, StringComparison.Ordinal);

        var several = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddRevenueProcess(options => options
            .Add(Process("b2b", 1)).Add(Process("b2b", 1, buyer: "looking")).Use(Vocabulary.Of([Ready(employees: 10)]))));
        Assert.Contains("b2b v1 is added with two contents", several.Message, StringComparison.Ordinal);
        Assert.Contains("b2b v1 uses 'sales ready v1' with another meaning", several.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_may_only_use_words_of_the_vocabulary()
    {
        var fault = Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddRevenueProcess(options => options.Add(Process("b2b", 1)).Use(Vocabulary.Of([]))));

        Assert.Contains("b2b v1 uses 'sales ready v1', which is not in the vocabulary", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_conditions_of_the_vocabulary_must_be_registered_too()
    {
        var asked = Vocabulary.Of([_salesReady, LeadDefinition.Named("approved", 1).When(Criterion.Custom("credit is fine"))]);
        var fault = Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddRevenueProcess(options => options.Add(Process("b2b", 1)).Use(asked)));
        Assert.Contains("the vocabulary asks the custom condition \"credit is fine\", which nobody registered", fault.Message, StringComparison.Ordinal);

        using var provider = Container(services => services.AddRevenueProcess(options => options
            .Add(Process("b2b", 1)).Use(asked).Condition("credit is fine", static (_, _) => CustomVerdict.Met("by hand"))));
        Assert.True(provider.GetRequiredService<Vocabulary>().Find("approved", 1)!.Leaves.OfType<CustomCriterion>().Single().IsBound);
    }

    [Fact]
    public void A_catalog_refuses_what_the_options_would()
    {
        Assert.Contains(
            "The processes make no catalog: no process is added", Assert.Throws<ArgumentException>(() => new ProcessCatalog([])).Message, StringComparison.Ordinal);
        var rivals = Assert.Throws<ArgumentException>(() => new ProcessCatalog([Process("b2b", 1), Process("b2b", 1, buyer: "looking")]));
        Assert.Contains("b2b v1 is added with two contents", rivals.Message, StringComparison.Ordinal);
        var version = Assert.Throws<ArgumentException>(() => new ProcessCatalog([Process("b2b", 1), Process("b2b", 2)]).Engine("b2b", 3));
        Assert.Contains("Process 'b2b' v3 is not in the catalog; it holds b2b v1, b2b v2.", version.Message, StringComparison.Ordinal);
    }

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((one, other) => string.CompareOrdinal(one.FullName, other.FullName));

    private static ServiceProvider Container(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static LeadDefinition Ready(int employees) =>
        LeadDefinition.Named("sales ready", 1).AgreedBy("marketing", "sales").When(_employees.AtLeast(employees));

    private static ProcessDefinition Process(string name, int version, string buyer = "exploring") =>
        ProcessDefinition.Named(name, version)
            .Stage("inquiry", team: "marketing", buyer: buyer)
            .Stage("customer", team: "sales", buyer: "using", outcome: Outcome.Won)
            .On("win", "inquiry", "customer", gate: _salesReady)
            .Build();
}
