namespace RevenueProcess;

/// <summary>
/// What the calls of <see cref="RevenueProcessServices.AddRevenueProcess"/> up to one of them have registered, checked as a whole.
/// Each call adds one to the host's services and the last one holds: nothing is taken out again, and a container that was built
/// earlier keeps what it was built with.
/// </summary>
internal sealed class RegisteredProcesses
{
    /// <summary>Checks the options and makes everything that can fail.</summary>
    /// <exception cref="InvalidOperationException">The options have faults; the message lists all of them.</exception>
    /// <exception cref="InvalidDefinitionException">The lead definitions of the processes make no vocabulary.</exception>
    public RegisteredProcesses(RevenueProcessOptions options)
    {
        string[] faults = [.. options.Faults()];
        if (faults.Length > 0)
        {
            throw new InvalidOperationException($"RevenueProcess cannot be registered: {string.Join("; ", faults)}.");
        }

        Options = options;
        Catalog = new ProcessCatalog([.. options.Processes.Select(process => process.Bind(options.Conditions))]);
        Vocabulary = options.Vocabulary?.Bind(options.Conditions) ?? Vocabulary.Of(
            Catalog.Processes.SelectMany(process => process.Definitions).Distinct(), Catalog.Processes.SelectMany(process => process.Scores).Distinct());
    }

    /// <summary>What the calls asked for; never changed again.</summary>
    public RevenueProcessOptions Options { get; }

    public ProcessCatalog Catalog { get; }

    public Vocabulary Vocabulary { get; }
}
