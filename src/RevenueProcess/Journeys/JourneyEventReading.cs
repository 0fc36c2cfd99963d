using System.Text.Json;
using NodaTime;

namespace RevenueProcess;

/// <summary>Reads one event; what is wrong goes to the list of faults, and reading goes on.</summary>
internal sealed class JourneyEventReading
{
    private readonly JsonReading _reading;
    private readonly Dictionary<string, JsonElement> _members;
    private readonly string _path;
    private bool _fine = true;

    private JourneyEventReading(JsonReading reading, Dictionary<string, JsonElement> members, string path) =>
        (_reading, _members, _path) = (reading, members, path);

    /// <summary>The event; null when it has faults, which are then listed.</summary>
    public static JourneyEvent? Read(JsonReading reading, JsonElement element, string path) =>
        reading.Object(
            element, path, JourneyEventKeys.Kind, JourneyEventKeys.JourneyId, JourneyEventKeys.LeadId, JourneyEventKeys.Sequence, JourneyEventKeys.At,
            JourneyEventKeys.Process, JourneyEventKeys.Actor, JourneyEventKeys.ActorKind, JourneyEventKeys.CommandId, JourneyEventKeys.From,
            JourneyEventKeys.To, JourneyEventKeys.Trigger, JourneyEventKeys.Reason, JourneyEventKeys.Evidence) is { } members
            ? new JourneyEventReading(reading, members, path).Event()
            : null;

    private StageEntered? Event()
    {
        var kind = Name(JourneyEventKeys.Kind);
        var (journey, lead, sequence) = (Name(JourneyEventKeys.JourneyId), Name(JourneyEventKeys.LeadId), Whole(JourneyEventKeys.Sequence, long.MaxValue));
        var (at, process) = (Required<Instant>(JourneyEventKeys.At, _reading.Instant), Required<ProcessIdentity?>(JourneyEventKeys.Process, Identity));
        var (actor, actorKind, command) =
            (OptionalName(JourneyEventKeys.Actor), Required<ActorKind>(JourneyEventKeys.ActorKind, KindOfActor), OptionalName(JourneyEventKeys.CommandId));
        if (kind is not (null or JourneyEventKeys.StageEntered))
        {
            _reading.Add(
                FaultCodes.UnknownEventKind, JsonPath.Of(_path, JourneyEventKeys.Kind),
                ("kind", kind), ("journey", journey ?? ""), ("sequence", sequence), ("known", new[] { JourneyEventKeys.StageEntered }));
            return null;
        }

        var (from, to, trigger) = (OptionalName(JourneyEventKeys.From), Name(JourneyEventKeys.To), OptionalName(JourneyEventKeys.Trigger));
        var (reason, evidence) = (OptionalName(JourneyEventKeys.Reason), Evidence());
        return _fine
            ? new StageEntered
            {
                JourneyId = journey!,
                LeadId = lead!,
                Sequence = sequence,
                At = at,
                Process = process!,
                Actor = actor,
                ActorKind = actorKind,
                CommandId = command,
                From = from,
                To = to!,
                Trigger = trigger,
                Reason = reason,
                Evidence = evidence,
            }
            : null;
    }

    private T Required<T>(string key, JsonRead<T> read)
    {
        _fine &= _reading.Required(_members, key, _path, read, out T value);
        return value;
    }

    private string? Name(string key) => Required<string?>(key, _reading.Name);

    private string? OptionalName(string key) => _members.ContainsKey(key) ? Name(key) : null;

    private long Whole(string key, long most) =>
        Required(key, (JsonElement element, string path, out long number) => _reading.Integer(element, path, 1, most, out number));

    private bool KindOfActor(JsonElement element, string path, out ActorKind kind) =>
        _reading.OneOf(element, path, Enum.GetValues<ActorKind>(), JourneyEventKeys.Of, out kind);

    private bool Identity(JsonElement element, string path, out ProcessIdentity? identity)
    {
        identity = null;
        if (_reading.Object(element, path, JourneyEventKeys.Name, JourneyEventKeys.Version, JourneyEventKeys.Hash) is not { } members)
        {
            return false;
        }

        var inner = new JourneyEventReading(_reading, members, path);
        var (name, version, hash) = (inner.Name(JourneyEventKeys.Name), inner.Whole(JourneyEventKeys.Version, int.MaxValue), inner.Name(JourneyEventKeys.Hash));
        identity = inner._fine ? new ProcessIdentity(name!, (int)version, hash!) : null;
        return inner._fine;
    }

    private List<Evaluation> Evidence() => _members.ContainsKey(JourneyEventKeys.Evidence)
        ? Required<List<Evaluation>?>(JourneyEventKeys.Evidence, Evaluations) ?? []
        : [];

    private bool Evaluations(JsonElement element, string path, out List<Evaluation>? evidence)
    {
        evidence = _reading.Items<Evaluation>(element, path, Evaluation);
        return evidence is not null;
    }

    private bool Evaluation(JsonElement element, string path, out Evaluation evaluation)
    {
        var read = EvaluationJson.Read(_reading, element, path);
        evaluation = read!;
        return read is not null;
    }
}
