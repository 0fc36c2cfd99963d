using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>Stored events, folded to their journeys.</summary>
/// <param name="Journeys">The journeys, by id.</param>
/// <param name="AsOf">The instant to look at.</param>
internal sealed record EventsFile(IReadOnlyList<Journey> Journeys, Instant AsOf)
{
    /// <summary>Folds the events up to the instant that was asked for.</summary>
    /// <exception cref="InputException">The file cannot be read, an event has faults, or a version that events need is not given.</exception>
    public static EventsFile Read(string path, JourneysSource source, params IReadOnlyList<ProcessDefinition> versions)
    {
        try
        {
            using var file = InputFile.Open(path);
            var asked = source.Instant();
            List<JourneyEvent> events = [.. JourneyEventJson.ReadLines(file).Where(one => asked is null || one.At <= asked)];
            var catalog = new ProcessCatalog(versions);
            catalog.RequireAll(events.Select(one => one.Process));
            var journeys = Journey.FoldAll(catalog, events).OrderBy(journey => journey.Id, StringComparer.Ordinal).ToList();
            return new(journeys, asked ?? (events.Count == 0 ? NodaConstants.UnixEpoch : events.Max(one => one.At)));
        }
        catch (InvalidDefinitionException invalid)
        {
            throw new InputException(invalid.Faults.Select(fault => $"{path}: {fault}"));
        }
        catch (InvalidEventException invalid)
        {
            throw InputException.In(path, invalid.Message);
        }
    }
}
