namespace RevenueProcess;

/// <summary>Reads one stage of a row: its date and what comes with it.</summary>
internal sealed class WideCells
{
    private readonly SourceBinding _binding;
    private readonly string _stage;
    private readonly CellReader _date;
    private readonly Func<bool>? _when;
    private readonly CellReader? _owner;
    private readonly CellReader? _value;
    private readonly CellReader? _currency;
    private readonly CellReader? _reason;
    private readonly InstantReader _instants;

    public WideCells(SourceBinding binding, WideStage stage, string path)
    {
        _binding = binding;
        _stage = stage.Stage;
        _date = binding.Column(stage.Column, JsonPath.Of(path, ImportKeys.Column));
        _when = stage.When is { } condition ? binding.Condition(condition, JsonPath.Of(path, ImportKeys.When)) : null;
        _owner = binding.OptionalColumn(stage.Owner, JsonPath.Of(path, ImportKeys.Owner));
        _value = binding.OptionalColumn(stage.Value, JsonPath.Of(path, ImportKeys.Value));
        _currency = binding.OptionalColumn(stage.Currency, JsonPath.Of(path, ImportKeys.Currency));
        _reason = binding.OptionalColumn(stage.Reason, JsonPath.Of(path, ImportKeys.Reason));
        _instants = binding.Instants(stage.Dates, stage.Patterns);
    }

    /// <summary>The entry, none where the stage was not reached, or what could not be read of one.</summary>
    public UnreadRecord? Read(string journey, IReadOnlyDictionary<string, string> attributes, out StageEntry? entry)
    {
        entry = null;
        if (_date.Value is not { } written || _when?.Invoke() == false)
        {
            return null;
        }

        if (!_instants.TryRead(written, out var stamp))
        {
            return new UnreadRecord(SetAsideReason.UnparsableInstant, _binding.Origin(written));
        }

        entry = new StageEntry(journey, _stage, stamp.At)
        {
            Origin = _binding.Origin(),
            Precision = stamp.Precision,
            Owner = _owner?.Value,
            Value = _value?.Number,
            UnreadValue = _value?.UnreadNumber,
            Currency = _currency?.Value,
            Reason = _reason?.Value,
            Attributes = attributes,
        };
        return null;
    }
}
