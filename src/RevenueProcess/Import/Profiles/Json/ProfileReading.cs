using System.Text.Json;

namespace RevenueProcess;

/// <summary>Reads profiles from JSON. What is wrong with a value is listed and reading goes on, so that all faults are reported together.</summary>
internal sealed class ProfileReading
{
    private readonly JsonReading _reading;
    private readonly ImportCellReading _cells;
    private readonly TableReading _tables;

    // Where each fact is named first: a name occurs once in all files.
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private ProfileReading(JsonReading reading)
    {
        _reading = reading;
        _cells = new ImportCellReading(reading);
        _tables = new TableReading(reading, _cells);
    }

    /// <summary>The profiles; null when they have faults, which are then listed.</summary>
    public static PastLeadsMap? Read(JsonReading reading, JsonElement element, string path) => new ProfileReading(reading).Read(element, path);

    private PastLeadsMap? Read(JsonElement element, string path)
    {
        if (JsonMembers.Of(_reading, element, path, ProfileKeys.OfProfiles) is not { } profiles)
        {
            return null;
        }

        profiles.Text(ImportKeys.Schema);
        var (zone, patterns, missing) = (_tables.Zone(profiles), _cells.Patterns(profiles), profiles.Texts(ImportKeys.Missing));
        var (ignoresCase, numbers) = (profiles.Flag(ImportKeys.IgnoreCase), _cells.Numbers(profiles));
        var leads = profiles.Required(ProfileKeys.Leads) is { } one ? Leads(one, profiles.PathOf(ProfileKeys.Leads)) : null;
        var joined = profiles.List(ProfileKeys.Joined).Select(file => Joined(file.Element, file.Path)).OfType<JoinedSource>().ToList();
        return leads is null ? null : new PastLeadsMap(leads)
        {
            Joined = joined,
            Zone = zone,
            Patterns = patterns ?? [],
            Missing = missing ?? [],
            IgnoresCase = ignoresCase,
            Numbers = numbers ?? NumberFormat.Plain,
        };
    }

    private LeadsSource? Leads(JsonElement element, string path)
    {
        if (JsonMembers.Of(_reading, element, path, ProfileKeys.OfLeads) is not { } source)
        {
            return null;
        }

        var (file, complete, key) = (source.RequiredName(ImportKeys.File), _tables.Common(source), _cells.RequiredText(source, ImportKeys.Key));
        var (decided, facts) = (_cells.Instant(source, ProfileKeys.DecidedAt), Facts(source));
        var fate = source.Required(ProfileKeys.Fate) is { } one ? Fate(one, source.PathOf(ProfileKeys.Fate)) : null;
        var answer = source.Find(ProfileKeys.Answer) is { } other ? Answer(other, source.PathOf(ProfileKeys.Answer)) : null;
        return fate is null ? null : (LeadsSource)complete(new LeadsSource(file ?? ImportKindReading.Unreadable, key, fate) { DecidedAt = decided, Answer = answer, Facts = facts });
    }

    private JoinedSource? Joined(JsonElement element, string path)
    {
        if (JsonMembers.Of(_reading, element, path, ProfileKeys.OfJoined) is not { } source)
        {
            return null;
        }

        var (file, complete, key) = (source.RequiredName(ImportKeys.File), _tables.Common(source), _cells.RequiredText(source, ImportKeys.Key));
        return (JoinedSource)complete(new JoinedSource(file ?? ImportKindReading.Unreadable, key) { On = _cells.Text(source, ProfileKeys.On), Facts = Facts(source) });
    }

    private FateColumn? Fate(JsonElement element, string path)
    {
        if (JsonMembers.Of(_reading, element, path, ProfileKeys.OfFate) is not { } fate)
        {
            return null;
        }

        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var (cell, won, lost, open) = (
            _cells.TextAmong(fate, column: null), Texts(fate, ProfileKeys.Won, isRequired: true, first), Texts(fate, ProfileKeys.Lost, isRequired: true, first), Texts(fate, ProfileKeys.Open, isRequired: false, first));
        return new FateColumn(cell, won, lost) { Open = open };
    }

    private AnswerColumn? Answer(JsonElement element, string path)
    {
        if (JsonMembers.Of(_reading, element, path, ProfileKeys.OfAnswer) is not { } answer)
        {
            return null;
        }

        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var (cell, accepted, refused) = (
            _cells.TextAmong(answer, column: null), Texts(answer, ProfileKeys.Accepted, isRequired: true, first), Texts(answer, ProfileKeys.Refused, isRequired: true, first));
        return new AnswerColumn(cell, accepted, refused) { Reason = _cells.Text(answer, ImportKeys.Reason) };
    }

    /// <summary>Texts of a cell, none of which was listed before; others are left out.</summary>
    private List<string> Texts(JsonMembers members, string key, bool isRequired, Dictionary<string, string> first)
    {
        var texts = new List<string>();
        if (isRequired)
        {
            members.Required(key);
        }

        foreach (var (element, path) in members.List(key))
        {
            if (!_reading.Text(element, path, out var text))
            {
                continue;
            }

            if (!CellText.CanBeCell(text))
            {
                _reading.Add(FaultCodes.NeverMatches, path, ("text", text));
            }
            else if (first.TryAdd(text, path))
            {
                texts.Add(text);
            }
            else
            {
                _reading.Add(FaultCodes.Repeated, path, ("name", text), ("first", first[text]));
            }
        }

        return texts;
    }

    private List<FactCell> Facts(JsonMembers source) =>
    [
        .. source.List(ImportKeys.Attributes).Select(attribute => Attribute(attribute.Element, attribute.Path)).OfType<FactCell>(),
        .. source.List(ProfileKeys.Signals).Select(signal => Signal(signal.Element, signal.Path)).OfType<FactCell>(),
    ];

    private FactCell? Attribute(JsonElement element, string path)
    {
        // Which keys are known depends on the kind, so that it is looked at first.
        var kind = ProfileKeys.Kinds.FirstOrDefault(known => known.Word == ImportReading.WordOf(element, ImportKeys.Kind), ProfileKeys.Kinds[0]).Kind;
        if (JsonMembers.Of(_reading, element, path, ProfileKeys.OfAttribute(kind)) is not { } attribute)
        {
            return null;
        }

        attribute.Word<FactKind>(ImportKeys.Kind, ProfileKeys.Kinds);
        var (name, separator) = (NameOf(attribute), attribute.Text(ProfileKeys.Separator));
        if (separator?.Length == 0)
        {
            _reading.Add(FaultCodes.Empty, attribute.PathOf(ProfileKeys.Separator));
        }

        var cell = kind == FactKind.Instant ? _cells.InstantAmong(attribute, name ?? string.Empty) : _cells.TextAmong(attribute, name ?? string.Empty);
        return name is null ? null : new FactCell(Fact.Of(kind, name)) { Cell = Stated(attribute, cell), Separator = separator is { Length: > 0 } some ? some : ProfileTexts.Semicolon };
    }

    private FactCell? Signal(JsonElement element, string path)
    {
        if (JsonMembers.Of(_reading, element, path, ProfileKeys.OfSignal) is not { } signal)
        {
            return null;
        }

        var name = NameOf(signal);
        var cell = _cells.InstantAmong(signal, name ?? string.Empty);
        return name is null ? null : new FactCell(Fact.Signal(name)) { Cell = Stated(signal, cell) };
    }

    /// <summary>The cell; null where nothing is said of it.</summary>
    private static ImportCell? Stated(JsonMembers members, ImportCell cell) => cell.IsPlain && !members.Has(ImportKeys.Column) ? null : cell;

    /// <summary>The name of a fact, unless another has it.</summary>
    private string? NameOf(JsonMembers members)
    {
        if (members.RequiredName(ImportKeys.Name) is not { } name || _names.TryAdd(name, members.Path))
        {
            return members.Name(ImportKeys.Name);
        }

        _reading.Add(FaultCodes.Repeated, members.PathOf(ImportKeys.Name), ("name", name), ("first", _names[name]));
        return null;
    }
}
