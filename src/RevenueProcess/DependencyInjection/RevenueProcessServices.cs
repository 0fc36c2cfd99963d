using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace RevenueProcess;

/// <summary>Registers the library with a host's container.</summary>
public static class RevenueProcessServices
{
    /// <summary>
    /// Registers, as singletons: a <see cref="ProcessCatalog"/> of all processes; the <see cref="Vocabulary"/>; an
    /// <see cref="IClock"/> (the system's, unless the host has its own); and, while there is only one process by name, its latest
    /// <see cref="ProcessDefinition"/> and <see cref="JourneyEngine"/>. Custom conditions are bound in all of them.
    /// </summary>
    /// <remarks>
    /// Calls add up: what an earlier call added stays, and adding it again changes nothing. Each call checks everything at once,
    /// so a host with a faulty process does not start.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Adds the processes and states the vocabulary.</param>
    /// <exception cref="InvalidOperationException">The options have faults; the message lists all of them.</exception>
    /// <exception cref="InvalidDefinitionException">The lead definitions of the processes make no vocabulary.</exception>
    public static IServiceCollection AddRevenueProcess(this IServiceCollection services, Action<RevenueProcessOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = (RevenueProcessOptions?)services
            .LastOrDefault(service => service.ServiceType == typeof(RevenueProcessOptions) && !service.IsKeyedService)?.ImplementationInstance
            ?? new RevenueProcessOptions();
        configure(options);
        string[] faults = [.. options.Faults()];
        if (faults.Length > 0)
        {
            throw new InvalidOperationException($"RevenueProcess cannot be registered: {string.Join("; ", faults)}.");
        }

        var catalog = new ProcessCatalog([.. options.Processes.Select(process => process.Bind(options.Conditions))]);
        var vocabulary = options.Vocabulary?.Bind(options.Conditions) ?? Vocabulary.Of(
            catalog.Processes.SelectMany(process => process.Definitions).Distinct(), catalog.Processes.SelectMany(process => process.Scores).Distinct());
        services.Replace(ServiceDescriptor.Singleton(options));
        services.Replace(ServiceDescriptor.Singleton(vocabulary));
        services.Replace(ServiceDescriptor.Singleton(catalog));
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.RemoveAll<JourneyEngine>();
        services.RemoveAll<ProcessDefinition>();
        if (options.Processes.Select(process => process.Name).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            var engine = catalog.Engine(options.Processes[0].Name);
            services.AddSingleton(engine);
            services.AddSingleton(engine.Process);
        }

        return services;
    }
}
