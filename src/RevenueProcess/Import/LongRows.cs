using System.Globalization;

namespace RevenueProcess;

/// <summary>Makes each row of a file one entry, or puts it aside for the first reason that applies.</summary>
internal sealed class LongRows : ImportRows
{
    private readonly SourceBinding _binding;
    private readonly Func<bool> _where;
    private readonly CellReader _journey;
    private readonly CellReader _stage;
    private readonly CellReader _instant;
    private readonly CellReader? _sequence;
    private readonly CellReader? _owner;
    private readonly CellReader? _value;
    private readonly CellReader? _currency;
    private readonly CellReader? _reason;
    private readonly CellReader? _trigger;
    private readonly Dictionary<string, string> _stages;
    private readonly InstantReader _instants;
    private readonly AttributeCells _attributes;

    public LongRows(SourceBinding binding, LongSource source)
    {
        var path = JsonPath.Of(binding.Path, ImportKeys.Columns);
        var columns = source.Columns;
        _binding = binding;
        _where = binding.Where();
        _journey = binding.Column(columns.Journey, JsonPath.Of(path, ImportKeys.Journey));
        _stage = binding.Column(columns.Stage, JsonPath.Of(path, ImportKeys.Stage));
        _instant = binding.Column(columns.Instant, JsonPath.Of(path, ImportKeys.Instant));
        _sequence = binding.OptionalColumn(columns.Sequence, JsonPath.Of(path, ImportKeys.Sequence));
        _owner = binding.OptionalColumn(columns.Owner, JsonPath.Of(path, ImportKeys.Owner));
        _value = binding.OptionalColumn(columns.Value, JsonPath.Of(path, ImportKeys.Value));
        _currency = binding.OptionalColumn(columns.Currency, JsonPath.Of(path, ImportKeys.Currency));
        _reason = binding.OptionalColumn(columns.Reason, JsonPath.Of(path, ImportKeys.Reason));
        _trigger = binding.OptionalColumn(columns.Trigger, JsonPath.Of(path, ImportKeys.Trigger));
        _stages = source.Stages.ToDictionary(StringComparer.Ordinal);
        _instants = binding.Instants(source.Dates);
        _attributes = binding.Attributes();
    }

    public override void AddRow()
    {
        if (!_where())
        {
            _binding.Builder.SetAside(SetAsideReason.Filtered, _binding.Origin());
        }
        else if (_journey.Value is not { } journey)
        {
            _binding.Builder.SetAside(SetAsideReason.MissingJourney, _binding.Origin());
        }
        else if (_instant.Value is not { } written)
        {
            _binding.Builder.SetAside(SetAsideReason.MissingInstant, _binding.Origin());
        }
        else if (!_instants.TryRead(written, out var stamp))
        {
            _binding.Builder.SetAside(SetAsideReason.UnparsableInstant, _binding.Origin(written));
        }
        else
        {
            _binding.Builder.Add(EntryOf(journey, stamp));
        }
    }

    private StageEntry EntryOf(string journey, Stamp stamp) => new(journey, StageOf(_stage.Value ?? string.Empty), stamp.At)
    {
        Origin = _binding.Origin(),
        Precision = stamp.Precision,
        Sequence = Sequence(),
        Owner = _owner?.Value,
        Value = _value?.Number,
        UnreadValue = _value?.UnreadNumber,
        Currency = _currency?.Value,
        Reason = _reason?.Value,
        Trigger = _trigger?.Value,
        Attributes = _attributes.Read(),
    };

    private long? Sequence() => _sequence?.Value is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidRowException(
            _binding.Origin(text), new(FaultCodes.NotWhole, JsonPath.Of(JsonPath.Of(_binding.Path, ImportKeys.Columns), ImportKeys.Sequence), ("text", text)));

    private string StageOf(string text) => _stages.GetValueOrDefault(text, text);
}
