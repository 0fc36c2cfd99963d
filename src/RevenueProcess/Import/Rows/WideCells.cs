namespace RevenueProcess;

/// <summary>Reads one stage of a row: its date and what comes with it.</summary>
internal sealed class WideCells
{
    private readonly SourceBinding _binding;
    private readonly string _stage;
    private readonly StampCells _date;
    private readonly Func<string?>? _refused;
    private readonly CellReader? _owner;
    private readonly ValueCells _value;
    private readonly CellReader? _reason;

    public WideCells(SourceBinding binding, WideStage stage, string path)
    {
        _binding = binding;
        _stage = stage.Stage;
        _date = binding.Stamps(stage.Cell, path, isPart: true);
        _refused = stage.When is { } condition ? binding.Refused(condition, JsonPath.Of(path, ImportKeys.When)) : null;
        _owner = binding.OptionalText(stage.Owner, JsonPath.Of(path, ImportKeys.Owner));
        _value = binding.Value(stage.Value, stage.Currency, path);
        _reason = binding.OptionalText(stage.Reason, JsonPath.Of(path, ImportKeys.Reason));
    }

    /// <summary>The entry; null where the stage was not reached, or its date cannot be read.</summary>
    /// <param name="journey">The journey of the row.</param>
    /// <param name="attributes">What the row says about it.</param>
    /// <param name="unread">Where what cannot be read goes.</param>
    /// <param name="missed">Whether there is a date, but the condition does not hold.</param>
    public StageEntry? Read(string journey, IReadOnlyDictionary<string, string> attributes, List<UnreadRecord> unread, out bool missed)
    {
        var isRead = _date.TryRead(out var stamp, out var text);
        missed = (isRead || text is not null) && _refused?.Invoke() is not null;
        if (missed)
        {
            return null;
        }

        if (text is not null)
        {
            unread.Add(new UnreadRecord(SetAsideReason.UnparsableInstant, _binding.Origin(text)));
        }

        var value = _value.Read();
        return !isRead ? null : new StageEntry(journey, _stage, stamp.At)
        {
            Origin = _binding.Origin(),
            Precision = stamp.Precision,
            Owner = _owner?.Value,
            Value = value.Value,
            UnreadValue = value.Unread,
            Doubt = value.Doubt,
            Currency = value.Currency,
            Reason = _reason?.Value,
            Attributes = attributes,
        };
    }
}
