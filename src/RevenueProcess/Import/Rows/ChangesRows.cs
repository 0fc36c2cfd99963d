namespace RevenueProcess;

/// <summary>Makes each row of a file a change of its journey, and keeps what was before the first change of each property.</summary>
internal sealed class ChangesRows : ImportRows
{
    private readonly StampCells _instant;
    private readonly CellReader? _property;
    private readonly CellReader _old;
    private readonly CellReader _new;
    private readonly ValueCells _oldValue;
    private readonly ValueCells _newValue;
    private readonly Dictionary<string, ChangedProperty> _properties;
    private readonly Dictionary<string, string> _stages;
    private readonly AttributeCells _attributes;
    private readonly InstantReader _days;

    public ChangesRows(SourceBinding binding, ChangesSource source)
        : base(binding, source.Columns.Journey, JsonPath.Of(JsonPath.Of(binding.Path, ImportKeys.Columns), ImportKeys.Journey))
    {
        var path = JsonPath.Of(binding.Path, ImportKeys.Columns);
        var columns = source.Columns;
        _instant = binding.Stamps(columns.Instant, JsonPath.Of(path, ImportKeys.Instant));
        _property = binding.OptionalText(columns.Property, JsonPath.Of(path, ImportKeys.Property));
        _old = binding.OptionalNumber(columns.Old, JsonPath.Of(path, ImportKeys.Old))!;
        _new = binding.OptionalNumber(columns.New, JsonPath.Of(path, ImportKeys.New))!;
        var currency = binding.OptionalText(columns.Currency, JsonPath.Of(path, ImportKeys.Currency));
        (_oldValue, _newValue) = (binding.Value(_old, currency), binding.Value(_new, currency));
        _properties = binding.Properties(columns.Property, source.Properties);
        _stages = binding.Stages(columns.New, source.Stages);
        _attributes = binding.Attributes();
        _days = binding.Rules.Instants();
    }

    private protected override void Add(string journey)
    {
        var property = ChangedProperty.Stage;
        if (_property is not null && !_properties.TryGetValue(_property.Value ?? string.Empty, out property))
        {
            SetAside(SetAsideReason.Filtered, _property.Value);
        }
        else if (!_instant.TryRead(out var stamp, out var unread))
        {
            SetAside(unread is null ? SetAsideReason.MissingInstant : SetAsideReason.UnparsableInstant, unread);
        }
        else if (property == ChangedProperty.Start)
        {
            var start = new Statement(journey, stamp.At) { Origin = Binding.Origin(), Attributes = _attributes.Read() };
            Binding.Work.Starts.Begin(start, stamp.Precision, stage: null, []);
        }
        else
        {
            Add(journey, property, stamp);
        }
    }

    private void Add(string journey, ChangedProperty property, Stamp stamp)
    {
        var change = RecordOf(journey, property, stamp, _new, _newValue, out var unread);
        Binding.Work.Starts.Change(property, RecordOf(journey, property, stamp, _old, _oldValue, out _), change);
        Binding.Work.Add([change], unread is null ? [] : [new UnreadRecord(SetAsideReason.UnparsableInstant, Binding.Origin(unread))]);
    }

    /// <summary>What a cell says of a property, as if it were so since the instant of the row.</summary>
    private LogRecord RecordOf(string journey, ChangedProperty property, Stamp stamp, CellReader cell, ValueCells values, out string? unread)
    {
        unread = null;
        if (property == ChangedProperty.Stage)
        {
            var text = cell.Value ?? string.Empty;
            return new StageEntry(journey, _stages.GetValueOrDefault(text, text), stamp.At)
            {
                Origin = Binding.Origin(),
                Precision = stamp.Precision,
                Attributes = _attributes.Read(),
            };
        }

        var said = new Statement(journey, stamp.At) { Origin = Binding.Origin(), Attributes = _attributes.Read() };
        switch (property)
        {
            case ChangedProperty.Value:
                var value = values.Read();
                return said with { Value = value.Value, UnreadValue = value.Unread, Doubt = value.Doubt, Currency = value.Currency };
            case ChangedProperty.Owner:
                return said with { Owner = cell.Value };
            default:
                var written = cell.Value;
                var isRead = _days.TryRead(written ?? string.Empty, out var day);
                unread = isRead ? null : written;
                return said with { ExpectedClose = isRead ? JourneyFactCells.DayOf(day, Binding.Zone) : null };
        }
    }
}
