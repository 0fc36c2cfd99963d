using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using NodaTime.Extensions;

namespace RevenueProcess;

/// <summary>Registers the library with a host's container.</summary>
public static class RevenueProcessServices
{
    /// <summary>Registers processes with a host's container, as singletons:
    /// <list type="bullet">
    /// <item>a <see cref="ProcessCatalog"/> of all processes, and the <see cref="Vocabulary"/>;</item>
    /// <item>for each process name, keyed by it, a <see cref="JourneyEngine"/> and a <see cref="ProcessDefinition"/> of the latest
    /// version: <c>[FromKeyedServices("b2b")] JourneyEngine</c>;</item>
    /// <item>the same two without a key, for a host whose processes all have one name; with several names, asking for one without a
    /// key throws an <see cref="InvalidOperationException"/> that lists the keys;</item>
    /// <item>an <see cref="IClock"/>: the host's <see cref="TimeProvider"/> if there is one, else the system's.</item>
    /// </list>
    /// What the host has registered itself stays and is used: its own clock, for example. Custom conditions are bound in all of them.
    /// </summary>
    /// <remarks>
    /// Calls add up: what an earlier call added stays, and adding it again changes nothing. Each call checks everything at once,
    /// so a host with a faulty process does not start. A call that throws has changed nothing.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Adds the processes and states the vocabulary; it sees what earlier calls added.</param>
    /// <returns>The host's services.</returns>
    /// <exception cref="InvalidOperationException">The options have faults; the message lists all of them.</exception>
    /// <exception cref="InvalidDefinitionException">The lead definitions of the processes make no vocabulary.</exception>
    public static IServiceCollection AddRevenueProcess(this IServiceCollection services, Action<RevenueProcessOptions> configure)
    {
        Require.NotNull(services);
        Require.NotNull(configure);
        var options = new RevenueProcessOptions(Registered(services)?.Options);
        configure(options);
        var registered = new RegisteredProcesses(new RevenueProcessOptions(options));

        services.AddSingleton(registered);                             // nothing above this line changes the host's services
        services.TryAddSingleton<ProcessCatalog>(static provider => provider.GetRequiredService<RegisteredProcesses>().Catalog);
        services.TryAddSingleton<Vocabulary>(static provider => provider.GetRequiredService<RegisteredProcesses>().Vocabulary);
        services.TryAddSingleton<IClock>(static provider => provider.GetService<TimeProvider>()?.ToClock() ?? SystemClock.Instance);
        services.TryAddSingleton<JourneyEngine>(TheOnly);
        services.TryAddSingleton<ProcessDefinition>(static provider => provider.GetRequiredService<JourneyEngine>().Process);
        foreach (var name in Names(registered.Catalog))
        {
            services.TryAddKeyedSingleton<JourneyEngine>(name, static (provider, key) => provider.GetRequiredService<ProcessCatalog>().Engine((string)key!));
            services.TryAddKeyedSingleton<ProcessDefinition>(name, static (provider, key) => provider.GetRequiredKeyedService<JourneyEngine>(key).Process);
        }

        return services;
    }

    private static RegisteredProcesses? Registered(IServiceCollection services) =>
        (RegisteredProcesses?)services.LastOrDefault(service => service.ServiceType == typeof(RegisteredProcesses))?.ImplementationInstance;

    private static JourneyEngine TheOnly(IServiceProvider provider)
    {
        string[] names = [.. Names(provider.GetRequiredService<ProcessCatalog>())];
        return names is [var only]
            ? provider.GetRequiredKeyedService<JourneyEngine>(only)
            : throw new InvalidOperationException(
                $"There are {names.Length} processes. Ask for an engine or a definition by the name of its process: {string.Join(", ", names.Select(Key))}.");
    }

    private static string Key(string name) => $"[FromKeyedServices(\"{name}\")]";

    private static IEnumerable<string> Names(ProcessCatalog catalog) => catalog.Processes.Select(process => process.Name).Distinct(StringComparer.Ordinal);
}
