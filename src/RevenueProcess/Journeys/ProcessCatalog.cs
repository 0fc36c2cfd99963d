using System.Diagnostics.CodeAnalysis;
using NodaTime;
using static System.FormattableString;

namespace RevenueProcess;

/// <summary>
/// The processes that a host knows, every version of each. Folding finds the definition of an event here; the engines, one a version, are
/// shared by all.
/// </summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ProcessCatalog
{
    private readonly Dictionary<(string Name, int Version), Lazy<JourneyEngine>> _engines;
    private readonly Dictionary<(string Name, int Version), ProcessDefinition> _processes;

    /// <summary>A catalog of these processes. The same definition given twice counts once.</summary>
    /// <param name="processes">At least one definition; several versions of one process may stand side by side.</param>
    /// <exception cref="ArgumentException">There is none, or one version of a process comes with two contents.</exception>
    public ProcessCatalog(params IReadOnlyList<ProcessDefinition> processes)
    {
        Require.NotNull(processes);
        foreach (var process in processes)
        {
            Require.NotNull(process, nameof(processes));
        }

        if (Faults(processes).FirstOrDefault() is { } fault)
        {
            throw new ArgumentException($"The processes make no catalog: {fault}.", nameof(processes));
        }

        Processes = Array.AsReadOnly(processes.Distinct().ToArray());
        _processes = Processes.ToDictionary(process => (process.Name, process.Version));
        _engines = Processes.ToDictionary(
            process => (process.Name, process.Version), process => new Lazy<JourneyEngine>(() => new JourneyEngine(process)));
    }

    /// <summary>Every version of every process, in the order in which they were given.</summary>
    public IReadOnlyList<ProcessDefinition> Processes { get; }

    /// <summary>The engine of a process: of its latest version, for new journeys, unless one is stated, for journeys that began under it.</summary>
    /// <param name="process">The name of the process.</param>
    /// <param name="version">The version; the latest unless stated.</param>
    /// <returns>The one engine of that version, the same at every call.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such process or version, or the process asks custom conditions that are not bound.
    /// </exception>
    public JourneyEngine Engine(string process, int? version = null)
    {
        Require.NotNull(process);
        var wanted = version ?? Processes.Where(known => known.Name == process).Select(known => known.Version).DefaultIfEmpty().Max();
        return _engines.TryGetValue((process, wanted), out var engine)
            ? engine.Value
            : throw new ArgumentException(
                version is null
                    ? $"Process '{process}' is not in the catalog; it holds {string.Join(", ", Processes)}."
                    : Invariant($"Process '{process}' v{version} is not in the catalog; it holds {string.Join(", ", Processes)}."),
                nameof(process));
    }

    /// <summary>The engine of the version that a journey runs under.</summary>
    /// <param name="journey">The journey.</param>
    /// <exception cref="ArgumentException">There is no such version, or the process asks custom conditions that are not bound.</exception>
    public JourneyEngine Engine(Journey journey) => Engine(Require.NotNull(journey).Process.Name, journey.Process.Version);

    /// <summary>
    /// Decides a command from what the host's store has of the journey: folds it, finds the engine of its version, and finds the events that the command
    /// led to before, so that a command with an id is done once.
    /// </summary>
    /// <param name="stored">All events of the journey that is asked, from sequence 1; none for a start.</param>
    /// <param name="command">What is asked, and by whom.</param>
    /// <param name="profile">The facts about the lead at that instant.</param>
    /// <param name="now">When it is asked; not before the journey's last event.</param>
    /// <param name="process">The process in which a journey starts, whose latest version decides; the only one of the catalog unless stated.</param>
    /// <returns><inheritdoc cref="JourneyEngine.Decide" path="/returns"/></returns>
    /// <exception cref="InvalidEventException">The events make no journey, or there are none for another command than a start.</exception>
    /// <exception cref="ArgumentException">The catalog lacks the process, or has several and none is named for a start; or the engine cannot decide.</exception>
    public Decision Decide(IReadOnlyList<JourneyEvent> stored, JourneyCommand command, LeadProfile profile, Instant now, string? process = null)
    {
        stored = Require.AllPresent(stored);
        Require.NotNull(command);
        Require.NotNull(profile);
        if (stored.Count == 0 && command is StartJourney)
        {
            return process is null && Processes.DistinctBy(one => one.Name, StringComparer.Ordinal).Skip(1).Any()
                ? throw new ArgumentException($"The catalog holds several processes, {string.Join(", ", Processes)}; name the one in which the journey starts.", nameof(process))
                : Engine(process ?? Processes[0].Name).Decide(journey: null, command, profile, now);
        }

        var journey = Journey.Fold(this, stored);
        var recorded = command.Id is { } id ? stored.Where(one => one.CommandId == id).Except(command.Recorded) : [];
        return Engine(journey).Decide(journey, command with { Recorded = [.. command.Recorded, .. recorded] }, profile, now);
    }

    /// <summary>Finds one version of a process.</summary>
    /// <param name="process">The name of the process.</param>
    /// <param name="version">The version.</param>
    /// <param name="definition">The definition, or null.</param>
    /// <returns>Whether the catalog has it.</returns>
    public bool TryFind(string process, int version, [NotNullWhen(true)] out ProcessDefinition? definition)
    {
        Require.NotNull(process);
        return _processes.TryGetValue((process, version), out definition);
    }

    /// <summary>
    /// The versions that stored journeys need and the catalog lacks. Ask when the host starts: a journey whose version is missing cannot be folded.
    /// </summary>
    /// <param name="needed">The definitions that stored events name, in any order and any number: <see cref="JourneyEvent.Process"/>.</param>
    /// <returns>A fault for each that is missing, or known with another content, in the order in which they are first named; none if all are there.</returns>
    /// <exception cref="ArgumentNullException">The list or an identity in it is null.</exception>
    public IReadOnlyList<Fault> Missing(IEnumerable<ProcessIdentity> needed)
    {
        Require.NotNull(needed);
        var missing = new List<Fault>();
        foreach (var identity in needed.Select(one => Require.NotNull(one, nameof(needed))).Distinct())
        {
            if (!TryFind(identity.Name, identity.Version, out var known))
            {
                missing.Add(new Fault(FaultCodes.MissingVersion, "$", ("process", identity.ToString()), ("hash", identity.Hash), ("known", Processes.Select(one => one.ToString()))));
            }
            else if (known.Hash != identity.Hash)
            {
                missing.Add(new Fault(FaultCodes.OtherContent, "$", ("process", identity.ToString()), ("hash", identity.Hash), ("expected", known.Hash)));
            }
        }

        return new ValueList<Fault>(missing);
    }

    /// <summary>Asks that the catalog has every version that stored journeys need.</summary>
    /// <param name="needed">As <see cref="Missing"/> says.</param>
    /// <exception cref="InvalidDefinitionException">It lacks some; all are listed.</exception>
    public void RequireAll(IEnumerable<ProcessIdentity> needed)
    {
        if (Missing(needed) is { Count: > 0 } missing)
        {
            throw new InvalidDefinitionException(missing);
        }
    }

    /// <summary>What keeps processes from making a catalog; none for those that do.</summary>
    internal static IEnumerable<string> Faults(IReadOnlyList<ProcessDefinition> processes)
    {
        if (processes.Count == 0)
        {
            yield return "no process is added; add at least one";
        }

        foreach (var rivals in processes.Distinct().GroupBy(process => (process.Name, process.Version)).Where(group => group.Count() > 1))
        {
            yield return $"{rivals.First()} is added with two contents; a definition never changes, so a change is a new version";
        }
    }
}
