namespace RevenueProcess.Samples.Demo.Import;

/// <summary>Makes each row of a file one entry, or puts it aside for the first reason that applies.</summary>
internal sealed class LongRows : IRows
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
    private readonly Dictionary<string, string>? _stages;
    private readonly InstantReader _instants;
    private readonly AttributeCells _attributes;

    public LongRows(SourceBinding binding, LongSource source)
    {
        var path = JsonLines.Child(binding.Path, "columns");
        var columns = source.Columns;
        _binding = binding;
        _where = binding.Where();
        _journey = binding.Column(columns.Journey, JsonLines.Child(path, "journey"));
        _stage = binding.Column(columns.Stage, JsonLines.Child(path, "stage"));
        _instant = binding.Column(columns.Instant, JsonLines.Child(path, "instant"));
        _sequence = binding.OptionalColumn(columns.Sequence, JsonLines.Child(path, "sequence"));
        _owner = binding.OptionalColumn(columns.Owner, JsonLines.Child(path, "owner"));
        _value = binding.OptionalColumn(columns.Value, JsonLines.Child(path, "value"));
        _currency = binding.OptionalColumn(columns.Currency, JsonLines.Child(path, "currency"));
        _reason = binding.OptionalColumn(columns.Reason, JsonLines.Child(path, "reason"));
        _trigger = binding.OptionalColumn(columns.Trigger, JsonLines.Child(path, "trigger"));
        _stages = source.Stages?.ToDictionary(
            pair => pair.Key, pair => binding.Stage(pair.Value, JsonLines.Child(JsonLines.Child(binding.Path, "stages"), pair.Key)), StringComparer.Ordinal);
        _instants = binding.Instants(source.Dates);
        _attributes = new AttributeCells(binding);
    }

    public void AddRow(StageLogBuilder builder)
    {
        if (!_where())
        {
            builder.SetAside(SetAsideReason.Filtered, _binding.Origin());
        }
        else if (_journey.Value is not { } journey)
        {
            builder.SetAside(SetAsideReason.MissingJourney, _binding.Origin());
        }
        else if (_instant.Value is not { } written)
        {
            builder.SetAside(SetAsideReason.MissingInstant, _binding.Origin());
        }
        else if (!_instants.TryRead(written, out var stamp))
        {
            builder.SetAside(SetAsideReason.UnparsableInstant, _binding.Origin(written));
        }
        else
        {
            builder.Add(EntryOf(journey, stamp));
        }
    }

    private StageEntry EntryOf(string journey, Stamp stamp) => new(journey, StageOf(_stage.Value ?? string.Empty), stamp.At)
    {
        Origin = _binding.Origin(),
        Precision = stamp.Precision,
        Sequence = _sequence?.Whole(),
        Owner = _owner?.Value,
        Value = _value?.Amount,
        UnreadValue = _value?.UnreadAmount,
        Currency = _currency?.Value,
        Reason = _reason?.Value,
        Trigger = _trigger?.Value,
        Attributes = _attributes.Read(),
    };

    private string StageOf(string text) => _stages?.GetValueOrDefault(text) ?? text;
}
