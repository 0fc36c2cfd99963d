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
        reading.Object(element, path, JourneyEventKeys.OfEvent) is { } members ? new JourneyEventReading(reading, members, path).Event() : null;

    private JourneyEvent? Event()
    {
        var kind = Name(JourneyEventKeys.Kind);
        var (journey, lead, sequence) = (Name(JourneyEventKeys.JourneyId), Name(JourneyEventKeys.LeadId), Whole(JourneyEventKeys.Sequence, long.MaxValue));
        var (at, process) = (Required<Instant>(JourneyEventKeys.At, _reading.Instant), Required<ProcessIdentity?>(JourneyEventKeys.Process, Identity));
        var (actor, actorKind, command) =
            (OptionalName(JourneyEventKeys.Actor), Required<ActorKind>(JourneyEventKeys.ActorKind, KindOfActor), OptionalName(JourneyEventKeys.CommandId));
        var head = new EventHead(journey!, lead!, sequence, at, process!, actor, actorKind, command);
        return kind switch
        {
            null or JourneyEventKeys.StageEntered => Entered(head),
            JourneyEventKeys.ServiceLevelBreached => Breached(head),
            JourneyEventKeys.DueChanged => Changed(head),
            JourneyEventKeys.Migrated => Migrated(head),
            JourneyEventKeys.ValueStated => Stated(head),
            JourneyEventKeys.Touched => Touched(head),
            _ => Unknown(kind, head),
        };
    }

    private StageEntered? Entered(in EventHead head)
    {
        var (from, to, trigger) = (OptionalName(JourneyEventKeys.From), Name(JourneyEventKeys.To), OptionalName(JourneyEventKeys.Trigger));
        var (reason, deadline, evidence) = (OptionalName(JourneyEventKeys.Reason), OptionalDeadline(JourneyEventKeys.Deadline), Evidence());
        return _fine ? new StageEntered(head, from, to!, trigger, reason, deadline, new ValueList<Evaluation>(evidence)) : null;
    }

    private ServiceLevelBreached? Breached(in EventHead head)
    {
        var (stage, due) = (Name(JourneyEventKeys.Stage), Required<Instant>(JourneyEventKeys.Due, _reading.Instant));
        return _fine ? new ServiceLevelBreached(head, stage!, due) : null;
    }

    private DueChanged? Changed(in EventHead head)
    {
        var (stage, was, deadline) = (Name(JourneyEventKeys.Stage), RequiredDeadline(JourneyEventKeys.Was), RequiredDeadline(JourneyEventKeys.Deadline));
        return _fine ? new DueChanged(head, stage!, was!, deadline!) : null;
    }

    private Migrated? Migrated(in EventHead head)
    {
        var (left, from, to) = (Required<ProcessIdentity?>(JourneyEventKeys.Left, Identity), Name(JourneyEventKeys.From), Name(JourneyEventKeys.To));
        var policy = Required<DeadlinePolicy>(JourneyEventKeys.Deadlines, Policy);
        var (deadline, renamed) = (OptionalDeadline(JourneyEventKeys.Deadline), Renamed());
        return _fine ? new Migrated(head, left!, from!, to!, policy, deadline, renamed) : null;
    }

    private ValueStated? Stated(in EventHead head)
    {
        var (value, currency) = (Optional<decimal>(JourneyEventKeys.Value, Amount), OptionalName(JourneyEventKeys.Currency));
        var (close, owner) = (Optional<LocalDate>(JourneyEventKeys.ExpectedClose, _reading.Date), OptionalName(JourneyEventKeys.Owner));
        return StatesSomething() && _fine ? new ValueStated(head, value, currency, close, owner) : null;
    }

    private Touched? Touched(in EventHead head)
    {
        var (what, team) = (Name(JourneyEventKeys.What), OptionalName(JourneyEventKeys.Team));
        return _fine ? new Touched(head, what!, team) : null;
    }

    private JourneyEvent? Unknown(string kind, in EventHead head)
    {
        _reading.Add(
            FaultCodes.UnknownEventKind, JsonPath.Of(_path, JourneyEventKeys.Kind),
            ("kind", kind), ("journey", head.JourneyId ?? ""), ("sequence", head.Sequence), ("known", JourneyEventKeys.Kinds));
        return null;
    }

    /// <summary>Whether anything is stated, and a value with its currency.</summary>
    private bool StatesSomething()
    {
        var (value, currency) = (_members.ContainsKey(JourneyEventKeys.Value), _members.ContainsKey(JourneyEventKeys.Currency));
        if (value != currency)
        {
            _reading.Add(FaultCodes.MissingKey, _path, ("key", value ? JourneyEventKeys.Currency : JourneyEventKeys.Value));
            return false;
        }

        if (value || _members.ContainsKey(JourneyEventKeys.ExpectedClose) || _members.ContainsKey(JourneyEventKeys.Owner))
        {
            return true;
        }

        _reading.Add(FaultCodes.MissingChoice, _path, ("keys", new[] { JourneyEventKeys.Value, JourneyEventKeys.ExpectedClose, JourneyEventKeys.Owner }));
        return false;
    }

    private T Required<T>(string key, JsonRead<T> read)
    {
        _fine &= _reading.Required(_members, key, _path, read, out T value);
        return value;
    }

    private T? Optional<T>(string key, JsonRead<T> read)
        where T : struct => _members.ContainsKey(key) ? Required(key, read) : null;

    private string? Name(string key) => Required<string?>(key, _reading.Name);

    private string? OptionalName(string key) => _members.ContainsKey(key) ? Name(key) : null;

    private long Whole(string key, long most) =>
        Required(key, (JsonElement element, string path, out long number) => _reading.Integer(element, path, 1, most, out number));

    private bool Amount(JsonElement element, string path, out decimal amount)
    {
        if (!_reading.Number(element, path, out amount))
        {
            return false;
        }

        if (amount >= 0)
        {
            return true;
        }

        _reading.Add(FaultCodes.OutOfRange, path, ("number", element.GetRawText()), ("low", 0m), ("high", decimal.MaxValue));
        return false;
    }

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

    private bool Policy(JsonElement element, string path, out DeadlinePolicy policy) =>
        _reading.OneOf(element, path, Enum.GetValues<DeadlinePolicy>(), MigrationPlanKeys.WordFor, out policy);

    private ValueMap<string> Renamed() =>
        _members.ContainsKey(JourneyEventKeys.Renamed) ? Required<ValueMap<string>?>(JourneyEventKeys.Renamed, Names) ?? ValueMap<string>.Empty : ValueMap<string>.Empty;

    private bool Names(JsonElement element, string path, out ValueMap<string>? names)
    {
        names = null;
        if (_reading.Entries(element, path) is not { } entries)
        {
            return false;
        }

        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value, at) in entries)
        {
            if (Characters.AreBlank(key))
            {
                _reading.Add(FaultCodes.Blank, at, ("text", key));
            }
            else if (_reading.Name(value, at, out var name))
            {
                read[key] = name;
            }
        }

        names = new ValueMap<string>(read);
        return read.Count == entries.Count;
    }

    private Deadline? OptionalDeadline(string key) => _members.ContainsKey(key) ? RequiredDeadline(key) : null;

    private Deadline? RequiredDeadline(string key) => Required<Deadline?>(key, DeadlineOf);

    private bool DeadlineOf(JsonElement element, string path, out Deadline? deadline)
    {
        deadline = null;
        if (_reading.Object(element, path, JourneyEventKeys.Due, JourneyEventKeys.Calendar) is not { } members)
        {
            return false;
        }

        var inner = new JourneyEventReading(_reading, members, path);
        var due = inner.Required<Instant>(JourneyEventKeys.Due, _reading.Instant);
        var calendar = members.ContainsKey(JourneyEventKeys.Calendar) ? inner.Required<CalendarIdentity?>(JourneyEventKeys.Calendar, CalendarOf) : null;
        deadline = inner._fine ? new Deadline(due, calendar) : null;
        return inner._fine;
    }

    private bool CalendarOf(JsonElement element, string path, out CalendarIdentity? calendar)
    {
        calendar = null;
        if (_reading.Object(element, path, JourneyEventKeys.Name, JourneyEventKeys.Version) is not { } members)
        {
            return false;
        }

        var inner = new JourneyEventReading(_reading, members, path);
        var (name, version) = (inner.Name(JourneyEventKeys.Name), inner.Whole(JourneyEventKeys.Version, int.MaxValue));
        calendar = inner._fine ? new CalendarIdentity(name!, (int)version) : null;
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
