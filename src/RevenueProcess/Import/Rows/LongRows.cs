using System.Globalization;

namespace RevenueProcess;

/// <summary>Makes each row of a file one entry, or puts it aside for the first reason that applies.</summary>
internal sealed class LongRows : ImportRows
{
    private readonly CellReader _stage;
    private readonly StampCells _instant;
    private readonly CellReader? _sequence;
    private readonly CellReader? _version;
    private readonly CellReader? _owner;
    private readonly ValueCells _value;
    private readonly CellReader? _reason;
    private readonly CellReader? _trigger;
    private readonly Dictionary<string, string> _stages;
    private readonly AttributeCells _attributes;

    public LongRows(SourceBinding binding, LongSource source)
        : base(binding, source.Columns.Journey, JsonPath.Of(JsonPath.Of(binding.Path, ImportKeys.Columns), ImportKeys.Journey))
    {
        var path = JsonPath.Of(binding.Path, ImportKeys.Columns);
        var columns = source.Columns;
        _stage = binding.Text(columns.Stage, JsonPath.Of(path, ImportKeys.Stage));
        _instant = binding.Stamps(columns.Instant, JsonPath.Of(path, ImportKeys.Instant));
        _sequence = binding.OptionalText(columns.Sequence, JsonPath.Of(path, ImportKeys.Sequence));
        _version = binding.OptionalText(columns.Version, JsonPath.Of(path, ImportKeys.Version));
        _owner = binding.OptionalText(columns.Owner, JsonPath.Of(path, ImportKeys.Owner));
        _value = binding.Value(columns.Value, columns.Currency, path);
        _reason = binding.OptionalText(columns.Reason, JsonPath.Of(path, ImportKeys.Reason));
        _trigger = binding.OptionalText(columns.Trigger, JsonPath.Of(path, ImportKeys.Trigger));
        _stages = binding.Stages(columns.Stage, source.Stages);
        _attributes = binding.Attributes();
    }

    private protected override void Add(string journey)
    {
        if (!_instant.TryRead(out var stamp, out var unread))
        {
            SetAside(unread is null ? SetAsideReason.MissingInstant : SetAsideReason.UnparsableInstant, unread);
        }
        else if (unread is null)
        {
            Binding.Work.Add(EntryOf(journey, stamp));
        }
        else
        {
            Binding.Work.Add([EntryOf(journey, stamp)], [new UnreadRecord(SetAsideReason.UnparsableInstant, Binding.Origin(unread))]);
        }
    }

    private StageEntry EntryOf(string journey, Stamp stamp)
    {
        var value = _value.Read();
        return new(journey, StageOf(_stage.Value ?? string.Empty), stamp.At)
        {
            Origin = Binding.Origin(),
            Precision = stamp.Precision,
            Sequence = Number(_sequence, ImportKeys.Sequence, long.MaxValue),
            ProcessVersion = (int?)Number(_version, ImportKeys.Version, int.MaxValue),
            Owner = _owner?.Value,
            Value = value.Value,
            UnreadValue = value.Unread,
            Doubt = value.Doubt,
            Currency = value.Currency,
            Reason = _reason?.Value,
            Trigger = _trigger?.Value,
            Attributes = _attributes.Read(),
        };
    }

    private long? Number(CellReader? cell, string column, long most) => cell?.Value is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number <= most && number > -most ? number
        : throw new InvalidRowException(
            Binding.Origin(text), new(FaultCodes.NotWhole, JsonPath.Of(JsonPath.Of(Binding.Path, ImportKeys.Columns), column), ("column", column), ("text", text)));

    private string StageOf(string text) => _stages.GetValueOrDefault(text, text);
}
