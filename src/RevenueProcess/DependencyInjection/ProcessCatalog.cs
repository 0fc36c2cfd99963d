using static System.FormattableString;

namespace RevenueProcess;

/// <summary>The processes of a host with their engines: one engine a version, shared by all.</summary>
public sealed class ProcessCatalog
{
    private readonly Dictionary<(string Name, int Version), JourneyEngine> _engines;

    /// <summary>A catalog of these processes.</summary>
    /// <exception cref="ArgumentException">There is none, or one version of a process comes with two contents.</exception>
    public ProcessCatalog(IReadOnlyList<ProcessDefinition> processes)
    {
        ArgumentNullException.ThrowIfNull(processes);
        var options = new RevenueProcessOptions();
        foreach (var process in processes)
        {
            options.Add(process);
        }

        if (options.Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException($"The processes make no catalog: {fault}.", nameof(processes));
        }

        Processes = options.Processes;
        _engines = Processes.ToDictionary(process => (process.Name, process.Version), process => new JourneyEngine(process));
    }

    /// <summary>Every version of every process, in the order in which they were added.</summary>
    public IReadOnlyList<ProcessDefinition> Processes { get; }

    /// <summary>The engine of a process: of its latest version, for new journeys, unless one is stated, for journeys that began under it.</summary>
    /// <exception cref="ArgumentException">There is no such process or version.</exception>
    public JourneyEngine Engine(string process, int? version = null)
    {
        var wanted = version ?? Processes.Where(known => known.Name == process).Select(known => known.Version).DefaultIfEmpty().Max();
        return _engines.TryGetValue((process, wanted), out var engine)
            ? engine
            : throw new ArgumentException(
                version is null
                    ? $"Process '{process}' is not in the catalog; it holds {string.Join(", ", Processes)}."
                    : Invariant($"Process '{process}' v{version} is not in the catalog; it holds {string.Join(", ", Processes)}."),
                nameof(process));
    }
}
