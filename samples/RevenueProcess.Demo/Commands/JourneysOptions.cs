using System.CommandLine;
using NodaTime;
using RevenueProcess.Samples.Demo.Import;

namespace RevenueProcess.Samples.Demo.Commands;

/// <summary>The options that say where journeys come from: an export, or the events that a host stored.</summary>
internal sealed class JourneysOptions
{
    private readonly Option<string?> _import = new("--import") { Description = "The history of the journeys, as an export; a JSON file that says how to read it.", HelpName = "I.json" };
    private readonly Option<string?> _events = new("--events") { Description = "The events of the journeys, as they are stored, an event a line.", HelpName = "E.jsonl" };
    private readonly Option<string?> _asOf = CommandOptions.AsOf();
    private readonly Option<string?> _zone = CommandOptions.Zone();
    private readonly DataOptions _data = new();

    public void AddTo(Command command)
    {
        command.Add(_import);
        command.Add(_events);
        command.Add(_asOf);
        command.Add(_zone);
        _data.AddTo(command);
    }

    /// <exception cref="InputException">Neither an import nor events are named, or both; the zone does not exist; or the import cannot be read.</exception>
    public JourneysSource Of(ParseResult parsed)
    {
        var (import, events) = (parsed.GetValue(_import), parsed.GetValue(_events));
        if ((import is null) == (events is null))
        {
            throw new InputException("say where the journeys are: an export (--import) or stored events (--events), and not both");
        }

        var document = import is null ? null : ImportDocument.Read(import);
        var zone = CommandOptions.ZoneOf(parsed.GetValue(_zone)) ?? document?.Map.Zone ?? DateTimeZone.Utc;
        return new JourneysSource(document, document is null ? null : _data.FolderOf(parsed, document.Folder), events, parsed.GetValue(_asOf), zone);
    }
}
