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
    public void The_hosts_time_provider_is_the_clock_whether_it_comes_before_or_after()
    {
        var time = new StoppedTime(Instant.FromUtc(2026, 11, 23, 9, 0));
        using var before = Container(services => services.AddSingleton<TimeProvider>(time).AddRevenueProcess(options => options.Add(Process("b2b", 1))));
        using var after = Container(services => services.AddRevenueProcess(options => options.Add(Process("b2b", 1))).AddSingleton<TimeProvider>(time));

        Assert.Equal(time.Now, before.GetRequiredService<IClock>().GetCurrentInstant());
        Assert.Equal(time.Now, after.GetRequiredService<IClock>().GetCurrentInstant());
    }

    [Fact]
    public void The_hosts_own_clock_goes_before_its_time_provider()
    {
        var clock = FakeClock.FromUtc(2026, 11, 23);
        using var provider = Container(services => services
            .AddSingleton<TimeProvider>(new StoppedTime(Instant.FromUtc(2020, 1, 1, 0, 0)))
            .AddSingleton<IClock>(clock)
            .AddRevenueProcess(options => options.Add(Process("b2b", 1))));

        Assert.Same(clock, provider.GetRequiredService<IClock>());
    }

    [Fact]
    public void Registering_the_same_again_changes_nothing()
    {
        using var provider = Container(services => services
            .AddRevenueProcess(options => options.Add(Process("b2b", 1)))
            .AddRevenueProcess(options => options.Add(Process("b2b", 1))));

        Assert.Equal("b2b v1", string.Join(", ", provider.GetRequiredService<ProcessCatalog>().Processes));
        Assert.Single(provider.GetServices<ProcessCatalog>());
        Assert.Single(provider.GetServices<Vocabulary>());
        Assert.Single(provider.GetServices<IClock>());
        Assert.Single(provider.GetServices<JourneyEngine>());
        Assert.Single(provider.GetKeyedServices<JourneyEngine>("b2b"));
    }

    [Fact]
    public void What_several_modules_register_adds_up()
    {
        using var provider = Container(services => services
            .AddRevenueProcess(options => options.Add(Process("b2b", 1, gate: Asked("credit is fine"))).Condition("credit is fine", static (_, _) => CustomVerdict.Met("by hand")))
            .AddRevenueProcess(options => options.Add(Process("b2c", 1)))
            .AddRevenueProcess(options => options.Add(Process("b2b", 2))));

        Assert.Equal("b2b v1, b2c v1, b2b v2", string.Join(", ", provider.GetRequiredService<ProcessCatalog>().Processes));
        Assert.Equal(2, provider.GetRequiredKeyedService<JourneyEngine>("b2b").Process.Version);
        Assert.True(provider.GetRequiredService<ProcessCatalog>().Engine("b2b", 1).Process.Definitions.Single().Leaves.OfType<CustomCriterion>().Single().IsBound);
        Assert.Equal(["approved v1", "sales ready v1"], provider.GetRequiredService<Vocabulary>().Definitions.Select(each => each.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_call_unregisters_nothing()
    {
        var services = new ServiceCollection();
        services.AddRevenueProcess(options => options.Add(Process("b2b", 1)));
        var first = services.ToArray();
        services.AddRevenueProcess(options => options.Add(Process("b2c", 1)));

        Assert.Equal(first, services.Take(first.Length));
    }

    [Fact]
    public void A_container_keeps_what_it_was_built_with()
    {
        var services = new ServiceCollection();
        using var provider = services.AddRevenueProcess(options => options.Add(Process("b2b", 1))).BuildServiceProvider();
        services.AddRevenueProcess(options => options.Add(Process("b2c", 1)));

        Assert.Equal("b2b v1", string.Join(", ", provider.GetRequiredService<ProcessCatalog>().Processes));
        Assert.Equal("b2b v1", provider.GetRequiredService<JourneyEngine>().Process.ToString());
    }

    [Fact]
    public void What_a_host_does_with_the_options_after_the_call_has_no_effect()
    {
        RevenueProcessOptions? kept = null;
        var services = new ServiceCollection();
        services.AddRevenueProcess(options => kept = options.Add(Process("b2b", 1)));
        kept!.Add(Process("b2b", 1, buyer: "looking"));
        using var provider = services.AddRevenueProcess(options => options.Add(Process("b2c", 1))).BuildServiceProvider();

        Assert.Equal("b2b v1, b2c v1", string.Join(", ", provider.GetRequiredService<ProcessCatalog>().Processes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_registration_that_fails_changes_nothing(bool isSecond)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(FakeClock.FromUtc(2026, 11, 23));
        if (isSecond)
        {
            services.AddRevenueProcess(options => options.Add(Process("b2b", 1)));
        }

        var before = services.ToArray();
        Action<RevenueProcessOptions>[] faulty =
        [
            options => options.Add(Process("b2b", 1)).Add(Process("b2b", 1, buyer: "looking")),
            options => options.Add(Process("b2c", 1)).Use(Vocabulary.Of([])),
            options => options.Add(Process("b2c", 1, gate: Asked("credit is fine"))),
            options => options.Add(Process("b2b", 1)).Add(Process("b2c", 1, gate: Ready(employees: 10))), // one name, two meanings: no vocabulary
            options => throw new InvalidOperationException($"The host fails after adding {options.Add(Process("b2c", 1)).Processes[^1]}."),
        ];
        foreach (var each in faulty)
        {
            Assert.ThrowsAny<Exception>(() => services.AddRevenueProcess(each));
            Assert.Equal(before, services);
        }

        using var provider = services.AddRevenueProcess(options => options.Add(Process("b2b", 1))).BuildServiceProvider();
        Assert.Equal("b2b v1", string.Join(", ", provider.GetRequiredService<ProcessCatalog>().Processes));
        Assert.NotNull(provider.GetRequiredService<JourneyEngine>());
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
    public void Each_process_is_there_by_its_name()
    {
        using var provider = Container(services => services
            .AddRevenueProcess(options => options.Add(Process("b2b", 1)).Add(Process("b2c", 1)).Add(Process("b2c", 2)))
            .AddSingleton<Desk>());

        Assert.Equal("b2c v2", provider.GetRequiredService<Desk>().Engine.Process.ToString());
        Assert.Equal("b2b v1", provider.GetRequiredKeyedService<ProcessDefinition>("b2b").ToString());
        Assert.Same(provider.GetRequiredService<ProcessCatalog>().Engine("b2b"), provider.GetRequiredKeyedService<JourneyEngine>("b2b"));
        Assert.Null(provider.GetKeyedService<JourneyEngine>("b2g"));
    }

    [Fact]
    public void With_one_name_the_key_may_be_left_out()
    {
        using var provider = Container(services => services.AddRevenueProcess(options => options.Add(Process("b2b", 1)).Add(Process("b2b", 2))));

        Assert.Same(provider.GetRequiredKeyedService<JourneyEngine>("b2b"), provider.GetRequiredService<JourneyEngine>());
        Assert.Equal("b2b v2", provider.GetRequiredService<ProcessDefinition>().ToString());
    }

    [Fact]
    public void With_several_names_asking_without_a_key_names_the_keys()
    {
        using var provider = Container(services => services
            .AddRevenueProcess(options => options.Add(Process("b2b", 1)))
            .AddRevenueProcess(options => options.Add(Process("b2c", 1))));
        const string message =
            """There are 2 processes. Ask for an engine or a definition by the name of its process: [FromKeyedServices("b2b")], [FromKeyedServices("b2c")].""";

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => provider.GetService<JourneyEngine>()).Message);
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => provider.GetService<ProcessDefinition>()).Message);
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

    private static ServiceProvider Container(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static LeadDefinition Ready(int employees) =>
        LeadDefinition.Named("sales ready", 1).AgreedBy("marketing", "sales").When(_employees.AtLeast(employees));

    private static LeadDefinition Asked(string condition) => LeadDefinition.Named("approved", 1).When(Criterion.Custom(condition));

    private static ProcessDefinition Process(string name, int version, string buyer = "exploring", LeadDefinition? gate = null) =>
        ProcessDefinition.Named(name, version)
            .Stage("inquiry", team: "marketing", buyer: buyer)
            .Stage("customer", team: "sales", buyer: "using", outcome: Outcome.Won)
            .On("win", "inquiry", "customer", gate: gate ?? _salesReady)
            .Build();

    private sealed class Desk([FromKeyedServices("b2c")] JourneyEngine engine)
    {
        public JourneyEngine Engine => engine;
    }

    private sealed class StoppedTime(Instant now) : TimeProvider
    {
        public Instant Now => now;

        public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();
    }
}
